import { possibleDays } from '../../model/dated.ts'
import type { Judgement, JudgedPlace, Verdict } from '../../model/judgement.ts'
import { covers, type Extent } from '../../model/span.ts'
import { placeOf, type ArticleEntity, type Digest, type Seen, type SeenStatement } from '../digest.ts'
import type { Names } from '../entities/names.ts'
import { bounds } from '../period.ts'
import { unjudged, type JudgedIdentity } from './identity.ts'
import { standingAt } from './place.ts'
import { standing } from './standing.ts'

/**
 * An article as people have judged it: without what is wrong, and with the days, names and speakers that they give. `judgements` are those
 * on any place of the article, in any order. Those whose record the reading no longer has wait until one has it again.
 */
export function judged(digest: Digest, judgements: readonly Judgement[], names: Names): Digest {
  return standing(judgements).reduce((left, judgement) => judge(left, judgement, names), digest)
}

function judge(digest: Digest, judgement: Judgement, names: Names): Digest {
  const { verdict, id, at, by } = judgement
  const here = (place: JudgedPlace) => place.article === digest.summary.id
  switch (verdict.kind) {
    case 'undo':
      return digest
    case 'right':
      return looked(digest, verdict.of)
    case 'wrong':
      return here(verdict.of) ? without(digest, verdict.of) : digest
    case 'merge':
      return [verdict.of, verdict.with]
        .filter(here)
        .reduce(
          (left, place) =>
            identified(left, place, (known) => ({ bonds: [...new Set([...known.bonds, id])] })),
          digest,
        )
    case 'split':
      return identified(digest, verdict.of, () => ({ apart: true }))
    case 'rename': {
      const { name } = verdict
      return identified(digest, verdict.of, () => ({ renamed: { name, key: names.key(name), at } }))
    }
    case 'redate':
      return redated(digest, verdict, { by, on: at.slice(0, 10) })
    case 'reattribute':
      return reattributed(digest, verdict, id, names)
  }
}

/** Marks the record at a place as one that somebody has looked at. */
function looked(digest: Digest, place: JudgedPlace): Digest {
  const right = () => ({ right: true })
  if (place.kind === 'statement')
    return {
      ...digest,
      statements: altered(digest.statements, place, extentsOfStatement, (row) => changed(row, right)),
    }
  if (place.kind === 'dispute')
    return {
      ...digest,
      disputes: altered(digest.disputes, place, extentsOfSeen, (row) => changed(row, right)),
    }
  return identified(digest, place, right)
}

/** A row with another judgement of what it is. */
function changed<Row extends { readonly judged?: JudgedIdentity }>(
  row: Row,
  change: (known: JudgedIdentity) => Partial<JudgedIdentity>,
): Row {
  const known = row.judged ?? unjudged
  return { ...row, judged: { ...known, ...change(known) } }
}

/** Changes what is judged of who or what the entity or event at a place is. */
function identified(
  digest: Digest,
  place: JudgedPlace,
  change: (known: JudgedIdentity) => Partial<JudgedIdentity>,
): Digest {
  const alter = <Row extends { readonly judged?: JudgedIdentity }>(row: Row): Row => changed(row, change)
  if (place.kind === 'entity')
    return { ...digest, entities: altered(digest.entities, place, extentsOfEntity, alter) }
  if (place.kind === 'event')
    return { ...digest, events: altered(digest.events, place, extentsOfSeen, alter) }
  return digest
}

function redated(
  digest: Digest,
  { of, day }: Extract<Verdict, { kind: 'redate' }>,
  signed: { readonly by: string; readonly on: string },
): Digest {
  const ends = bounds(day)
  const days = possibleDays({ ...ends, edtf: day })
  if (days === null) return digest
  const events = altered(digest.events, of, extentsOfSeen, (seen) => ({
    ...seen,
    record: { ...seen.record, time: { times: [], ...ends, edtf: day } },
    judged: { ...(seen.judged ?? unjudged), dated: { day, days, ...signed } },
  }))
  return { ...digest, events }
}

