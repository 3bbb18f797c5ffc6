import { expect, test } from 'vitest'
import { digest } from '../../src/dossier/digest.ts'
import { partyAround } from '../../src/dossier/party-around.ts'
import { recordOf } from '../../src/dossier/record.ts'
import { corpus } from './corpus.ts'
import { names, shelvesOf } from './folded.ts'

const shelves = await shelvesOf(corpus.map((one) => digest(one, names)))
const record = await recordOf(shelves)

test('a party has its counts, by what it was joined, and what it speaks about', async () => {
  const speaking = record.statements.flatMap(({ source }) => source ?? [])
  const [id] = speaking
  const { entity, counts, topics, around } = (await partyAround(shelves, id))!
  expect(entity.id).toBe(id)
  expect(counts.statements).toBe(
    record.statements.filter(({ source, speaksFor }) => source === id || speaksFor === id).length,
  )
  expect(counts.events).toBe(
    record.events.filter(({ participants }) => participants.some((one) => one.entity === id)).length,
  )
  expect(entity.joined.reduce((sum, { places }) => sum + places, 0)).toBeGreaterThan(0)
  const named = new Set(around.entities.map((one) => one.id))
  expect(topics.every((topic) => named.has(topic.entity) && topic.entity !== id)).toBe(true)
})

test('nobody has an id that is not in the dossier', async () => {
  expect(await partyAround(shelves, 'nobody')).toBeNull()
})
