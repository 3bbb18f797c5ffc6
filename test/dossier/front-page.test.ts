import { expect, test } from 'vitest'
import { digest } from '../../src/dossier/digest.ts'
import { frontPage } from '../../src/dossier/front-page.ts'
import { recordOf } from '../../src/dossier/record.ts'
import { accusedBy } from '../../src/dossier/statements.ts'
import { corpus } from './corpus.ts'
import { names, shelvesOf } from './folded.ts'
import { reading } from './notation.ts'

test('the last disputes come with their sides, and all that is named is around', async () => {
  const shelves = await shelvesOf(corpus.map((one) => digest(one, names)))
  const record = await recordOf(shelves)
  const { disputes, statements, around } = await frontPage(shelves)
  expect(disputes.length).toBe(Math.min(4, record.disputes.length))
  const sides = disputes.flatMap(({ statement, claim }) => [statement, claim].filter((id) => id !== null))
  expect(statements.map(({ id }) => id).sort()).toEqual([...new Set(sides)].sort())
  const articles = new Set(around.articles.map(({ id }) => id))
  expect(disputes.every(({ sightings }) => sightings.some(({ article }) => articles.has(article)))).toBe(true)
})

test('a claim stands without an answer until whom it is against goes into it', async () => {
  const accusing = reading(
    '2024-06-21',
    '[Piet Jansen|person|says] beschuldigt [Anna Visser|person] {dat [Anna Visser|person] <loog|lie>|accuses}.',
  )
  const { statements, entities } = accusing
  const target = entities.find(({ name }) => name === 'Anna Visser')!.id
  const aimed = { ...accusing, statements: statements.map((one) => ({ ...one, target })) }
  const shelves = await shelvesOf([digest(aimed, names)])
  const { claims } = await frontPage(shelves)
  expect(claims.map(({ statement }) => statement.stance)).toEqual(['accuses'])
  expect(claims[0].against).toBe(accusedBy(claims[0].statement))
})
