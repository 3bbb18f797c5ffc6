import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reading } from '../src/model/reading.ts'
import { overlaps, type Span } from '../src/model/span.ts'
import { bytesOf, crossdocDirectory, readCrossdocTexts } from './crossdoc-texts.ts'
import { percent } from './gold.ts'
import type { Score } from './table.ts'

/**
 * Who takes part in what, on Wikinews articles of which the events of the English originals are marked: of those who take part in an
 * event that a Dutch sentence tells, how many the reading has in an event or as the speaker of a statement of that
 * sentence. The Dutch words of the events themselves are not marked, so a sentence is as fine as this goes.
 */
export function scoreCrossdoc(readArticle: (bytes: Uint8Array, name: string) => Reading): Score[] {
  const texts = readCrossdocTexts()
  if (texts === null) {
    console.log('events: no meantime-nl-crossdoc, so it is not scored')
    return []
  }
  const [header, ...rows] = readFileSync(join(crossdocDirectory, 'events.english-projected.tsv'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
  const cell = (row: readonly string[], column: string) => row[header.indexOf(column)] ?? ''
  const cases = new Set(
    rows
      .filter((row) => cell(row, 'dutch_sentence_same_index') !== '')
      .flatMap((row) =>
        cell(row, 'participants')
          .split(';')
          .filter((participant) => participant !== '')
          .map((participant) =>
            [cell(row, 'doc'), cell(row, 'sent'), participant.slice(participant.indexOf(':') + 1)].join('\t'),
          ),
      ),
  )
  const readings = new Map(texts.map((text) => [text.doc, readArticle(bytesOf(text), text.doc)]))
  const right = [...cases].filter((each) => {
    const [doc, sentence, name] = each.split('\t')
    const words = texts.find((text) => text.doc === doc)!.sentences[Number(sentence)]
    return takesPart(readings.get(doc)!, words.join(' '), name)
  })
  return [
    {
      task: 'events participants R',
      gold: 'meantime-nl-crossdoc',
      score: percent(right.length, cases.size),
      cases: cases.size,
    },
  ]
}

/** Whether somebody of that name has a part in an event of the sentence, or is the speaker of a statement in it. */
function takesPart(
  { article, events, statements, entities }: Reading,
  sentence: string,
  name: string,
): boolean {
  const from = article.text.indexOf(sentence)
  const whole: Span = { from, to: from + sentence.length }
  const parts = [
    ...events.flatMap(({ participants }) => participants),
    ...statements.map(({ source }) => source),
  ]
    .filter((part) => part !== null)
    .filter(({ spans }) => spans.some((span) => overlaps(span, whole)))
  return parts.some((part) =>
    entities.some(
      (entity) =>
        isSameName(entity.name, name) &&
        (entity.id === part.entity ||
          entity.mentions.some(({ spans }) =>
            spans.some((span) => part.spans.some((own) => overlaps(own, span))),
          )),
    ),
  )
}

/** Names are the same when they share at least half of the words of the longer. */
function isSameName(one: string, other: string): boolean {
  const words = (name: string) => new Set(name.toLowerCase().match(/\p{L}+|\d+/gu) ?? [])
  const [first, second] = [words(one), words(other)]
  return 2 * [...first].filter((word) => second.has(word)).length >= Math.max(first.size, second.size)
}
