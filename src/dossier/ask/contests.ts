import { connectionsOf } from '../connections.ts'
import { place } from '../placing.ts'
import { gatherMatter, statementsMeant } from './matter.ts'
import { gatherParty, named, partyMeant, sideOf } from './party.ts'
import { line, noAnswer, note, type QuestionKind } from './setting.ts'

/** Who denies or disputes a claim, or denies something in the words asked for. */
export const contests: QuestionKind<'contests'> = {
  async gather({ claim, party }, slice, shelves, setting) {
    await gatherMatter(claim, slice, shelves, setting)
    if (party !== undefined) await gatherParty(party, slice, shelves, setting, true)
    await slice.reach(1)
  },
  answer({ claim, party }, record, setting) {
    const whose = party === undefined ? null : sideOf(partyMeant(party, record, setting).id, record)
    const { statements, articles } = connectionsOf(record)
    const holding = statementsMeant(claim, record, setting.wording.stemmer)
    if (holding.length === 0) throw noAnswer('no-such-event', { words: claim })
    const claims = new Set(
      holding
        .filter(
          ({ source, speaksFor }) => whose === null || whose.has(source ?? '') || whose.has(speaksFor ?? ''),
        )
        .map(({ id }) => id),
    )
    const inWords = new Set(holding.map(({ id }) => id))
    const found = record.disputes.filter(
      (one) =>
        (one.claim !== null && claims.has(one.claim)) ||
        (whose === null && one.statement !== null && inWords.has(one.statement)),
    )
    const shown = new Set(found.map(({ statement }) => statement))
    const denying = holding.filter(
      ({ id, stance }) => whose === null && !shown.has(id) && (stance === 'denies' || stance === 'disputes'),
    )
    const lines = [
      ...found.map((dispute) => {
        const said = statements.get(dispute.statement ?? '')
        return line('contests', [...(said === undefined ? [] : [said]), ...dispute.sightings], {
          values: { of: named(dispute.of, record).name ?? '' },
          id: dispute.id,
          parties: [named(dispute.by, record)],
          stance: dispute.kind,
          when: said === undefined ? null : place(said, said.article, articles),
        })
      }),
      ...denying.map((statement) =>
        line('contests.denies', [statement], {
          id: statement.id,
          parties: [named(statement.speaksFor ?? statement.source, record)],
          stance: statement.stance,
          when: place(statement, statement.article, articles),
        }),
      ),
    ]
    if (lines.length === 0) throw noAnswer('nothing-told', { parties: claim })
    return { lines, notes: [note('only-articles')] }
  },
}
