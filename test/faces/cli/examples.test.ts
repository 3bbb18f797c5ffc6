import type { Command } from 'commander'
import { expect, test } from 'vitest'
import type { Context } from '../../../src/faces/cli/context.ts'
import { examples } from '../../../src/faces/cli/examples.ts'
import { commandsIn, programOf } from '../../../src/faces/cli/program.ts'
import { wederhoor } from './wederhoor.ts'

const context = { environment: {}, colours: false, width: 100 } as Partial<Context> as Context
const program = () => commandsIn(programOf(context))

/** The words of a command line as a shell gives them, up to where it sends what is printed. */
function wordsOf(line: string): string[] {
  return [...line.replace(/ [<>] .*$/, '').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain,
  )
}

test('every command has examples, and nothing else has', () => {
  expect(Object.keys(examples).sort()).toEqual(
    program()
      .map(({ path }) => path)
      .sort(),
  )
})

test.each(Object.entries(examples).flatMap(([path, lines]) => lines.map((line) => [path, line] as const)))(
  'help for %j: %s',
  async (path, line) => {
    const [name, ...words] = wordsOf(line)
    expect(name).toBe('wederhoor')
    // The name alone is not parsed but taken for serve.
    if (words.length === 0) return
    const all = program()
    let called = ''
    for (const { path, command } of all) {
      command.exitOverride().configureOutput({ writeErr: (text) => expect.unreachable(text) })
      if (command.commands.length === 0) command.action(() => void (called = path))
    }
    await all[0].command.parseAsync(words, { from: 'user' })
    expect(path === '' || `${called} `.startsWith(`${path} `)).toBe(true)
    expect(called).not.toBe('')
  },
)

test('help shows them', async () => {
  const { out } = await wederhoor(['judge', 'redate', '--help'])
  expect(out).toMatch(/\nExamples:\n {2}wederhoor judge redate 1f2e3d4c\/v3 2024-06-25\n$/)
})

/** What prints no text of its own, or a format that others made. */
const withoutJson = [
  ...['serve', 'worker', 'mcp', 'export', 'parse', 'schema', 'completion', 'judge', 'knowledge', 'validate'],
  'validate sample',
]

test('whatever prints something prints it as JSON when asked', () => {
  const has = ({ options }: Command) => options.some(({ long }) => long === '--json')
  const without = program().filter(({ path, command }) => path !== '' && !has(command))
  expect(without.map(({ path }) => path).sort()).toEqual([...withoutJson].sort())
})
