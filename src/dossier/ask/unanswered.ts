import type { DossierEntity, DossierRecord, DossierStatement } from '../../model/record.ts'
import { connectionsOf } from '../connections.ts'
import { mayLieWithin, place } from '../placing.ts'
import { linkedStatements } from '../statements.ts'
import { gatherMatter, gatherPeriod, periodMeant, statementsMeant } from './matter.ts'
import { gatherParty, named, partyMeant, sideOf } from './party.ts'
import { line, noAnswer, note, proofOf, type QuestionKind } from './setting.ts'

/** Ways to speak that call for an answer of whom it is against. */
const claiming: readonly DossierStatement['stance'][] = [
  'accuses',
  'suspects',
  'condemns',
  'threatens',
  'asks',
  'calls-for',
]
const silences: readonly DossierStatement['stance'][] = ['declines-to-say', 'no-comment']

/** Claims against a party that the articles have no answer to; where it was asked and kept silent, that silence is beside it. */
export const unanswered: QuestionKind<'unanswered'> = {
  async gather(query, slice, shelves, setting) {
    const { party, against, about } = query
    const statements = shelves.of(linkedStatements)
    for (const name of [party, against]) {
      if (name === undefined) continue
      const meant = await gatherParty(name, slice, shelves, setting, true)
      slice.addStatements(await statements.by(meant.map(({ id }) => `actor ${id}`)))
    }
    if (about !== undefined) await gatherMatter(about, slice, shelves, setting)
    await gatherPeriod(query, slice, shelves, setting)
    await slice.reach(1)
    const { statements: found } = await slice.record()
    const articles = new Set(found.map(({ article }) => `article ${article}`))
    slice.addStatements(await statements.by(articles))
    await slice.reach(1)
  },
  answer({ party, against, about, ...bounds }, record, setting) {
    const who = party === undefined ? null : partyMeant(party, record, setting)
    const whom = against === undefined ? null : partyMeant(against, record, setting)
    const period = periodMeant(bounds, record, setting)
    const on =
      about === undefined
        ? null
        : new Set(statementsMeant(about, record, setting.wording.stemmer).map(({ id }) => id))
    const { articles } = connectionsOf(record)
    const claims = record.statements.flatMap((statement) => {
      const { source, speaksFor, stance, target, addressee } = statement
      const accused =
        target ?? (stance === 'asks' || stance === 'calls-for' ? addressee : null) ?? toldOfParty(statement)
      if (!claiming.includes(stance) || accused === null || accused === source || accused === speaksFor)
        return []
      if (who !== null && !isSide(who, source, speaksFor)) return []
      if (whom !== null && !sideOf(whom.id, record).has(accused)) return []
      if (on !== null && !on.has(statement.id)) return []
      return mayLieWithin(place(statement, statement.article, articles), period)
        ? [{ statement, accused }]
        : []
    })
    const names = { parties: [who?.name, whom?.name, about].filter(Boolean).join(', ') }
    if (claims.length === 0) throw noAnswer('nothing-told', names)
    const open = claims.filter(({ statement, accused }) => !isAnswered(statement, accused, record))
    if (open.length === 0) throw noAnswer('nothing-told', { ...names, answered: String(claims.length) })
    const lines = open.flatMap(({ statement, accused }) => {
      const silence = silenceOn(statement, accused, record)
      const code = silence === null ? 'unanswered' : `unanswered.${silence.stance}`
      const own = line(code, [statement], {
        values: { against: named(accused, record).name ?? '' },
        id: statement.id,
        parties: [named(statement.speaksFor ?? statement.source, record)],
        when: place(statement, statement.article, articles),
        stance: statement.stance,
      })
      return silence === null ? own : { ...own, proof: [...own.proof, proofOf(silence)] }
    })
    return {
      lines,
      notes: [
        note('answered', { answered: String(claims.length - open.length), claims: String(claims.length) }),
        note('only-articles'),
      ],
    }

    function isSide(one: DossierEntity, ...parties: readonly (string | null)[]): boolean {
      const side = sideOf(one.id, record)
      return parties.some((id) => id !== null && side.has(id))
    }

    /** Whom a claim without a target is against: the asked party, where it is the doer of what is told in it. */
    function toldOfParty({ id }: DossierStatement): string | null {
      if (whom === null) return null
      const told = connectionsOf(record).tellings.get(id) ?? []
      const does = told.some(({ event }) =>
        event.participants.some(({ role, entity }) => role === 'actor' && entity === whom.id),
      )
      return does ? whom.id : null
    }
  },
}

/** Whether a party, or one of its people, goes into a claim: it disputes, denies or confirms it, or the same said elsewhere. */
function isAnswered(claim: DossierStatement, accused: string, record: DossierRecord): boolean {
  const { disputed, statements } = connectionsOf(record)
  const side = sideOf(accused, record)
  const same = [claim.id, ...claim.repeats]
  const disputing = same.flatMap((id) => disputed.get(id) ?? [])
  const linking = record.links.filter(({ to, kind }) => same.includes(to) && kind !== 'repeats')
  const by = [
    ...disputing.map((dispute) => dispute.by),
    ...linking.flatMap(({ from }) => {
      const { source, speaksFor } = statements.get(from)!
      return [source, speaksFor]
    }),
  ]
  return by.some((id) => id !== null && side.has(id))
}

/** That a party would not speak, in the article of a claim or about what is claimed. */
function silenceOn(claim: DossierStatement, accused: string, record: DossierRecord): DossierStatement | null {
  const side = sideOf(accused, record)
  return (
    record.statements.find(
      ({ stance, article, about, source, speaksFor }) =>
        silences.includes(stance) &&
        [source, speaksFor].some((id) => id !== null && side.has(id)) &&
        (article === claim.article || about.some((event) => claim.about.includes(event))),
    ) ?? null
  )
}
