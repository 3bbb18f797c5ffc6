import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/**
 * Dutch words that are no English, no name of the field and no part of the program: if one stands in `src/`, language
 * has leaked into the engine. Function words catch sentences, the pack's own speech verbs and event words catch lists.
 */
const functionWords =
  'aan af deze dit een geen haar heeft het hij hoe hun ik jaar jij meer mijn moet naar nee niet nog ook onze sinds tegen toen uit van vanaf veel volgens voor waar wanneer weer werd wie wij wil worden wordt zal ze zegt zei zich zij zijn zoals zonder zou'
const lexicons = [
  'event-verbs',
  'event-phrases',
  'event-nouns',
  'speech-verbs',
  'state-verbs',
  'negation',
  'certainty',
]
/** Words of the lexicons that are English too. */
const english = new Set(
  'als brand circa claim conflict coup crash deal embargo even genocide hack hotel interview landing match museum of om opening parade plan post protest race referendum restaurant roof sabotage show speech start stemming storm stranding telling test top tornado training transfer tsunami tweet ultimatum veto wake'.split(
    ' ',
  ),
)

function wordsOf(lexicon: string): string[] {
  return readFileSync(`lang/nl/${lexicon}.tsv`, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t')[0])
    .filter((word) => word.length > 3)
}

test('no Dutch word stands in src', () => {
  const dutch = new Set([
    ...functionWords.split(' '),
    ...lexicons.flatMap(wordsOf).filter((word) => !english.has(word)),
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
