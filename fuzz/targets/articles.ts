import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '../../src/model/article.ts'
import type { Reading } from '../../src/model/reading.ts'
import { quote, type Span } from '../../src/model/span.ts'
import { readingSchema } from '../../src/model/reading.ts'
import { read, type Reader } from '../../src/read.ts'
import { findSentences } from '../../src/text/sentences.ts'
import { signsOf } from '../../src/text/signs.ts'
import { splitWords } from '../../src/text/words.ts'
import { IntakeError } from '../../src/text/intake-error.ts'
import { open } from '../../src/text/intake.ts'
import { isEdtf } from '../../src/text/edtf.ts'
import { articlesIn } from '../../src/intake/articles-in.ts'
import { hardTexts } from '../texts.ts'
import { must, type Target } from '../target.ts'

const samples = readdirSync('samples')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join('samples', name), 'utf8'))

const headers = [
  'Titel: Ministers bellen\nBron: De Bode\nDatum: 2024-06-25\nURL: https://voorbeeld.example/a\n\nDe minister belde.',
  'date 2024-06 De minister trad af.',
  '---\ndate: 2026-03-14\nauthor: "Piet"\n---\nDe minister trad af.',
  'Datum: 31 februari 2024\n\nDe brug viel om.',
]
const headerPieces = [
  ...[
    'Titel: ',
    'Bron: ',
    'Datum: ',
    'URL: ',
    'date ',
    '---\n',
    '\n\n',
    '2024-06-25',
    '[2024-01-01..]',
    '2024-1X',
  ],
  ...[
    '31 februari 2024',
    '-9999',
    '2024-06/2023',
    '14 maart 2026',
    'Foto: ANP',
    'Door onze redactie',
    'ASTANA - ',
  ],
]
const newsPieces = [
  ...[
    '„',
    '”',
    '“',
    '‘',
    '’',
    '"',
    "'",
    ' – ',
    '… ',
    '. ',
    '! ',
    '\n\n',
    '; ',
    ': ',
    ', zei hij. ',
    'Volgens Jan de Vries ',
    ' dat ',
  ],
  ...[
    'drie dagen na de aanval',
    'op 31 februari',
    'vorige week woensdag',
    '3 miljard jaar geleden',
    'eind mei',
    'om 25:61 uur',
    '’s nachts',
  ],
  ...[
    'de minister',
    'Moskou',
    'hij',
    'zij',
    'niet',
    'ontkent',
    'zou',
    'aldus',
    'het ministerie van Defensie',
    '1.000.000',
    'procent',
  ],
]

/** Bytes to a document: decoding, header, parts of the page. */
export function intake({ pack }: Reader): Target {
  return {
    name: 'intake',
    share: 15,
    seeds: [...headers, ...samples],
    pieces: [...headerPieces, ...newsPieces],
    bytes: true,
    refusals: [IntakeError],
    run: (_, bytes) => {
      const document = open(bytes, 'input', {}, pack)
      checkDocument(document)
      return document
    },
  }
}

