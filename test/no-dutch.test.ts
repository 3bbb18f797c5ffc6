import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/**
 * Dutch words that are no English, no name of the field and no part of the program: if one stands in `src/`, language
 * has leaked into the engine. Function words catch sentences, the pack's own speech verbs and event words catch lists.
 */
const functionWords =
  'aan af dat deze die dit door een er geen haar heeft hem het hij hoe hun ik ja jaar jij kan maar maand meer met mijn moet na naar nee niet nog nu of ook onze op over reeds sinds te tegen ten toen tot uit van vanaf veel volgens voor waar wanneer want waren was wat weer werd wie wij wil worden wordt zal ze zegt zei zich zij zijn zoals zonder zou'
const english = new Set([
  'dat',
  'die',
  'door',
  'over',
  'of',
  'op',
  'te',
  'ten',
  'want',
  'was',
  'waren',
  'wat',
  'met',
  'kan',
  'ja',
  'nu',
  'na',
  'er',
  'hem',
  'toen',
  'tot',
  'reeds',
  'af',
  'maar',
  'met',
  'maand',
])
const lexicons = ['event-verbs', 'event-nouns', 'speech-verbs', 'state-verbs', 'negation', 'certainty']
const shared = new Set([
  'circa',
  'hotel',
  'museum',
  'restaurant',
  'conflict',
  'test',
  'brand',
  'top',
  'deal',
  'fusie',
  'roof',
  'coup',
  'claimen',
  'hacken',
  'protest',
  'referendum',
  'offensief',
  'stellen',
  'even',
  'plan',
  'als',
  'om',
  'tweet',
  'tweeten',
  'posten',
  'post',
  'lekken',
  'boycotten',
  'gaan',
])

function wordsOf(lexicon: string): string[] {
  return readFileSync(`lang/nl/${lexicon}.tsv`, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t')[0])
}

test('no Dutch word stands in src', () => {
  const dutch = new Set([
    ...functionWords.split(' ').filter((word) => !english.has(word)),
    ...lexicons.flatMap(wordsOf).filter((word) => !shared.has(word)),
  ])
  const found: string[] = []
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!/\.(ts|svelte|css|html)$/.test(file)) continue
    for (const [index, line] of readFileSync(join('src', file), 'utf8').split('\n').entries()) {
      for (const [word] of line.toLowerCase().matchAll(/(?<![\p{L}-])\p{L}{2,}(?![\p{L}-])/gu)) {
        if (dutch.has(word)) found.push(`src/${file}:${index + 1} '${word}'`)
      }
    }
  }
  expect(found).toEqual([])
})
