import type { AnswerLine } from '../../model/answer.ts'
import type { DossierRecord, Sighting } from '../../model/record.ts'
import { isContact } from '../events/contact.ts'
import { linkedEvents } from '../events/linked-event.ts'
import { ledgerOf } from '../ledger.ts'
import { linkedStatements } from '../statements.ts'
import { contactsBetween, gatherContacts, naming } from './contacts.ts'
import { gatherPeriod, periodMeant } from './matter.ts'
import { sentencesNear } from './near-words.ts'
import { lastFirst, occasionLine, within, type Occasion } from './occasion.ts'
import { named, partyMeant, sideOf } from './party.ts'
import { positionLine } from './position-line.ts'
import { line, noAnswer, note, type QuestionKind, type Setting } from './setting.ts'

/** Of the last talks of parties: at whose request they were, about what, expressly not about what, and what each said of them. */
export const talks: QuestionKind<'talks'> = {
  async gather(query, slice, shelves, setting) {
    await gatherContacts(query.parties, slice, shelves, setting)
    await gatherPeriod(query, slice, shelves, setting)
    const { events } = await slice.shown()
    const held = events.filter((event) => isContact(event, query.by))
    const articles = [
      ...new Set(held.flatMap(({ sightings }) => sightings.map(({ article }) => `article ${article}`))),
    ]
    slice.addEvents(await shelves.of(linkedEvents).by(articles))
    slice.addStatements(
      await shelves.of(linkedStatements).by([...articles, ...held.map(({ id }) => `about ${id}`)]),
    )
    await slice.reach(Infinity)
  },
  async answer({ tell, by, ...query }, record, setting) {
    const parties = query.parties.map((name) => partyMeant(name, record, setting))
    const period = periodMeant(query, record, setting)
    const names = { parties: parties.map(({ name }) => name).join(', ') }
    const [last] = contactsBetween(parties, by, record)
      .filter(({ told, when }) => told === 'so' && within(when, period) !== 'no')
      .sort(lastFirst)
    if (last === undefined) throw noAnswer('nothing-told', names)
    const lines = tell === 'said' ? saidOf() : await toldOf(tell)
    const sides = parties.map(({ id }) => sideOf(id, record))
    const asked = (id: string) => sides.some((side) => side.has(id))
    const held = occasionLine('contact.last', last, record, naming(parties), asked)
    if (lines.length === 0)
      return { lines: [held], notes: [note(`talks-${tell}-untold`), note('only-articles')] }
    return { lines: [held, ...lines], notes: [note('only-articles')] }

    function saidOf(): AnswerLine[] {
      const sides = new Set(parties.flatMap((party) => [...sideOf(party.id, record)]))
      const articles = new Set(last.sightings.map(({ article }) => article))
      const rows = ledgerOf(record, last.event.id)?.rows ?? []
      const onIt = rows
        .flatMap(({ positions }) => positions)
        .filter(
          ({ party, sightings }) =>
            sides.has(party.entity ?? '') && sightings.some(({ article }) => articles.has(article)),
        )
      const shown = new Set(onIt.map(({ id }) => id))
      const beside = record.statements.filter(
        ({ id, article, source, speaksFor }) =>
          !shown.has(id) && articles.has(article) && (sides.has(source ?? '') || sides.has(speaksFor ?? '')),
      )
      return [
        ...onIt.map((position) => positionLine('talks.said', position)),
        ...beside.map((statement) =>
          line('talks.said-beside', [statement], {
            id: statement.id,
            parties: [named(statement.speaksFor ?? statement.source, record)],
            stance: statement.stance,
          }),
        ),
      ]
    }

    async function toldOf(what: 'request' | 'topics' | 'excluded'): Promise<AnswerLine[]> {
      const byPart = what === 'request' ? [] : topicsOf(last, record, what === 'topics')
      if (what === 'topics') return byPart
      return [...byPart, ...(await nearBy(last, what, setting))]
    }
  },
}

/** What an occasion was about, or expressly not: in its own parts, and in talks of the same articles that name no party. */
function topicsOf(
  { event, sightings }: Occasion,
  { events }: DossierRecord,
  positive: boolean,
): AnswerLine[] {
  const articles = new Set(sightings.map(({ article }) => article))
  const nameless = events.filter(
    (other) =>
      other !== event &&
      other.plover?.type === 'CONSULT' &&
      !other.participants.some(({ role }) => role === 'actor' || role === 'recipient') &&
      other.sightings.every(({ article }) => articles.has(article)),
  )
  return [event, ...nameless].flatMap((one) =>
    one.participants.flatMap(({ role, polarity, quote }) => {
      const about = (polarity === 'positive') === (one.polarity === 'positive')
      if (role !== 'topic' || about !== positive) return []
      const told = one === event ? sightings : one.sightings
      return line(
        positive ? 'talks.topic' : 'talks.excluded',
        told
          .filter(({ context }) => context.quote.join(' ').includes(quote[0] ?? ''))
          .concat(told)
          .slice(0, 1),
        {
          values: { topic: quote.join(' … ') },
          id: one.id,
        },
      )
    }),
  )
}

/** What sentences near by say of an occasion: which words tell it, the pack knows. */
async function nearBy(
  { sightings }: Occasion,
  cue: 'request' | 'excluded',
  { reading, near }: Setting,
): Promise<AnswerLine[]> {
  const found = new Map<string, Sighting>()
  for (const sighting of sightings) {
    const read = await reading(sighting.article)
    if (read === null) continue
    for (const one of sentencesNear(sighting, read, near, cue))
      found.set(`${one.article} ${one.spans[0].from}`, one)
  }
  return [...found.values()].map((one) => line(`talks.${cue}-words`, [one]))
}
