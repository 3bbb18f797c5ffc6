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

test.each(['„', '”', '“', '"', "''", ',,', '’’', '«', "'"])('%s is a quotation mark', (mark) => {
  expect(fold(mark)).toBe('"')
})
