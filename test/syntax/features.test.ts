import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packDirectory } from '../../src/rules/pack.ts'
import { fold, lookUpKey, shape, subwords, type FeatureSettings } from '../../src/syntax/features.ts'

const model = join(packDirectory('nl'), 'model')
const { features } = JSON.parse(readFileSync(join(model, 'network.json'), 'utf8')) as {
  features: FeatureSettings
}
const rows = readFileSync(join(model, 'features.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t'))

test('the file of examples is there', () => expect(rows.length).toBeGreaterThan(10))

test.each(rows)('%s has the features that training gave it', (form, key, signs, buckets) => {
  const folded = fold(form)
  expect(lookUpKey(folded)).toBe(key)
  expect(shape(folded)).toBe(signs)
  expect(subwords(key, features).join(' ')).toBe(buckets)
})

test('the shape of a word without end takes no time', () => {
  const start = performance.now()
  expect(shape('a@'.repeat(150_000))).toBe('x@'.repeat(150_000))
  expect(performance.now() - start).toBeLessThan(3000)
})

test.each([
  ['aab', 'xx'],
  ['aAAAb11122', 'xXXxdd'],
  ['---a---', '--x--'],
])('%s has the shape %s', (form, signs) => {
  expect(shape(form)).toBe(signs)
})

test.each(['„', '”', '“', '"', "''", ',,', '’’', '«', "'"])('%s is a quotation mark', (mark) => {
  expect(fold(mark)).toBe('"')
})
