import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadPack, packDirectory } from '../../src/rules/pack.ts'
import { spellingOf } from '../../src/rules/spelling.ts'

const spelling = spellingOf(loadPack(packDirectory('nl')))

/** The spelling of a pack of these tables, the lines of each parted by `/`. */
function spellingWith(tables: Readonly<Record<string, string>>) {
  const directory = mkdtempSync(join(tmpdir(), 'pack-'))
  const manifest = {
    ...{ language: 'nl', name: 'x', version: '1', licence: 'CC0-1.0', model: 'model' },
    ...{ numerals: { thousands: '.', decimal: ',' }, timeZone: 'Europe/Amsterdam', lemmas: {} },
    ...{ wordClasses: [], relations: [], features: {} },
  }
  writeFileSync(join(directory, 'pack.json'), JSON.stringify(manifest))
  for (const [name, lines] of Object.entries(tables))
    writeFileSync(join(directory, `${name}.tsv`), lines.split('/').join('\n') + '\n')
  return spellingOf(loadPack(directory))
}

describe('letter groups', () => {
  const { key } = spellingWith({
    transliterations: 'letters\tread-as/al-\t/oe\tu/sj\tsh/sk\tx/ski$\tzz/y\ti',
  })
  test.each([
    ['the longest that fits is read', 'Moskou', 'moxou'],
    ['one with $ only at the end of a word', 'Bielski Skier', 'bielzz xier'],
    ['what they make is read again', 'Boeska', 'buxa'],
    ['one with a hyphen is left off before a word', 'Boen al-Boen', 'bun bun'],
    ['but never all there is', 'Al-', 'al'],
    ['a short word is compared as it stands', 'Yo Yoyo', 'yo ioio'],
    ['case, accents and punctuation say nothing', 'ÉMILE-Fran’çois', 'emile fran cois'],
  ])('%s', (_, name, read) => expect(key(name)).toBe(read))
})

describe('other spellings', () => {
  const { key } = spellingWith({
    transliterations: 'letters\tread-as/oe\tu',
    'name-spellings': 'name\tspellings/Kim Jong-un\tKim Jong-oen/Mohammed\tMoehammad|Mohamed',
  })
  test.each([
    ['a word is known within any name', 'Mohamed Vos', 'Mohammed Vos'],
    ['in every way of writing it', 'Muhammad Vos', 'Mohammed Vos'],
    ['a name of several words as a whole', 'KIM JONG OEN', 'Kim Jong-un'],
  ])('%s', (_, one, other) => expect(key(one)).toBe(key(other)))
  test('and its words by themselves are not', () => expect(key('Jong-oen')).not.toBe(key('Jong-un')))
})

test('a pack without these tables compares case and accents', () => {
  const { key } = spellingWith({})
  expect([key('Öcalan'), key('Boer')]).toEqual(['ocalan', 'boer'])
})

test.each([
  ['Sjojgoe', 'Шойгу'],
  ['Tsipras', 'Τσίπρας'],
  ['Kılıçdaroğlu', 'Kilicdaroglu'],
])('%s is %s', (one, other) => expect(spelling.key(one)).toBe(spelling.key(other)))
