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

/** For each text the words that hold it together, and the word class of each word that stands between them. */
function frames(texts: readonly string[]): string[] {
  const document = open(new TextEncoder().encode(texts.join('\n\n')), 'examples.txt', {}, reader.pack)
  const article = parse(tokenise(document, reader.pack), reader.parser)
  expect(article.blocks).toHaveLength(texts.length)
  const frames = texts.map(() => '')
  for (let token = 0; token < article.trees.head.length; token++) {
    const { wordClass, form } = new Word(article, token)
    const bare = /^(NOUN|PROPN|VERB|ADJ|ADV|NUM|X)$/.test(wordClass) ? wordClass : form.toLowerCase()
    frames[article.tokens.block[sentenceOf(article.tokens, token)]] += ` ${bare}`
  }
  return frames
}

/** The same with one dash for all words that stand together. */
const loose = (frame: string) => frame.replaceAll(/ [A-Z]+(?: [A-Z]+)*/g, ' –')

/** The frames that more than one of the rows has, with the places of these. */
function shared(rows: readonly { place: string; example: string }[], frameOf: (frame: string) => string) {
  const places = new Map<string, string[]>()
  for (const [index, frame] of frames(rows.map(({ example }) => example)).entries()) {
    const own = frameOf(frame)
    places.set(own, [...(places.get(own) ?? []), rows[index].place])
  }
  return [...places].filter(([, { length }]) => length > 1)
}

describe('the examples of the lexicons', () => {
  const rows = exampleLexicons(reader).flatMap(({ file, columns, rows }) =>
    rows.map(({ line, values }) => ({
      place: `${file}:${line}`,
      example: values.example,
      isEvent: columns.includes('kind'),
    })),
  )

  test('every row has one', () => {
    expect(rows.filter(({ example }) => example === '').map(({ place }) => place)).toEqual([])
  })

  test('no two of speech have the same frame of words', () => {
    expect(
      shared(
        rows.filter(({ isEvent }) => !isEvent),
        loose,
      ),
    ).toEqual([])
  })

  test('no two of events have the same frame of words and word classes', () => {
    expect(
      shared(
        rows.filter(({ isEvent }) => isEvent),
        (frame) => frame,
      ),
    ).toEqual([])
  })
})

test('an example holds when the word of its row is the trigger of an event of its kind', () => {
  const lexicon = readLexicon(
    'lang/nl/event-verbs.tsv',
    [
      'lemma\tkind\tframe\texample',
      'arresteren\tarrest\tact\tDe politie arresteerde een chirurg.',
      'bezoeken\tarrest\treceive\tDe koning bezocht een ziekenhuis.',
      'zingen\tarrest\tact\tDe politie arresteerde een zanger.',
    ].join('\n'),
  )
  expect(tryExamples(lexicon, reader).map(({ wrong }) => wrong)).toEqual([
    null,
    'expected arrest, found visit (bezocht | actor De koning | recipient een ziekenhuis)',
    "no word is 'zingen'",
  ])
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
