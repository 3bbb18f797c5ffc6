import { saidBy } from '../said.ts'
import { linkedStatements } from '../statements.ts'
import { gatherPeriod, periodMeant } from './matter.ts'
import { gatherParty, partyMeant } from './party.ts'
import { positionLine } from './position-line.ts'
import { noAnswer, note, type QuestionKind } from './setting.ts'

/** What a party said, all of it or on one topic, in order of time. */
export const said: QuestionKind<'said'> = {
  async gather(query, slice, shelves, setting) {
    const meant = await gatherParty(query.party, slice, shelves, setting)
    slice.addStatements(await shelves.of(linkedStatements).by(meant.map(({ id }) => `party ${id}`)))
    if (query.about !== undefined) await gatherParty(query.about, slice, shelves, setting)
    await gatherPeriod(query, slice, shelves, setting)
    await slice.reach(1)
  },
  answer({ party: name, about, ...bounds }, record, setting) {
    const party = partyMeant(name, record, setting)
    const { names, stemmer } = setting.wording
    const query = { party: party.id, about, ...periodMeant(bounds, record, setting) }
    const positions = saidBy(record, query, names, stemmer)
    if (positions.length === 0) {
      throw noAnswer('nothing-told', { parties: [party.name, about ?? ''].filter(Boolean).join(', ') })
    }
    return {
      lines: positions.map((position) =>
        positionLine(
          position.silent ? 'said.silent' : position.departsFrom === null ? 'said' : 'said.otherwise',
          position,
        ),
      ),
      notes: [note('only-articles')],
    }
  },
}
