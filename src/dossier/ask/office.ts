import { isoDay, periodOf } from '../../model/day.ts'
import type { DossierEntity, DossierRecord, DossierRole } from '../../model/record.ts'
import { bounds } from '../period.ts'
import { linkedEvents } from '../events/linked-event.ts'
import { linkedRoles } from '../roles.ts'
import { gatherParty, named, partyMeant } from './party.ts'
import { line, noAnswer, note, type QuestionKind } from './setting.ts'
import { isOutside } from './term.ts'

/** Who held an office, or which offices somebody held; on a day, or on whatever days articles speak of. */
export const office: QuestionKind<'office'> = {
  async gather({ office: name, of, person }, slice, shelves, setting) {
    const roles = shelves.of(linkedRoles)
    if (person !== undefined) {
      const meant = await gatherParty(person, slice, shelves, setting)
      await slice.addRoles(await roles.by(meant.map(({ id }) => `person ${id}`)))
    } else {
      if (of !== undefined) await gatherParty(of, slice, shelves, setting)
      await slice.addRoles(await roles.beginning(`office ${name!.toLowerCase()}`))
    }
    const holders = new Set((await slice.shown()).roles.map((role) => `actor ${role.person}`))
    slice.addEvents(await shelves.of(linkedEvents).by(holders))
    await slice.reach(1)
  },
  answer({ office: name, of, person, on }, record, setting) {
    const who = person === undefined ? null : partyMeant(person, record, setting)
    const whose = of === undefined ? null : partyMeant(of, record, setting)
    const told = who === null ? holding() : record.roles.filter((role) => role.person === who.id)
    const found = told
      .map((role) => ({ role, held: on === undefined ? ('told' as const) : heldOn(role, on) }))
      .filter(({ held }) => held !== 'no')
    if (found.length === 0) {
      throw noAnswer('nothing-told', {
        parties: [who?.name, name, whose?.name, on].filter(Boolean).join(', '),
      })
    }
    const surely = found.filter(({ held }) => held !== 'near')
    const shown = surely.length > 0 ? surely : found
    return {
      lines: shown.map(({ role, held }) => roleLine(`office.${held}`, role, record)),
      notes: [
        ...(surely.length === 0 ? [note('office-near', { day: on! })] : []),
        ...(who === null && new Set(shown.map(({ role }) => role.person)).size > 1
          ? [note('office-several')]
          : []),
        note('only-articles'),
      ],
    }

    /** The roles of all who held the office for whom is asked, also where one article leaves out for whom. */
    function holding(): DossierRole[] {
      const roles = record.roles.filter((role) => isOffice(role, name!))
      const persons = new Set(roles.flatMap((role) => (isOf(role, whose, of) ? [role.person] : [])))
      return roles.filter((role) => persons.has(role.person) && (role.of === null || isOf(role, whose, of)))
    }

    function heldOn(role: DossierRole, day: string): 'surely' | 'near' | 'no' {
      const { from, to } = periodOf(day)!
      if (isOutside(role.person, isoDay(from), isoDay(to - 1), record)) return 'no'
      const at = told.flatMap((other) =>
        other.person === role.person && sameOffice(other, role) ? other.at : [],
      )
      return heldIn({ ...role, at }, isoDay(from), isoDay(to - 1))
    }
  },
}

function sameOffice(one: DossierRole, other: DossierRole): boolean {
  return isOffice(one, other.role) || isOffice(other, one.role)
}

/** A line of an answer for an office that somebody held. */
export function roleLine(code: string, role: DossierRole, record: DossierRecord) {
  const { id, person, of, from, to, at, sightings } = role
  const values = {
    office: role.role,
    of: named(of, record).name ?? '',
    from: from ?? '',
    to: to ?? '',
    at: at.join(', '),
  }
  return line(code, sightings, { id, values, parties: [named(person, record)] })
}

/** Whether a role is the office asked for: by its name, or with what it is for or of behind it. */
export function isOffice({ role }: DossierRole, name: string): boolean {
  const [own, asked] = [role.toLowerCase(), name.toLowerCase()]
  return own === asked || own.startsWith(`${asked} `)
}

function isOf(role: DossierRole, whose: DossierEntity | null, of: string | undefined): boolean {
  if (whose === null || role.of === whose.id) return true
  const words = ` ${role.role.toLowerCase()} `
  return (
    role.of === null &&
    [of!, ...whose.names.map(({ name }) => name)].some((name) => words.includes(` ${name.toLowerCase()} `))
  )
}

/**
 * Whether a role was held on the days from `first` to `last`: `surely` where its term holds them, or articles speak of it in them, or both before and after
 * them; `near` where articles speak of it on other days and no bound says otherwise.
 */
function heldIn({ from, to, at }: DossierRole, first: string, last: string): 'surely' | 'near' | 'no' {
  const [start, end] = [bounds(from), bounds(to)]
  if ((start.earliest !== null && last < start.earliest) || (end.latest !== null && first > end.latest))
    return 'no'
  const spoken = at.map((date) => bounds(date))
  const before = [start, ...spoken].some(({ latest }) => latest !== null && latest <= first)
  const after = [end, ...spoken].some(({ earliest }) => earliest !== null && earliest >= last)
  const during = spoken.some(
    ({ earliest, latest }) => earliest !== null && latest !== null && first <= earliest && latest <= last,
  )
  return (before && after) || during ? 'surely' : 'near'
}
