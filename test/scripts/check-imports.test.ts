import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { wrongImports } from '../../scripts/check-imports.ts'

let root = ''
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'wederhoor-imports-'))))
afterEach(() => rmSync(root, { recursive: true }))

function house(files: Record<string, string>): string[] {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'src', file)), { recursive: true })
    writeFileSync(join(root, 'src', file), text)
  }
  return wrongImports(root)
}

test('the house itself is in order', () => expect(wrongImports(process.cwd())).toEqual([]))

test('a later folder may import an earlier one', () =>
  expect(house({ 'text/open.ts': `import { quote } from '../model/span.ts'` })).toEqual([]))

test('an earlier folder may not import a later one', () =>
  expect(house({ 'model/span.ts': `import { open } from '../text/open.ts'` })).toEqual([
    'src/model/span.ts may not import ../text/open.ts: text comes later in the flow than model',
  ]))

test('read.ts stands between reading and dossier', () =>
  expect(
    house({
      'read.ts': `import { fold } from './dossier/fold.ts'`,
      'batch/add.ts': `import { read } from '../read.ts'`,
    }),
  ).toEqual(['src/read.ts may not import ./dossier/fold.ts: dossier comes later in the flow than read.ts']))

test('one reading may not import another', () =>
  expect(house({ 'reading/events/events.ts': `import { when } from '../time/when.ts'` })).toEqual([
    'src/reading/events/events.ts may not import ../time/when.ts: the readings meet through the model, not through one another',
  ]))

test('only the store knows a database', () =>
  expect(house({ 'dossier/fold.ts': `import Database from 'libsql'` })).toEqual([
    'src/dossier/fold.ts may not import libsql: only store may',
  ]))

test('nothing in src reaches outside it', () =>
  expect(house({ 'text/open.ts': `import words from '../../lang/nl/words.ts'` })).toEqual([
    'src/text/open.ts may not import ../../lang/nl/words.ts: it lies outside src/',
  ]))
