import type { Page } from '../model/page.ts'
import type { DossierDispute, DossierRecord, DossierStatement } from '../model/record.ts'
import { isAnswered } from './ask/unanswered.ts'
import { linkedClaims } from './claims.ts'
import { linkedDisputes } from './disputes.ts'
import { linkedRoles } from './roles.ts'
import type { Shelves } from './shelf.ts'
import { Slice } from './slice.ts'
import { accusedBy, linkedStatements } from './statements.ts'

/** A claim that whom it is against has not answered, as far as the articles tell. */
export interface OpenClaim {
  readonly statement: DossierStatement
  /** Entity id. */
  readonly against: string
}

/** What is contested and what is unanswered, the last first. */
export interface FrontPage extends Pick<Page<unknown>, 'around'> {
  readonly disputes: readonly DossierDispute[]
  /** Those on either side of the disputes. */
  readonly statements: readonly DossierStatement[]
  readonly claims: readonly OpenClaim[]
}

/** So many disputes and claims are shown, of so many that are looked at; so many who hold an office may answer for each. */
const most = { shown: 4, looked: 30, people: 300 }

/** The last disputes, and the last claims without an answer. */
export async function frontPage(shelves: Shelves): Promise<FrontPage> {
  const last = { after: null, backward: true, limit: most.looked }
  const told = await shelves.of(linkedDisputes).stretch(last)
  const lastClaims = await shelves.of(linkedClaims).stretch(last)
  const rows = await shelves.of(linkedStatements).get(lastClaims.map(({ id }) => id))
  const claims = lastClaims.map(({ id }) => rows.get(id)!)
  const slice = new Slice(shelves)
  slice.addDisputes(told)
  slice.addStatements(claims)
  await slice.reach(1)
  const near = claims.map(({ statement }) => `article ${statement.article}`)
  slice.addStatements(await shelves.of(linkedStatements).by(near))
  await slice.reach(1)
  await slice.addLinks()
  const record = await slice.shown()
  const ids = [...new Set(told.map(({ dispute }) => dispute.id))]
  const disputes = ids
    .flatMap((id) => record.disputes.find((one) => one.id === id) ?? [])
    .slice(0, most.shown)
  const open = await openClaims(
    claims.map(({ statement }) => statement),
    record,
    shelves,
  )
  const around = new Slice(shelves)
  const sides = disputes.flatMap(({ statement, claim }) => [statement, claim])
  const statements = record.statements.filter(({ id }) => sides.includes(id))
  around.addDisputes(told.filter(({ dispute }) => disputes.some(({ id }) => id === dispute.id)))
  around.addArticles([...statements, ...open.map(({ statement }) => statement)].map(({ article }) => article))
  await around.addNamed(
    [...statements, ...open.map(({ statement }) => statement)]
      .flatMap(({ source, speaksFor, target, addressee }) => [source, speaksFor, target, addressee])
      .filter((id) => id !== null),
  )
  return { disputes, statements, claims: open, around: await around.shown() }
}

async function openClaims(
  claims: readonly DossierStatement[],
  record: DossierRecord,
  shelves: Shelves,
): Promise<OpenClaim[]> {
  const open: OpenClaim[] = []
  for (const statement of claims) {
    const against = accusedBy(statement)
    if (open.length === most.shown) break
    if (against === null) continue
    const people = await shelves
      .of(linkedRoles)
      .stretch({ after: null, backward: true, limit: most.people, having: [[`of ${against}`]] })
    const side = new Set([against, ...people.map(({ person }) => person)])
    if (!isAnswered(statement, side, record)) open.push({ statement, against })
  }
  return open
}
