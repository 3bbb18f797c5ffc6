import { z } from 'zod'
import { checkAgainstStore } from '../../batch/check.ts'
import type { Ledger, Position } from '../../model/ledger.ts'
import { periodOf } from '../../model/day.ts'
import { querySchema } from '../../model/query.ts'
import type { DossierStatement, TimelineEntry } from '../../model/record.ts'
import { loadReader, type Reader } from '../../read.ts'
import type { Store } from '../../store/store.ts'
import { isoToday } from '../asking.ts'
import { pageOf, type Page } from './page.ts'

/** Something an assistant may do with a dossier. */
export interface Tool {
  readonly name: string
  readonly description: string
  readonly input: z.ZodObject
  /** Answers arguments that are as `input` has them. */
  run(args: never, store: Store): Promise<object>
}

const cursor = z
  .string()
  .optional()
  .describe('`next` of the answer before, with the same arguments, for what follows.')
const day = z.iso.date().optional()

/** The tools, each with its quotes and the ids of articles, a page at a time. */
export const tools: readonly Tool[] = [
  tool(
    'ask',
    'Answer a question about the articles in Dutch or English ("When did A and B last meet?"), or a structured query. Every line has its quotes; where there is no answer it says why. Nothing is guessed.',
    z.object({
      question: z.string().trim().min(1).max(500).optional().describe('Give either this or `query`.'),
      query: querySchema.optional(),
      today: day.describe('The day that "last week" is counted from.'),
      cursor,
    }),
    async ({ question, query, today = isoToday(), cursor: at }, store) => {
      if ((question === undefined) === (query === undefined))
        throw new Error('Give either question or query.')
      const asking = question === undefined ? { query: query! } : { question }
      const { lines, articles, ...answer } = await store.ask(asking, { today })
      const page = pageOf(lines, at, ['ask', asking, today])
      const standing = new Set(page.items.flatMap(({ proof }) => proof.map(({ article }) => article)))
      return {
        ...answer,
        ...pageNamed('lines', page),
        articles: articles.filter(({ id }) => standing.has(id)),
      }
    },
  ),
  tool(
    'search',
    'Find articles that hold all of some words, in any inflection; words in double quotes stand together. The 50 best at most.',
    z.object({ words: z.string().trim().min(1).max(500), cursor }),
    async ({ words, cursor: at }, store) => {
      const hits = (await store.search(words)).map(({ article, snippets }) => ({
        article,
        quotes: snippets.map(({ pieces }) => pieces.map(({ text }) => text).join('')),
      }))
      return { ...pageNamed('articles', pageOf(hits, at, ['search', words])), most: 50 }
    },
  ),
  tool(
    'timeline',
    'What happened and what was said with a part for every one of some parties, in order of time.',
    z.object({
      parties: z.array(z.string().trim().min(1)).min(1).max(4).describe('Names in any spelling, or ids.'),
      from: day.describe('First day, inclusive.'),
      to: day.describe('Last day, inclusive.'),
      cursor,
    }),
    async ({ parties: actors, from, to, cursor: at }, store) => {
      const entries = await store.timeline({ actors, from, to })
      return pageNamed('entries', pageOf(entries.map(entryOf), at, ['timeline', actors, from, to]))
    },
  ),
  tool(
    'ledger',
    'Who says what about one event or claim, party by party: who tells, confirms or denies it, and who keeps silent. With words that fit more than one, it lists the likeliest with their ids, and says how many fit.',
    z.object({
      what: z.string().trim().min(1).max(500).describe('An id, or words in any inflection.'),
      cursor,
    }),
    async ({ what, cursor: at }, store) => {
      const { items: found, total } = await store.pages.ledgers(what)
      const [ledger, ...others] = found
      if (ledger === undefined || others.length > 0) {
        const choices = pageOf(found.map(choiceOf), at, ['ledger', what])
        return { ...pageNamed('choices', choices), fitting: total ?? found.length }
      }
      const positions = ledger.rows.flatMap((row) => row.positions.map(positionOf))
      return { ...choiceOf(ledger), ...pageNamed('positions', pageOf(positions, at, ['ledger', what])) }
    },
  ),
  tool(
    'statement',
    'One statement by its id (or `article/record`), or what a party said, on a topic if given, in order of time.',
    z.object({
      id: z.string().trim().min(1).optional().describe('Give either this or `party`.'),
      party: z.string().trim().min(1).optional(),
      about: z.string().trim().min(1).max(500).optional(),
      cursor,
    }),
    async ({ id, party, about, cursor: at }, store) => {
      if ((id === undefined) === (party === undefined)) throw new Error('Give either id or party.')
      if (party !== undefined) {
        const said = await store.said({ party, about })
        return pageNamed('statements', pageOf(said.map(positionOf), at, ['statement', party, about]))
      }
      const ledger = await store.ledger(id!)
      const statements = ledger?.type === 'claim' ? [statementOf(ledger.claim)] : []
      return pageNamed('statements', pageOf(statements, at, ['statement', id]))
    },
  ),
  tool(
    'check',
    'Compare a draft, or an answer of yours, with the articles: quotations, speakers, hedges, numbers, days, denials. Lists what differs; an empty list means that nothing does.',
    z.object({
      text: z.string().trim().min(1).max(200_000),
      published: z
        .string()
        .refine((date) => periodOf(date) !== null, 'write it like 2025-04-11 or 2025-04')
        .optional()
        .describe('The day its words are counted from.'),
      cursor,
    }),
    async ({ text, published, cursor: at }, store) => {
      const draft = { name: 'draft', bytes: new TextEncoder().encode(text), hints: { published } }
      const { faults, articles } = await checkAgainstStore(draft, store, loadedReader())
      return {
        ...pageNamed('faults', pageOf(faults, at, ['check', text, published])),
        articles: articles.map(({ id, name, published: appeared }) => ({ id, name, published: appeared })),
      }
    },
  ),
]

