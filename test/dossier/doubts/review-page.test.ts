import { expect, test } from 'vitest'
import { digest, type Digest } from '../../../src/dossier/digest.ts'
import { reviewPage } from '../../../src/dossier/doubts/review-page.ts'
import { judged } from '../../../src/dossier/judgements/judged.ts'
import type { JudgedPlace } from '../../../src/model/judgement.ts'
import { corpus } from '../corpus.ts'
import { names, shelvesOf } from '../folded.ts'

const digests = corpus.map((one) => digest(one, names))
const asked = { limit: 500 }

const reviewed = async (articles: readonly Digest[]) => reviewPage(await shelvesOf(articles), {}, asked)

test('what is to be looked at is the same, in the same order, in whatever order articles came', async () => {
  const { items, total } = await reviewed(digests)
  expect(items.length).toBeGreaterThan(1)
  expect(total).toBe(items.length)
  expect(await reviewed(digests.toReversed())).toEqual(await reviewed(digests))
})

test('only one kind can be asked for', async () => {
  const shelves = await shelvesOf(digests)
  const { items } = await reviewPage(shelves, { kind: 'dispute' }, asked)
  expect(items.length).toBeGreaterThan(0)
  expect(items.every(({ kind }) => kind === 'dispute')).toBe(true)
})

test('whatever somebody says is right leaves, and nothing else does', async () => {
  const before = await reviewed(digests)
  for (const { sighting, kind, id } of before.items) {
    const of: JudgedPlace = {
      article: sighting.article,
      kind,
      spans: [...sighting.spans],
      quote: [...sighting.quote],
    }
    if (of.spans.length === 0) continue
    const judgement = {
      id: 'j',
      at: '2025-01-01T00:00:00.000Z',
      by: 'Anna',
      note: null,
      verdict: { kind: 'right', of },
    } as const
    const after = await reviewed(
      digests.map((one) => (one.summary.id === of.article ? judged(one, [judgement], names) : one)),
    )
    const left = after.items.map((one) => one.id)
    expect(left).not.toContain(id)
    const gone = before.items.filter((one) => !left.includes(one.id))
    expect(
      gone.every((one) => one.sighting.record === sighting.record && one.sighting.article === of.article),
    ).toBe(true)
  }
})
