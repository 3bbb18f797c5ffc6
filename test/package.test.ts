import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const { scripts, exports, files } = JSON.parse(readFileSync('package.json', 'utf8'))

/** What only those run who make the product, on Linux. */
const makers = ['train']

test.each(Object.entries<string>(scripts).filter(([name]) => !makers.includes(name)))(
  'the script %s runs on every system',
  (_, script) => {
    // Signs and programs that the command interpreter of Windows does not know, or takes otherwise.
    expect(script).not.toMatch(/['$;`*]|\b(?:bash|sh|rm|cp|mv|cat|mkdir|export)\s|\w=\S|[^&]&(?!&)[^&]/)
  },
)

test('every import of the package has a source and types', () => {
  for (const [name, { types, default: code }] of Object.entries<Record<string, string>>(exports)) {
    const source = types.replace('./dist/types/', 'src/').replace('.d.ts', '.ts')
    expect(existsSync(source), name).toBe(true)
    const entry = /dist\/node\/(\w+)\.js/.exec(code)![1]
    expect(readFileSync('vite.node.config.ts', 'utf8')).toContain(`${entry}: '${source}'`)
    expect(readFileSync('tsconfig.types.json', 'utf8')).toContain(`"${source}"`)
  }
})

test('what is packed is there, but for what is built', () => {
  for (const path of files.filter((path: string) => !/^dist\/|\*/.test(path))) {
    expect(existsSync(path), path).toBe(true)
  }
})
