import type { Reading } from '../../model/reading.ts'
import { contains, type Extent, type Span } from '../../model/span.ts'
import { CodePoints } from './code-points.ts'
import { element, escaped, type Markup } from './markup.ts'

/** The words of an article as NAF has them: each a word form and a term, which the other layers point to. */
export class NafText {
  private readonly text: string
  private readonly sentences: readonly Span[]
  private readonly spans: readonly Span[]

  constructor(reading: Reading) {
    this.text = reading.article.text
    this.sentences = reading.sentences
    this.spans = wordsOf(reading)
  }

  words(): Markup {
    const characters = new CodePoints(this.text)
    let sentence = 0
    const forms = this.spans.map(({ from, to }, number) => {
      while (sentence < this.sentences.length - 1 && this.sentences[sentence].to <= from) sentence++
      const offset = characters.at(from)
      const attributes = {
        id: `w${number + 1}`,
        sent: sentence + 1,
        offset,
        length: characters.at(to) - offset,
      }
      return element('wf', attributes, escaped(this.text.slice(from, to)))
    })
    return element('text', {}, '\n', forms.join('\n'), '\n')
  }

  terms(): Markup {
    const terms = this.spans.map((_, number) =>
      element(
        'term',
        { id: `t${number + 1}` },
        element('span', {}, element('target', { id: `w${number + 1}` })),
      ),
    )
    return element('terms', {}, '\n', terms.join('\n'), '\n')
  }

  /** Whether there are words in an extent. */
  covers(extent: Extent): boolean {
    return this.within(extent).length > 0
  }

  /** The terms of an extent. */
  span(extent: Extent): Markup {
    return this.targets(extent, 't')
  }

  /** The word forms of an extent. */
  wordSpan(extent: Extent): Markup {
    return this.targets(extent, 'w')
  }

  private targets(extent: Extent, letter: string): Markup {
    return element(
      'span',
      {},
      ...this.within(extent).map((number) => element('target', { id: `${letter}${number}` })),
    )
  }

  private within(extent: Extent): number[] {
    return this.spans.flatMap((word, at) => (extent.some((around) => contains(around, word)) ? [at + 1] : []))
  }
}

/** Words, and signs between them, cut also wherever something that was found begins or ends. */
function wordsOf(reading: Reading): Span[] {
  const { text } = reading.article
  const cuts = new Set<number>(spansIn(reading).flatMap(({ from, to }) => [from, to]))
  const segments = new Intl.Segmenter(reading.article.language, { granularity: 'word' }).segment(text)
  return [...segments].flatMap(({ segment, index }) => {
    if (segment.trim() === '') return []
    const inside = Array.from({ length: segment.length - 1 }, (_, at) => index + at + 1).filter((at) =>
      cuts.has(at),
    )
    const ends = [index, ...inside, index + segment.length]
    return ends.slice(1).map((to, at) => ({ from: ends[at], to }))
  })
}

/** Every span in a reading, of whatever. */
function spansIn({ times, entities, events, statements }: Reading): Span[] {
  return [
    ...times.flatMap(({ spans }) => spans),
    ...entities.flatMap(({ mentions }) => mentions.flatMap(({ spans }) => spans)),
    ...events.flatMap(({ trigger, participants }) =>
      [trigger, ...participants].flatMap(({ spans }) => spans),
    ),
    ...statements.flatMap(({ content, cue, source }) =>
      [content, cue, source].flatMap((part) => part?.spans ?? []),
    ),
  ]
}
