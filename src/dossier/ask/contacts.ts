import type { ContactSort } from '../../model/query.ts'
import type { DossierEntity, DossierRecord, EventSighting } from '../../model/record.ts'
import { isContact, takesPart } from '../events/contact.ts'
import { linkedEvents } from '../events/linked-event.ts'
import type { Shelves } from '../shelf.ts'
import type { Slice } from '../slice.ts'
import { foldedWords } from '../words.ts'
import { gatherPeriod, periodMeant } from './matter.ts'
import { lastFirst, latestOf, occasionLine, occasionsOf, within, type Occasion } from './occasion.ts'
import { gatherParty, partyMeant, sideOf } from './party.ts'
import { noAnswer, note, type QuestionKind, type Setting } from './setting.ts'

/** When parties met, talked, called or exchanged something: the last time, the first, or all of them. */
export const contacts: QuestionKind<'contacts'> = {
  async gather(query, slice, shelves, setting) {
    await gatherContacts(query.parties, slice, shelves, setting)
    await gatherPeriod(query, slice, shelves, setting)
    await slice.reach(1)
  },
  answer(query, record, setting) {
    const { which, by } = query
    const parties = query.parties.map((name) => partyMeant(name, record, setting))
    const period = periodMeant(query, record, setting)
    const all = contactsBetween(parties, by, record)
      .map((occasion) => ({ occasion, lies: within(occasion.when, period) }))
      .filter(({ lies }) => lies !== 'no')
    const names = { parties: parties.map(({ name }) => name).join(', ') }
    if (all.length === 0) throw noAnswer('nothing-told', names)
    const first = naming(parties)
    const sides = parties.map(({ id }) => sideOf(id, record))
    const asked = (id: string) => sides.some((side) => side.has(id))
    const shown = (code: string, some: readonly Occasion[]) =>
      some.map((one) => occasionLine(code, one, record, first, asked))
    const so = all.filter(({ occasion }) => occasion.told === 'so')
    const sure = so.map(({ occasion }) => occasion).sort(lastFirst)
    const rest = all.flatMap(({ occasion }) => (occasion.told === 'so' ? [] : [occasion])).sort(lastFirst)
    const notes = [
      ...(so.some(({ lies }) => lies === 'perhaps') ? [note('perhaps-in-period')] : []),
      ...(sure.length === 0 ? [note('only-unsure')] : []),
      note('only-articles'),
    ]
    if (which === 'all') {
      const inOrder = [...sure, ...rest].sort(lastFirst).reverse()
      return { lines: inOrder.flatMap((one) => shown(`contact.${one.told}`, [one])), notes }
    }
    if (which === 'first') {
      const [earliest] = [...sure].sort((one, other) => lastFirst(other, one))
      return {
        lines: earliest === undefined ? shown('contact.hedged', rest) : shown('contact.first', [earliest]),
        notes,
      }
    }
    const [last] = sure
    if (last === undefined)
      return { lines: rest.flatMap((one) => shown(`contact.${one.told}`, [one])), notes }
    // Another that may have been on the same days, or later, may be the last as well.
    const mayBeLast = sure.slice(1).filter((one) => latestOf(one) >= (last.when.earliest ?? latestOf(last)))
    const later = rest.filter((one) => latestOf(one) >= (last.when.earliest ?? latestOf(last)))
    return {
      lines: [
        ...shown('contact.last', [last]),
        ...shown('contact.may-be-last', mayBeLast),
        ...later.flatMap((one) => shown(`contact.${one.told}`, [one])),
      ],
      notes,
    }
  },
}

/** Takes the contacts of parties from the shelves: those in which each of them, or one of its people, has a part. */
export async function gatherContacts(
  parties: readonly string[],
  slice: Slice,
  shelves: Shelves,
  setting: Setting,
): Promise<void> {
  const keys: string[][] = []
  for (const party of parties) {
    const found = await gatherParty(party, slice, shelves, setting, true)
    const record = await slice.shown()
    const ids = new Set(found.map(({ id }) => id))
    const people = record.roles.flatMap(({ person, of }) => (of !== null && ids.has(of) ? [person] : []))
    keys.push([...ids, ...people].map((id) => `actor ${id}`))
  }
  slice.addEvents(await shelves.of(linkedEvents).by(...keys))
}

/** Every time that parties, or their people, had a contact of a sort. */
export function contactsBetween(
  parties: readonly DossierEntity[],
  by: ContactSort,
  record: DossierRecord,
): Occasion[] {
  const sides = parties.map((party) => sideOf(party.id, record))
  const names = naming(parties)
  return record.events.flatMap((event) => {
    if (!isContact(event, by)) return []
    const having = sides.map((side) =>
      event.participants.flatMap(({ entity, role }) =>
        entity !== null && takesPart(role) && side.has(entity) ? [entity] : [],
      ),
    )
    return eachHasOwn(having) ? occasionsOf(event, record, names) : []
  })

  /** Whether every side has a part by another participant than the other sides. */
  function eachHasOwn(
    having: readonly (readonly string[])[],
    taken: ReadonlySet<string> = new Set(),
  ): boolean {
    const [first, ...others] = having
    if (first === undefined) return true
    return first.some((id) => !taken.has(id) && eachHasOwn(others, new Set([...taken, id])))
  }
}

/** Tells of a telling whether its sentence names all of some parties. */
export function naming(parties: readonly DossierEntity[]): (sighting: EventSighting) => boolean {
  const spellings = parties.map(({ name, names }) => [name, ...names.map((one) => one.name)].map(spaced))
  return ({ context }) => {
    const text = spaced(context.quote.join(' '))
    return spellings.every((some) => some.some((name) => text.includes(name)))
  }
}

function spaced(text: string): string {
  return ` ${foldedWords(text).join(' ')} `
}
