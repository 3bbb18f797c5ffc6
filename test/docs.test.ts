import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillIn, generatedParts } from '../scripts/manual.ts'
import { flow } from '../scripts/check-imports.ts'

const page = (name: string) => readFileSync(name, 'utf8')
const scripts = Object.keys(JSON.parse(page('package.json')).scripts)

/** What npm does by itself. */
const npmsOwn = ['ci', 'run', 'install', 'uninstall', 'pack']

const parts = await generatedParts()

test.each(Object.keys(parts))('the generated parts of %s are up to date (npm run docs)', (name) =>
  expect(page(name)).toBe(fillIn(page(name), parts[name])),
)

test.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'])(
  '%s names only files that are there',
  (name) => {
    const named = [
      ...page(name).matchAll(/`((?:src|lang|eval|test|training|scripts|samples)\/[\w./-]*)`/g),
    ].map(([, path]) => path)
    expect(named.filter((path) => !existsSync(path))).toEqual([])
  },
)

test.each(['README.md', 'CONTRIBUTING.md'])('%s names only scripts that package.json has', (name) => {
  const named = [...page(name).matchAll(/npm (?:run )?([a-z][\w:]*)/g)].map(([, script]) => script)
  expect(named.filter((script) => !npmsOwn.includes(script) && !scripts.includes(script))).toEqual([])
})

test('ARCHITECTURE.md lists the folders of src in the order of the flow', () => {
  const listed = [...page('ARCHITECTURE.md').matchAll(/^\| `src\/(\w+)\/` \|/gm)].map(([, folder]) => folder)
  expect(listed).toEqual(flow)
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.map(({ name }) => name).sort()).toEqual([...flow].sort())
})
