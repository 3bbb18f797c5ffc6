import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newsroom } from '../../../eval/newsroom.ts'
import { digest } from '../../../src/dossier/digest.ts'
import { judged } from '../../../src/dossier/judgements/judged.ts'
import { link } from '../../../src/dossier/linking.ts'
import { memoryShelves } from '../../../src/dossier/memory-shelves.ts'
import { recordOf } from '../../../src/dossier/record.ts'
import { placesOf, type JudgedPlace, type Judgement, type Verdict } from '../../../src/model/judgement.ts'
import type { Reading } from '../../../src/model/reading.ts'
import { corpus as affair } from '../corpus.ts'
import { moves, names } from '../folded.ts'

const news = take(newsroom(7), 16)

/** A dossier whose articles come and go and are judged, as a store keeps it. */
class Dossier {
  readonly there = new Set<string>()
  private readonly shelves = memoryShelves()
  private readonly digests: ReadonlyMap<string, ReturnType<typeof digest>>

  constructor(
    articles: readonly Reading[],
    private readonly judgements: Judgement[],
  ) {
    this.digests = new Map(articles.map((one) => [one.article.id, digest(one, names, moves)]))
  }

  async turn(ids: Iterable<string>): Promise<void> {
    const all = [...new Set(ids)]
    for (const id of all) if (!this.there.delete(id)) this.there.add(id)
    await this.link(all)
  }

  async judge(judgement: Judgement): Promise<void> {
    this.judgements.push(judgement)
    await this.link([...this.there].filter((article) => this.isOn(article, judgement)))
  }

  async record() {
    return recordOf(this.shelves)
  }

  private async link(ids: readonly string[]): Promise<void> {
    const come = [...new Set(ids)].filter((id) => this.there.has(id))
    const gone = ids.filter((id) => !this.there.has(id))
    const digestsOf = async (some: Iterable<string>) =>
      new Map([...some].map((id) => [id, this.digestOf(id)]))
    await link(this.shelves, { come: [...(await digestsOf(come)).values()], gone }, digestsOf)
  }

  private digestOf(article: string) {
    const here = this.judgements.filter((one) => this.isOn(article, one))
    return judged(this.digests.get(article)!, here, names)
  }

  private isOn(article: string, { verdict }: Judgement): boolean {
    return verdict.kind === 'undo'
      ? this.isOn(
          article,
          this.judgements.find(({ id }) => id === verdict.judgement)!,
        )
      : placesOf(verdict).some((place) => place.article === article)
  }
}

/** What may be judged in articles: every entity and event. */
function placesIn(articles: readonly Reading[], kind: 'entity' | 'event'): JudgedPlace[] {
  return articles.flatMap(({ article, entities, events }) =>
    (kind === 'entity'
      ? entities.map(({ mentions: [first] }) => first)
      : events.map(({ trigger }) => trigger)
    ).map(({ spans, quote }) => ({ article: article.id, kind, spans, quote })),
  )
}

function verdicts(articles: readonly Reading[]): fc.Arbitrary<Verdict> {
  const entity = fc.constantFrom(...placesIn(articles, 'entity'))
  const event = fc.constantFrom(...placesIn(articles, 'event'))
  const either = (build: (place: fc.Arbitrary<JudgedPlace>) => fc.Arbitrary<Verdict>) =>
    fc.oneof(build(entity), build(event))
  return fc.oneof(
    either((place) => fc.record({ kind: fc.constant('merge' as const), of: place, with: place })),
    either((place) => fc.record({ kind: fc.constant('split' as const), of: place })),
    either((place) => fc.record({ kind: fc.constant('wrong' as const), of: place })),
    fc.record({
      kind: fc.constant('rename' as const),
      of: entity,
      name: fc.constantFrom('Iemand Anders', 'Kyiv'),
    }),
    fc.record({
      kind: fc.constant('redate' as const),
      of: event,
      day: fc.constantFrom('2024-07-01', '2024-06'),
    }),
  )
}

type Step = { readonly turn: readonly number[] } | { readonly verdict: Verdict } | { readonly undo: number }

test.each([
  ['an affair', affair, 3, 60],
  ['the news of some days', news, 8, 6],
])(
  'whatever comes, goes and is judged of %s, the record is that of the articles and judgements that are there',
  async (_, articles, most, numRuns) => {
    const step = fc.oneof(
      fc.record({ turn: fc.array(fc.nat(articles.length - 1), { minLength: 1, maxLength: most }) }),
      fc.record({ verdict: verdicts(articles) }),
      fc.record({ undo: fc.nat(9) }),
    ) as fc.Arbitrary<Step>
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
        const judgements: Judgement[] = []
        const dossier = new Dossier(articles, judgements)
        await dossier.turn(articles.map(({ article }) => article.id))
        for (const one of steps) {
          const number = String(judgements.length)
          const signed = {
            id: `j${number}`,
            at: `2026-01-0${number.slice(-1)}T00:00:00Z`,
            by: 'Anna',
            note: null,
          }
          if ('turn' in one) await dossier.turn(one.turn.map((index) => articles[index].article.id))
          else if ('verdict' in one) await dossier.judge({ ...signed, verdict: one.verdict })
          else if (one.undo < judgements.length)
            await dossier.judge({ ...signed, verdict: { kind: 'undo', judgement: judgements[one.undo].id } })
        }
        const anew = new Dossier(articles, [...judgements].reverse())
        await anew.turn(dossier.there)
        expect(await dossier.record()).toEqual(await anew.record())
      }),
      { numRuns },
    )
  },
)

function take(articles: Iterable<Reading>, count: number): Reading[] {
  const taken: Reading[] = []
  for (const one of articles) {
    if (taken.length === count) break
    taken.push(one)
  }
  return taken
}
