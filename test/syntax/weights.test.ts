import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packDirectory } from '../../src/rules/pack.ts'
import { loadParser } from '../../src/syntax/parser.ts'
import { readWeights } from '../../src/syntax/weights.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weights-'))
  cpSync(join(packDirectory('nl'), 'model'), folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const files = ['network.json', 'network.bin', 'words.txt', 'lemmas.tsv', 'particles.tsv']

test.each([...files, 'SHA256SUMS'])('without %s the error names it and says what to do', (name) => {
  rmSync(join(folder, name))
  expect(() => loadParser(folder)).toThrow(join(folder, name))
  expect(() => loadParser(folder)).toThrow('npm run train')
})

test.each(files)('one changed byte in %s is noticed', (name) => {
  const bytes = readFileSync(join(folder, name))
  bytes[bytes.length >> 1] ^= 1
  writeFileSync(join(folder, name), bytes)
  expect(() => loadParser(folder)).toThrow(`${join(folder, name)}: is not the file that SHA256SUMS speaks of`)
})

test('all weights together take less than 8 MB', () => {
  const size = files.reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0)
  expect(size).toBeLessThan(8e6)
})

test('a tensor that is not there is named', () => {
  expect(() => readWeights(folder).matrix('nothing')).toThrow('no tensor nothing')
})

test('a tensor is read only as it is stored', () => {
  expect(() => readWeights(folder).matrix('word')).toThrow('tensor word is not stored as plain')
})
