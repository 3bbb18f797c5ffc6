import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { expect, onTestFinished, test } from 'vitest'
import { webPages } from '../src/faces/http/pages.ts'

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|svelte|html)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join('src', name), 'utf8') }))

const threats = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`test/'))

test('the threat model has lines', () => expect(threats.length).toBeGreaterThan(20))

test.each(threats)('a line of the threat model names a test that is there: %s', (line) => {
  const [, file, name] = /\| `(test\/[^`]+)`: (.+) \|$/.exec(line)!
  expect(existsSync(file)).toBe(true)
  expect(readFileSync(file, 'utf8').replaceAll("\\'", "'")).toContain(name)
})

test('no page puts in a text as HTML', () => {
  const raw = /\{@html|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/
  expect(sources.filter(({ text }) => raw.test(text)).map(({ name }) => name)).toEqual([])
})

test('no page has a script or a style inline', () => {
  const page = readFileSync('src/faces/web/index.html', 'utf8')
  expect(page).not.toMatch(/<script(?![^>]* src=)|<style|\son[a-z]+=/)
})

test('nothing but fixed words gets into a statement as it stands', () => {
  const raw = sources.flatMap(({ text }) =>
    Array.from(text.matchAll(/sql\.raw\(([^)]*)\)/g), ([, what]) => what),
  )
  // The type of a column, of which there is one for SQLite and one for PostgreSQL.
  expect(raw.filter((what) => !/^(this\.)?differences\.(number|bytes)$/.test(what))).toEqual([])
  const literal = sources.flatMap(({ text }) =>
    Array.from(text.matchAll(/sql\.lit\(([^)]*)\)/g), ([, what]) => what),
  )
  // Paths in a reading, and places in a text: all of them this program's own.
  expect(literal.filter((what) => !/^(`\$\.\$\{path\}`|name|characters|at|length)$/.test(what))).toEqual([])
})

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/../../secret.txt',
  '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
  '//secret.txt',
  '/assets/..\\..\\secret.txt',
  '/secret.txt%00.html',
])('no path of a request leads to a file outside the pages: %s', async (path) => {
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'web'))
  writeFileSync(join(folder, 'secret.txt'), 'SECRET')
  writeFileSync(join(folder, 'web', 'index.html'), 'PAGE')
  const app = new Hono().get('*', webPages(join(folder, 'web')))
  // As a client may send it that does not tidy the path.
  const request = new Request('http://localhost/')
  Object.defineProperty(request, 'url', { value: `http://localhost${path}` })
  expect(await (await app.fetch(request)).text()).not.toContain('SECRET')
})