/** Gives a statement the speaker that stands at a place of its article; where the reading has nobody there, whoever these words name. */
function reattributed(
  digest: Digest,
  { of, to }: Extract<Verdict, { kind: 'reattribute' }>,
  judgement: string,
  names: Names,
): Digest {
  const known = at(to, digest.entities, extentsOfEntity)
  const speaker = known ?? named(digest, to, judgement, names)
  const { spans, quote } = to
  const source = { entity: speaker.record.id, spans, quote, speaks_for: null }
  return {
    ...digest,
    entities: known === null ? [...digest.entities, speaker] : digest.entities,
    statements: altered(digest.statements, of, extentsOfStatement, (seen) =>
      changed({ ...seen, record: { ...seen.record, source } }, () => ({ right: true })),
    ),
  }
}

/** Somebody whom the reading missed, from the words that name them. */
function named(
  { summary, statements }: Digest,
  { spans, quote }: JudgedPlace,
  judgement: string,
  names: Names,
): ArticleEntity {
  const name = quote.join(' ')
  const passage = { spans, quote }
  const around = statements.find(({ sighting }) => covers(sighting.context.spans, spans))
  return {
    article: summary.id,
    record: { id: judgement, kind: 'other', name, link: null, mentions: [{ ...passage, form: 'name' }] },
    sighting: {
      article: summary.id,
      record: judgement,
      ...passage,
      context: around?.sighting.context ?? passage,
    },
    ...{ named: true, key: names.key(name), shortKeys: [], location: null },
  }
}

/** A digest without a record, and without what cannot stand when that is gone. */
function without(digest: Digest, place: JudgedPlace): Digest {
  switch (place.kind) {
    case 'entity':
      return { ...digest, entities: left(digest.entities, place, extentsOfEntity) }
    case 'event':
      return { ...digest, events: left(digest.events, place, extentsOfSeen) }
    case 'role':
      return { ...digest, roles: left(digest.roles, place, extentsOfSeen) }
    case 'quantity':
      return { ...digest, quantities: left(digest.quantities, place, extentsOfSeen) }
    case 'dispute':
      return { ...digest, disputes: left(digest.disputes, place, extentsOfSeen) }
    case 'statement':
      return withoutStatement(digest, at(place, digest.statements, extentsOfStatement))
  }
}

/** What nobody says there is told by whoever tells what is around it. */
function withoutStatement(digest: Digest, wrong: SeenStatement | null): Digest {
  if (wrong === null) return digest
  const { id, within } = wrong.record
  return {
    ...digest,
    statements: digest.statements
      .filter((seen) => seen !== wrong)
      .map((seen) => (seen.record.within === id ? { ...seen, record: { ...seen.record, within } } : seen)),
    events: digest.events.map((seen) =>
      seen.record.voice === id ? { ...seen, record: { ...seen.record, voice: within ?? 'article' } } : seen,
    ),
    disputes: digest.disputes
      .filter(({ record }) => record.statement !== id)
      .map((seen) =>
        seen.record.claim === id ? { ...seen, record: { ...seen.record, claim: null } } : seen,
      ),
  }
}

type Extents<Row> = (row: Row) => readonly Extent[]

const extentsOfSeen = ({ sighting }: Pick<Seen<unknown>, 'sighting'>) => [sighting.spans]
const extentsOfEntity = ({ record }: ArticleEntity) => record.mentions.map(({ spans }) => spans)
const extentsOfStatement = ({ record }: SeenStatement) => [placeOf(record)]

function at<Row>(place: JudgedPlace, rows: readonly Row[], extents: Extents<Row>): Row | null {
  return standingAt(
    place,
    rows.map((row) => ({ row, extents: extents(row) })),
  )
}

function altered<Row>(
  rows: readonly Row[],
  place: JudgedPlace,
  extents: Extents<Row>,
  alter: (row: Row) => Row,
): readonly Row[] {
  const found = at(place, rows, extents)
  return found === null ? rows : rows.map((row) => (row === found ? alter(row) : row))
}

function left<Row>(rows: readonly Row[], place: JudgedPlace, extents: Extents<Row>): readonly Row[] {
  const found = at(place, rows, extents)
  return found === null ? rows : rows.filter((row) => row !== found)
}