/** Files of every format, and the articles in them: what a file is goes by what stands in it. */
export function files({ pack }: Reader): Target {
  return {
    name: 'files',
    share: 15,
    seeds: [
      '{"text": "De minister trad af.", "published": "2025-04-11"}\n{"text": "Kort."}\n',
      '{"text": "De brug viel om.", "title": "Brug", "outlet": "De Bode", "url": "https://v.example/", "published": null}',
      JSON.stringify({ text: headers[0], title: 'Anders' }),
      '[[[[[[{"text": {"text": []}}]]]]]]',
      'title,text,date\nBrug,"De brug ""viel"" om.",2025-04-11\n',
      '<!doctype html><html><head><title>Brug</title></head><body><article><p>De brug viel om.</p></article></body></html>',
      '<?xml version="1.0"?><rss version="2.0"><channel><item><title>Brug</title><description>De brug viel om.</description></item></channel></rss>',
      '# Brug\n\nDe *brug* viel om.\n',
    ],
    pieces: [
      ...[
        '"text": ',
        '"published": ',
        '"title": ',
        '{',
        '}',
        '[',
        '\\n',
        '\\ud83d',
        '\\u0000',
        '"__proto__": ',
      ],
      ...[
        '1e400',
        'null',
        '\n',
        '['.repeat(500),
        '<p>',
        '</p>',
        '<![CDATA[',
        ']]>',
        '&amp;',
        '&#x0;',
        '<div>'.repeat(450),
      ],
      ...[
        '<!DOCTYPE x [<!ENTITY a "b">]>',
        '<time datetime="2025-02-31">',
        '"',
        ',',
        ';',
        '\t',
        '%PDF-1.4',
        'PK\u0003\u0004',
      ],
    ],
    bytes: true,
    refusals: [IntakeError],
    run: async (_, bytes) => {
      const chunks = [bytes.subarray(0, 7), bytes.subarray(7)]
      const found: unknown[] = []
      for await (const one of articlesIn({ name: 'input', chunks }, pack)) {
        if (one instanceof IntakeError) {
          found.push(one.message)
          continue
        }
        try {
          const document = open(one.bytes, one.name, one.hints, pack)
          checkDocument(document)
          found.push(document)
        } catch (error) {
          if (!(error instanceof IntakeError)) throw error
          found.push(error.message)
        }
      }
      return found
    },
  }
}

/** Words and sentences of a text. */
export function sentences({ pack }: Reader): Target {
  const signs = signsOf(pack)
  return {
    name: 'sentences',
    share: 60,
    seeds: samples,
    pieces: newsPieces,
    refusals: [],
    run: (text) => {
      const words = splitWords(text, { from: 0, to: text.length }, signs)
      let last = 0
      for (const [word, from] of words.from.entries()) {
        must(from >= last && words.to[word] > from && words.to[word] <= text.length, 'a word out of place')
        must(!/^\s|\s$/.test(text.slice(from, words.to[word])), 'a word with space at its ends')
        last = words.to[word]
      }
      return [Array.from(words.from), Array.from(words.to), findSentences(text, words, signs)]
    },
  }
}

/** The whole reading of a text. */
export function readings(reader: Reader): Target {
  const texts = Object.values(hardTexts).map((text) => text(600))
  return {
    name: 'readings',
    share: 4,
    seeds: [
      ...texts,
      ...samples.map((text) => text.slice(0, 700)),
      ...samples.map((text) => text.slice(900, 1500)),
    ],
    pieces: [...newsPieces, ...headerPieces],
    bytes: true,
    refusals: [IntakeError],
    run: (_, bytes) => {
      const reading = read(open(bytes, 'input', {}, reader.pack), reader)
      checkReading(reading)
      return reading
    },
  }
}

function checkDocument({ text, title, titleSpan, published, blocks, origins }: Document): void {
  const within = ({ from, to }: Span) => from >= 0 && from <= to && to <= text.length
  must(blocks.every(within), 'a block outside the text')
  must(titleSpan === null || within(titleSpan), 'a title outside the text')
  must((title === null) === (titleSpan === null), 'a title without a place')
  must(published === null || isEdtf(published), 'a date of publication that does not exist')
  must(
    origins.every(({ at, original }) => at >= 0 && at <= text.length && original >= 0),
    'an origin outside the text',
  )
  must(!/\p{Surrogate}/u.test(text), 'half a character')
}

/** Throws a Broken unless a reading has its shape, quotes its article word for word and refers to what is there. */
export function checkReading(reading: Reading): void {
  const { text } = reading.article
  const { success, error } = readingSchema.safeParse(reading)
  must(success, `not of the shape: ${error?.issues[0]?.path.join('.')} ${error?.issues[0]?.message}`)
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (typeof value !== 'object' || value === null) return
    if ('spans' in value && 'quote' in value) {
      const spans = value.spans as Span[]
      must(
        spans.every(({ from, to }) => from >= 0 && from <= to && to <= text.length),
        'a span outside the text',
      )
      must(
        JSON.stringify(quote(text, spans)) === JSON.stringify(value.quote),
        'a quotation that is not verbatim',
      )
    }
    Object.values(value).forEach(visit)
  }
  visit(reading)
}
