import { expect, test } from 'vitest'
import { articles, exported, jsonLines } from './exported.ts'

interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** What the schemata have: properties, of which those with an arrow name entities of these schemata. */
const thing = [
  'name',
  'alias',
  'summary',
  'description',
  'sourceUrl',
  'publisher',
  'wikidataId',
  'country',
  'proof>Article',
]
const legal = ['Person', 'Organization', 'PublicBody', 'LegalEntity'].join('|')
const model: Readonly<Record<string, readonly string[]>> = {
  Person: thing,
  Organization: thing,
  PublicBody: thing,
  LegalEntity: thing,
  Address: [...thing, 'full'],
  Position: [...thing, 'organization>Organization|PublicBody'],
  Occupancy: ['holder>Person', 'post>Position', 'startDate', 'endDate', 'date', 'status'],
  Article: [...thing, 'title', 'publishedAt', 'language', 'generator'],
  Mention: [`resolved>${legal}`, 'document>Article', 'name', 'detectedSchema'],
  Event: [...thing, `involved>${legal}`, 'location', 'startDate', 'endDate', 'date'],
  Note: [...thing, `entity>${legal}`],
}
const required: Readonly<Record<string, readonly string[]>> = {
  Position: ['name'],
  Occupancy: ['holder', 'post'],
  Mention: ['document', 'name'],
  Event: ['name'],
}

const { text, left } = await exported('ftm')
const entities = jsonLines<Entity>(text('entities.ftm.json'))
const schemaOf = new Map(entities.map(({ id, schema }) => [id, schema]))

test('entities have the properties of their schema, and those they name are of the right one', () => {
  for (const { id, schema, properties } of entities) {
    const known = new Map(
      model[schema].map((property) => {
        const [name, range] = property.split('>')
        return [name, range?.split('|')] as const
      }),
    )
    for (const [name, values] of Object.entries(properties)) {
      expect(known.has(name), `${schema}:${name}`).toBe(true)
      expect(values.length, `${id} ${name}`).toBeGreaterThan(0)
      const range = known.get(name)
      if (range !== undefined)
        for (const value of values) expect(range, `${schema}:${name}`).toContain(schemaOf.get(value))
      if (/[dD]ate$|At$/.test(name))
        for (const value of values) expect(value).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/)
    }
    for (const name of required[schema] ?? []) expect(properties[name], `${schema}:${name}`).toBeDefined()
  }
})

test('every article, event and statement is there, and what has no place is said to be left out', () => {
  const count = (schema: string) =>
    new Set(entities.filter((one) => one.schema === schema).map(({ id }) => id)).size
  expect(count('Article')).toBe(articles.length)
  expect(count('Note')).toBe(articles.reduce((sum, { statements }) => sum + statements.length, 0))
  expect(count('Event')).toBeGreaterThan(10)
  const others = articles.some((one) => one.entities.some(({ kind }) => kind === 'other'))
  expect(left.length).toBe(Number(others))
})
