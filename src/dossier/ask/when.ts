import { linkedEvents } from '../events/linked-event.ts'
import { linkedRoles } from '../roles.ts'
import { eventsMeant, gatherMatter } from './matter.ts'
import { occasionLine, occasionsOf } from './occasion.ts'
import { isOffice, roleLine } from './office.ts'
import { gatherParty, partyMeant } from './party.ts'
import { noAnswer, note, type QuestionKind } from './setting.ts'
import { changesOf } from './term.ts'

/** On which days something was; since or until when somebody held an office. */
export const when: QuestionKind<'when'> = {
  async gather({ what, person }, slice, shelves, setting) {
    if (what !== undefined) await gatherMatter(what, slice, shelves, setting)
    if (person !== undefined) {
      const ids = (await gatherParty(person, slice, shelves, setting)).map(({ id }) => id)
      await slice.addRoles(await shelves.of(linkedRoles).by(ids.map((id) => `person ${id}`)))
      slice.addEvents(await shelves.of(linkedEvents).by(ids.map((id) => `actor ${id}`)))
    }
    await slice.reach(1)
  },
  answer({ edge, what, person, office }, record, setting) {
    if (what !== undefined) {
      const meant = eventsMeant(what, record, setting.wording.stemmer)
      if (meant.length === 0) throw noAnswer('no-such-event', { words: what })
      const all = meant.flatMap((event) => occasionsOf(event, record, () => true))
      const dated = all.filter((one) => one.when.placed === 'stated')
      const shown = dated.length > 0 ? dated : all
      return {
        lines: shown.map((one) => occasionLine(`when.${edge}`, one, record, hasOwnDays)),
        notes: [
          ...(shown.length > 1 ? [note('when-several')] : []),
          ...(dated.length === 0 ? [note('when-undated')] : []),
          ...(edge === 'day' ? [] : [note('when-edge')]),
          note('only-articles'),
        ],
      }
    }
    const who = partyMeant(person!, record, setting)
    const roles = record.roles.filter((role) => role.person === who.id && isOffice(role, office!))
    const changes = changesOf(who.id, edge === 'until' ? 'until' : 'since', record).flatMap((event) =>
      occasionsOf(event, record, () => false),
    )
    if (roles.length === 0) throw noAnswer('nothing-told', { parties: `${who.name}, ${office}` })
    const bounded = roles.some(({ from, to }) => (edge === 'until' ? to : from) !== null)
    return {
      lines: [
        ...changes.map((one) => occasionLine(`when.office-${edge}`, one, record, hasOwnDays)),
        ...roles.map((role) => roleLine('office.told', role, record)),
      ],
      notes: [
        ...(bounded || changes.length > 0 ? [] : [note(`when-office-${edge}-untold`)]),
        note('only-articles'),
      ],
    }
  },
}

const hasOwnDays = ({
  earliest,
  latest,
}: {
  readonly earliest: string | null
  readonly latest: string | null
}): boolean => earliest !== null && latest !== null
