import { describe, expect, test } from 'vitest'
import { exampleLexicons, tryExamples } from '../../eval/lexicons.ts'
import { sentenceOf } from '../../src/model/tokens.ts'
import { Word } from '../../src/model/trees.ts'
import { loadReader } from '../../src/read.ts'
import { readLexicon } from '../../src/rules/lexicon.ts'
import { parse } from '../../src/syntax/parser.ts'
import { open } from '../../src/text/intake.ts'
import { tokenise } from '../../src/text/tokenise.ts'

const reader = loadReader('nl')

/** For each text the words that hold it together, with a dash for what stands between them. */
function frames(texts: readonly string[]): string[] {
  const document = open(new TextEncoder().encode(texts.join('\n\n')), 'examples.txt', {}, reader.pack)
  const article = parse(tokenise(document, reader.pack), reader.parser)
  expect(article.blocks).toHaveLength(texts.length)
  const frames = texts.map(() => '')
  for (let token = 0; token < article.trees.head.length; token++) {
    const { wordClass, form } = new Word(article, token)
    const bare = /^(NOUN|PROPN|VERB|ADJ|ADV|NUM|X)$/.test(wordClass) ? '–' : form.toLowerCase()
    frames[article.tokens.block[sentenceOf(article.tokens, token)]] += ` ${bare}`
  }
  return frames.map((words) => words.replaceAll(/–( –)+/g, '–'))
}

describe('the examples of the lexicons', () => {
  const rows = exampleLexicons(reader).flatMap(({ file, rows }) =>
    rows.map(({ line, values }) => ({ place: `${file}:${line}`, example: values.example })),
  )

  test('every row has one', () => {
    expect(rows.filter(({ example }) => example === '').map(({ place }) => place)).toEqual([])
  })

  test('no two have the same frame of words', () => {
    const places = new Map<string, string[]>()
    for (const [index, own] of frames(rows.map(({ example }) => example)).entries()) {
      places.set(own, [...(places.get(own) ?? []), rows[index].place])
    }
    expect([...places].filter(([, { length }]) => length > 1)).toEqual([])
  })
})

test('an example holds when the word of its row is the cue of a statement with its stance', () => {
  const lexicon = readLexicon(
    'lang/nl/speech-verbs.tsv',
    [
      'lemma\tstance\texample',
      'beloven\tpromises\tDe burgemeester beloofde de bewoners dat de weg open blijft.',
      'beweren\tdenies\tDe burgemeester beweerde dat de weg open blijft.',
      'fluisteren\tasserts\tDe burgemeester zei dat de weg open blijft.',
      'zwijgen\tno-comment\t',
    ].join('\n'),
  )
  expect(tryExamples(lexicon, reader).map(({ wrong }) => wrong)).toEqual([
    null,
    'expected denies, found asserts (De burgemeester | beweerde | dat de weg open blijft)',
    "no word is 'fluisteren'",
    'no example',
  ])
})

test('the word may stand beside the cue where the rule looked it up', () => {
  const lexicon = readLexicon(
    'lang/nl/stance-nouns.tsv',
    'lemma\tstance\texample\nkritiek\tcondemns\tDe oppositie uitte kritiek op het plan.',
  )
  expect(tryExamples(lexicon, reader)[0].wrong).toBeNull()
})
