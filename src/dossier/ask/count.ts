import type { Count, Reading } from '../../model/reading.ts'
import type { Sighting } from '../../model/record.ts'
import { isContact } from '../events/contact.ts'
import { lastFirst, occasionLine, occasionsOf, within, type Occasion } from './occasion.ts'
import { contactsBetween, gatherContacts, naming } from './contacts.ts'
import { linkedEvents } from '../events/linked-event.ts'
import { eventsMeant, gatherMatter, gatherPeriod, periodMeant } from './matter.ts'
import { partyMeant } from './party.ts'
import { line, noAnswer, note, type QuestionKind, type Setting } from './setting.ts'

/** How often something happened: every occasion of the record, and beside it what articles say of how often it did. */
export const count: QuestionKind<'count'> = {
  async gather(query, slice, shelves, setting) {
    const { parties = [], what, by } = query
    if (parties.length > 0) await gatherContacts(parties, slice, shelves, setting)
    else if (by === 'exchange') {
      slice.addEvents(await shelves.of(linkedEvents).by(['kind exchange', 'kind prisoner exchange']))
    } else if (by !== undefined) throw noAnswer('too-much', { words: by })
    if (what !== undefined) await gatherMatter(what, slice, shelves, setting)
    await gatherPeriod(query, slice, shelves, setting)
    await slice.reach(1)
  },
  async answer(query, record, setting) {
    const { parties = [], what, by } = query
    const meant = parties.map((name) => partyMeant(name, record, setting))
    const period = periodMeant(query, record, setting)
    const all = found().map((occasion) => ({ occasion, lies: within(occasion.when, period) }))
    const inPeriod = all.filter(({ lies }) => lies !== 'no')
    const claims = await claimsOf(
      all.map(({ occasion }) => occasion),
      setting,
    )
    if (inPeriod.length === 0)
      throw noAnswer('nothing-told', {
        parties: [...meant.map(({ name }) => name), what ?? ''].filter(Boolean).join(', '),
      })
    const past = inPeriod.filter(({ occasion }) => occasion.told === 'so')
    const sure = past.filter(({ lies }) => lies === 'surely').length
    const perhaps = past.length - sure + inPeriod.filter(({ occasion }) => occasion.told === 'hedged').length
    const most = Math.max(0, ...claims.map(({ ordinal }) => ordinal ?? 0))
    const inOrder = inPeriod.sort((one, other) => lastFirst(other.occasion, one.occasion))
    return {
      lines: [
        ...inOrder.map(({ occasion, lies }) =>
          occasionLine(
            lies === 'perhaps' && occasion.told === 'so' ? 'count.perhaps' : `count.${occasion.told}`,
            occasion,
            record,
            naming(meant),
          ),
        ),
        ...claims.map(({ ordinal, sighting }) =>
          line('count.claim', [sighting], {
            values: { ordinal: String(ordinal) },
            voices: [{ entity: 'article', name: null }],
          }),
        ),
      ],
      notes: [
        note('count', { sure: String(sure), perhaps: String(perhaps) }),
        ...(most > sure ? [note('claimed-more', { claimed: String(most), sure: String(sure) })] : []),
        note('only-articles'),
      ],
    }

    function found(): Occasion[] {
      if (what !== undefined) {
        return eventsMeant(what, record, setting.wording.stemmer).flatMap((event) =>
          occasionsOf(event, record, always),
        )
      }
      if (meant.length > 0) return contactsBetween(meant, by!, record)
      return record.events.flatMap((event) =>
        isContact(event, by!) ? occasionsOf(event, record, always) : [],
      )
    }
  },
}

const always = (): boolean => true

/** What the articles that tell of some occasions say of how manieth they are. */
async function claimsOf(occasions: readonly Occasion[], { reading }: Setting) {
  const kinds = new Set(occasions.flatMap(({ event }) => event.kind ?? []))
  const articles = new Set(occasions.flatMap(({ sightings }) => sightings.map(({ article }) => article)))
  const claims = []
  for (const article of [...articles].sort()) {
    const read = await reading(article)
    for (const one of read?.counts ?? []) {
      const fits = one.of !== null && [...kinds].some((kind) => kind === one.of || one.of!.endsWith(kind))
      if (fits && one.ordinal !== null)
        claims.push({ ordinal: one.ordinal, sighting: sightingOf(one, read!) })
    }
  }
  return claims
}

function sightingOf({ spans, quote }: Count, { article: { id, text }, sentences }: Reading): Sighting {
  const from = spans[0]?.from ?? 0
  const sentence = sentences.find((span) => span.from <= from && from < span.to)
  const context =
    sentence === undefined
      ? { spans, quote }
      : { spans: [sentence], quote: [text.slice(sentence.from, sentence.to)] }
  return { article: id, record: 'counts', spans, quote, context }
}