function tool<Input extends z.ZodObject>(
  name: string,
  description: string,
  input: Input,
  run: (args: z.infer<Input>, store: Store) => Promise<object>,
): Tool {
  return { name, description, input, run }
}

/** A page with its items by a name of their own. */
function pageNamed<Item>(name: string, { items, ...rest }: Page<Item>): object {
  return { [name]: items, ...rest }
}

let reader: Reader | null = null

/** The reader of the language of drafts, loaded when the first is checked. */
function loadedReader(): Reader {
  reader ??= loadReader('nl')
  return reader
}

function proofOf({
  article,
  record,
  quote,
  context,
}: Pick<DossierStatement, 'article' | 'record' | 'quote' | 'context'>) {
  return { article, record, quote, context: context.quote }
}

function entryOf(entry: TimelineEntry) {
  const { id, type, earliest, latest, edtf, placed, disputes } = entry
  const days = { earliest, latest, edtf, placed }
  if (entry.type === 'statement') {
    const { source, sourceQuote, speaksFor, stance, polarity } = entry.statement
    return {
      id,
      type,
      ...days,
      disputes,
      source,
      sourceQuote,
      speaksFor,
      stance,
      polarity,
      proof: [proofOf(entry.statement)],
    }
  }
  const { kind, lemma, participants, polarity, certainty, realis, voices, sightings } = entry.event
  return {
    id,
    type,
    ...days,
    disputes,
    kind: kind ?? lemma,
    participants,
    polarity,
    certainty,
    realis,
    voices,
    proof: sightings.map(proofOf),
  }
}

function positionOf(position: Position) {
  const { id, party, speaker, stance, silent, told, relayedBy, against, contestedBy, sightings } = position
  const { earliest, latest, edtf, placed } = position
  return {
    ...{ id, party, speaker, stance, silent, told, relayedBy, against, contestedBy },
    ...{ earliest, latest, edtf, placed },
    proof: sightings.map(proofOf),
  }
}

function statementOf(statement: DossierStatement) {
  const { spans, quote, article, record, context, ...rest } = statement
  return { ...rest, spans, proof: [proofOf({ article, record, quote, context })] }
}

function choiceOf(ledger: Ledger) {
  const about = ledger.type === 'event' ? ledger.event.sightings[0] : ledger.claim
  const name = ledger.type === 'event' ? (ledger.event.kind ?? ledger.event.lemma) : 'claim'
  return { id: ledger.id, type: ledger.type, name, parties: ledger.rows.length, about: proofOf(about) }
}
