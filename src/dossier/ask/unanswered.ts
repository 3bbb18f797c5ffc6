import type { AnswerLine } from '../../model/answer.ts'
import type { DossierDispute, DossierEntity, DossierRecord, DossierStatement } from '../../model/record.ts'
import { connectionsOf } from '../connections.ts'
import { mayLieWithin, place } from '../placing.ts'
import { accusedBy, claiming, linkedStatements } from '../statements.ts'
import { gatherMatter, gatherPeriod, periodMeant, statementsMeant } from './matter.ts'
import { gatherParty, named, partyMeant, sideOf } from './party.ts'
import { line, noAnswer, note, proofOf, type QuestionKind } from './setting.ts'

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
    const { statements: found } = await slice.shown()
    const articles = new Set(found.map(({ article }) => `article ${article}`))
    slice.addStatements(await statements.by(articles))
    await slice.reach(1)
    await slice.addLinks()
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
      const { source, speaksFor, stance, target } = statement
      if (!claiming.includes(stance)) return []
      const accused = accusedBy(statement) ?? (target === null ? toldOfParty(statement) : null)
      if (accused === null || accused === source || accused === speaksFor) return []
      if (who !== null && !isSide(who, source, speaksFor)) return []
      if (whom !== null && !sideOf(whom.id, record).has(accused)) return []
      if (on !== null && !on.has(statement.id)) return []
      return mayLieWithin(place(statement, statement.article, articles), period)
        ? [{ statement, accused }]
        : []
    })
    const names = { parties: [who?.name, whom?.name, about].filter(Boolean).join(', ') }
    if (claims.length === 0) throw noAnswer('nothing-told', names)
    const open = claims.filter(
      ({ statement, accused }) => !isAnswered(statement, sideOf(accused, record), record),
    )
    if (open.length === 0) throw noAnswer('nothing-told', { ...names, answered: String(claims.length) })
    const lines = open.map(({ statement, accused }) => {
      const silence = silenceOn(statement, accused, record)
      const own = line(silence === null ? 'unanswered' : `unanswered.${silence.stance}`, [statement], {
        values: { against: named(accused, record).name ?? '' },
        id: statement.id,
        parties: [named(statement.speaksFor ?? statement.source, record)],
        when: place(statement, statement.article, articles),
        stance: statement.stance,
        denied: disputesOf(statement, record).map(({ by }) => named(by, record)),
      })
      return silence === null ? own : { ...own, proof: [...own.proof, proofOf(silence)] }
    })
    // What a silence is about is not always read: one in the same article is shown by itself, and tied to no claim.
    const beside = silencesBeside(open, lines, record)
    return {
      lines: [...lines, ...beside],
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

/** Whether a side, a party and its people, goes into a claim: it disputes, denies or confirms it, or the same said elsewhere. */
export function isAnswered(
  claim: DossierStatement,
  side: ReadonlySet<string>,
  record: DossierRecord,
): boolean {
  const { statements } = connectionsOf(record)
  const same = [claim.id, ...claim.repeats]
  const disputing = disputesOf(claim, record)
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

/** What disputes a claim, or the same said elsewhere. */
function disputesOf({ id, repeats }: DossierStatement, record: DossierRecord): readonly DossierDispute[] {
  return [id, ...repeats].flatMap((one) => connectionsOf(record).disputed.get(one) ?? [])
}

/** The silence of a party about what is claimed. */
function silenceOn(claim: DossierStatement, accused: string, record: DossierRecord): DossierStatement | null {
  return (
    silencesOf(accused, record).find(({ about }) => about.some((event) => claim.about.includes(event))) ??
    null
  )
}

function silencesOf(party: string, record: DossierRecord): DossierStatement[] {
  const side = sideOf(party, record)
  return record.statements.filter(
    ({ stance, source, speaksFor }) =>
      silences.includes(stance) && [source, speaksFor].some((id) => id !== null && side.has(id)),
  )
}

/** The silences of the accused in the articles of claims, as far as no line has them. */
function silencesBeside(
  open: readonly { readonly statement: DossierStatement; readonly accused: string }[],
  lines: readonly AnswerLine[],
  record: DossierRecord,
): AnswerLine[] {
  const shown = new Set(
    lines.flatMap(({ proof }) => proof.map(({ article, record: id }) => `${article} ${id}`)),
  )
  const found = open.flatMap(({ statement, accused }) =>
    silencesOf(accused, record).filter(
      ({ article, record: id }) => article === statement.article && !shown.has(`${article} ${id}`),
    ),
  )
  return [...new Map(found.map((one) => [one.id, one])).values()].map((one) =>
    line(`silent.${one.stance}`, [one], {
      id: one.id,
      parties: [named(one.speaksFor ?? one.source, record)],
    }),
  )
}
