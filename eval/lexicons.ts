import type { Event, Statement } from '../src/model/reading.ts'
import { overlaps, quote, type Span } from '../src/model/span.ts'
import { read, type Reader } from '../src/read.ts'
import type { Lexicon, Row } from '../src/rules/lexicon.ts'
import { ruleName } from '../src/rules/rule.ts'
import { parse } from '../src/syntax/parser.ts'
import { open } from '../src/text/intake.ts'
import { tokenise } from '../src/text/tokenise.ts'
import { percent } from './gold.ts'
import type { Score } from './table.ts'

/** How the example sentence of a row of a lexicon came out when the whole engine read it. */
export interface LexiconExample {
  readonly lexicon: Lexicon
  readonly row: Row
  /** What is wrong in plain English, or null when all is well. */
  readonly wrong: string | null
}

/** The lexicons whose rows have an example: those that say with what stance somebody speaks, or what kind of event it is. */
export function exampleLexicons({ pack }: Pick<Reader, 'pack'>): Lexicon[] {
  return pack.files
    .filter((file) => /^[^/]+\.tsv$/.test(file))
    .map((file) => pack.lexicon(file.slice(0, -'.tsv'.length)))
    .filter(({ columns }) => columns.includes('example'))
    .filter(({ columns }) => columns.includes('stance') || columns.includes('kind'))
}

/**
 * Reads the example of every row on a parse of its own. One of speech holds when somebody makes a statement in it with the
 * stance of the row, and the word of the row is its cue or, where the rule looked it up (voices doubts), one of its words. One
 * of events holds when the word is the trigger of an event of the row's kind; a verb has the party that its frame speaks of.
 */
export function tryExamples(lexicon: Lexicon, reader: Reader): LexiconExample[] {
  return lexicon.rows.map((row) => ({ lexicon, row, wrong: wrongWith(lexicon, row, reader) }))
}

/** Per lexicon, the share of its rows whose example holds. */
export function scoreLexicons(reader: Reader): Score[] {
  return exampleLexicons(reader).map((lexicon) => {
    const held = tryExamples(lexicon, reader).filter(({ wrong }) => wrong === null).length
    const score = percent(held, lexicon.rows.length)
    return { task: 'lexicon examples hold', gold: `${lexicon.name}.tsv`, score, cases: lexicon.rows.length }
  })
}

function wrongWith(lexicon: Lexicon, { values }: Row, reader: Reader): string | null {
  const word = values[lexicon.columns[0]]
  if (values.example === '') return 'no example'
  const document = open(new TextEncoder().encode(values.example), 'example.txt', {}, reader.pack)
  const { tokens, trees } = parse(tokenise(document, reader.pack), reader.parser)
  const forms = trees.lemma.map((_, token) => document.text.slice(tokens.from[token], tokens.to[token]))
  const places = trees.lemma.flatMap((lemma, token): Span[] => {
    // The parser may have left a particle apart: "announced the end on".
    const apart = word.endsWith(lemma) && forms.includes(word.slice(0, -lemma.length))
    return [lemma, forms[token].toLowerCase()].includes(word) || apart
      ? [{ from: tokens.from[token], to: tokens.to[token] }]
      : []
  })
  if (places.length === 0) return `no word is '${word}'`
  const { events, statements } = read(document, reader)
  if (lexicon.columns.includes('kind')) {
    const there = events.filter(({ trigger }) => meets(trigger.spans, places))
    const holds = there.some(({ kind, participants }) => {
      return (
        kind === values.kind &&
        (isNounFrame(values.frame) || participants.some(({ role }) => isLeading(role)))
      )
    })
    return holds ? null : `expected ${values.kind}, found ${there.map(printEvent).join(' and ') || 'nothing'}`
  }
  const holds = statements.some(
    ({ stance, source, cue, trace }) =>
      stance === values.stance &&
      source !== null &&
      (meets(cue?.spans ?? [], places) ||
        (asks(trace.rule, lexicon, reader) && tells(trace, places, document.text))),
  )
  return holds ? null : `expected ${values.stance}, found ${statements.map(print).join(' and ') || 'nothing'}`
}

/** The frames of nouns, which may name an event without anybody in it. */
const nounFrames = ['against', 'between', 'of', 'on', 'to']

const isNounFrame = (frame: string) => nounFrames.includes(frame)

/** The parties of whom a verb tells: who does it, to whom or what, or with whom. */
const isLeading = (role: string) => ['actor', 'patient', 'recipient'].includes(role)

function meets(spans: readonly Span[], places: readonly Span[]): boolean {
  return spans.some((span) => places.some((place) => overlaps(span, place)))
}

/** Whether a word is among those that filled the roles of a rule. */
function tells({ words }: Statement['trace'], places: readonly Span[], text: string): boolean {
  const pieces = Object.values(words ?? {}).flat()
  return places.some((place) => pieces.some((piece) => piece.split(' ').includes(quote(text, [place])[0])))
}

/** Whether a rule takes a word from the lexicon. */
function asks(name: string, lexicon: Lexicon, { pack }: Reader): boolean {
  const rule = pack.rules('statements').find((one) => ruleName(one) === name)
  return (rule?.lines ?? []).some(({ conditions }) =>
    conditions.some(({ lists }) => lists.some((list) => list.lexicon === lexicon.name)),
  )
}

function print({ stance, source, cue, content }: Statement): string {
  const parts = [source?.quote, cue?.quote, content.quote].map((pieces) => pieces?.join(' … ') || '–')
  return `${stance} (${parts.join(' | ')})`
}

function printEvent({ kind, trigger, participants }: Event): string {
  const parts = participants.map(({ role, quote }) => `${role} ${quote.join(' … ')}`)
  return `${kind ?? 'no kind'} (${[trigger.quote.join(' … '), ...parts].join(' | ')})`
}
