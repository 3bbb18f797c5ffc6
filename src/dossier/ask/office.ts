import { isoDay, periodOf } from '../../model/day.ts'
import type { DossierEntity, DossierRecord, DossierRole } from '../../model/record.ts'
import { bounds } from '../period.ts'
import { linkedRoles } from '../roles.ts'
import { gatherParty, named, partyMeant } from './party.ts'
import { line, noAnswer, note, type QuestionKind } from './setting.ts'

/** Who held an office, or which offices somebody held; on a day, or on whatever days articles speak of. */
export const office: QuestionKind<'office'> = {
  async gather({ office: name, of, person }, slice, shelves, setting) {
    const roles = shelves.of(linkedRoles)
    if (person !== undefined) {
      const meant = await gatherParty(person, slice, shelves, setting)
      return slice.addRoles(await roles.by(meant.map(({ id }) => `person ${id}`)))
    }
    if (of !== undefined) await gatherParty(of, slice, shelves, setting)
    await slice.addRoles(await roles.beginning(`office ${name!.toLowerCase()}`))
  },
  answer({ office: name, of, person, on }, record, setting) {
    const who = person === undefined ? null : partyMeant(person, record, setting)
    const whose = of === undefined ? null : partyMeant(of, record, setting)
    const told = record.roles.filter((role) =>
      who !== null ? role.person === who.id : isOffice(role, name!) && isOf(role, whose, of),
    )
    const found = told
      .map((role) => ({ role, held: on === undefined ? ('surely' as const) : heldOn(role, on) }))
      .filter(({ held }) => held !== 'no')
    if (found.length === 0) {
      throw noAnswer('nothing-told', {
        parties: [who?.name, name, whose?.name, on].filter(Boolean).join(', '),
      })
    }
    const lines = found.map(({ role, held }) =>
      roleLine(`office.${on === undefined ? 'told' : held}`, role, record),
    )
    const holders = new Set(found.filter(({ held }) => held !== 'near').map(({ role }) => role.person))
    return {
      lines,
      notes: [
        ...(found.some(({ held }) => held === 'near') ? [note('office-near', { day: on! })] : []),
        ...(who === null && holders.size > 1 ? [note('office-several')] : []),
        note('only-articles'),
      ],
    }
  },
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
 * Whether a role was held on a day: `surely` where its term holds the day, or an article of that day speaks of it; `near` where articles speak of it on
 * other days and no bound says otherwise.
 */
function heldOn({ from, to, at }: DossierRole, on: string): 'surely' | 'near' | 'no' {
  const asked = periodOf(on)!
  const [first, last] = [isoDay(asked.from), isoDay(asked.to - 1)]
  const [start, end] = [bounds(from), bounds(to)]
  if ((start.earliest !== null && last < start.earliest) || (end.latest !== null && first > end.latest))
    return 'no'
  if (start.latest !== null && end.earliest !== null && start.latest <= first && last <= end.earliest)
    return 'surely'
  const spoken = at.map((date) => bounds(date))
  // Spoken of as held before and after the day, or in the very period.
  const before =
    spoken.some(({ latest }) => latest !== null && latest <= first) ||
    (start.latest !== null && start.latest <= first)
  const after =
    spoken.some(({ earliest }) => earliest !== null && earliest >= last) ||
    (end.earliest !== null && end.earliest >= last)
  const during = spoken.some(
    ({ earliest, latest }) => earliest !== null && latest !== null && first <= earliest && latest <= last,
  )
  return (before && after) || during ? 'surely' : 'near'
}
