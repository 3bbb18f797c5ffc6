import type { DossierRecord } from '../src/model/record.ts'
import type { Reading } from '../src/model/reading.ts'
import { digest } from '../src/dossier/digest.ts'
import { namesOf } from '../src/dossier/entities/names.ts'
import { link } from '../src/dossier/linking.ts'
import { movesOf } from '../src/dossier/links/moves.ts'
import { memoryShelves } from '../src/dossier/memory-shelves.ts'
import { recordOf } from '../src/dossier/record.ts'
import { loadPack, packDirectory } from '../src/rules/pack.ts'
import { bCubed, pairs, type Placed } from './clusters.ts'
import { harmonic, percent } from './gold.ts'
import { copiesIn, linksIn, placed, valuesIn, type LinkedStory, type Tally } from './story-match.ts'
import { readStories, type Half, type Story } from './stories.ts'
import type { Score } from './table.ts'

/** How well what belongs together in several articles is put together: events, claims, links, numbers at odds, copies. */
export async function scoreLinks(
  readArticle: (bytes: Uint8Array, name: string) => Reading,
): Promise<Score[]> {
  const pack = loadPack(packDirectory('nl'))
  const scores: Score[] = []
  for (const half of ['dev', 'kept'] as const) {
    const stories = readStories(half, pack)
    scores.push(...scoresOf(half, (await linkStories(stories, readArticle)).stories))
  }
  return scores
}

/** The articles of stories read and linked, all in one dossier as a desk has them. */
export async function linkStories(
  stories: readonly Story[],
  readArticle: (bytes: Uint8Array, name: string) => Reading,
): Promise<{ readonly stories: LinkedStory[]; readonly record: DossierRecord }> {
  const readings = stories.map(({ articles }) => articles.map(({ bytes, name }) => readArticle(bytes, name)))
  const record = await linkReadings(readings.flat())
  return {
    record,
    stories: stories.map((story, index) => ({
      story,
      record,
      readings: new Map(story.articles.map(({ name }, at) => [name, readings[index][at]])),
    })),
  }
}

/** What readings say together. */
export async function linkReadings(readings: readonly Reading[]): Promise<DossierRecord> {
  const pack = loadPack(packDirectory('nl'))
  const [names, moves] = [namesOf(pack), movesOf(pack)]
  const digests = new Map(readings.map((reading) => [reading.article.id, digest(reading, names, moves)]))
  const shelves = memoryShelves()
  const digestsOf = async (ids: Iterable<string>) => new Map([...ids].map((id) => [id, digests.get(id)!]))
  await link(shelves, { come: [...digests.values()], gone: [] }, digestsOf)
  return recordOf(shelves)
}

/** The figures of a half. */
export function scoresOf(half: Half, stories: readonly LinkedStory[]): Score[] {
  const gold = `stories-${half}`
  const row = (task: string, score: number, cases: number): Score => ({
    task: `links ${task}`,
    gold,
    score,
    cases,
  })
  const fOne = (task: string, { right, found, marked }: Tally) =>
    row(task, harmonic(right, found, marked), marked)
  const clusters = (task: string, tellings: readonly Placed[]) => {
    const read = tellings.filter(({ found }) => found !== null)
    const { right, found, marked } = pairs(read)
    return [
      row(`${task} tellings R`, percent(read.length, tellings.length), tellings.length),
      row(`${task} B3`, bCubed(read), read.length),
      row(`${task} pairs P`, percent(right, found), found),
      row(`${task} pairs R`, percent(right, marked), marked),
    ]
  }
  const told = stories.map(placed)
  const links = stories.map(linksIn)
  const copies = stories.map(copiesIn)
  const sum = (tallies: readonly Tally[]): Tally => ({
    right: tallies.reduce((total, { right }) => total + right, 0),
    found: tallies.reduce((total, { found }) => total + found, 0),
    marked: tallies.reduce((total, { marked }) => total + marked, 0),
  })
  const family = sum(copies.map(({ copied }) => copied))
  const apart = sum(copies.map(({ single }) => single))
  return [
    ...clusters(
      'events',
      told.flatMap(({ events }) => events),
    ),
    ...clusters(
      'claims',
      told.flatMap(({ claims }) => claims),
    ),
    fOne('typed F1', sum(links.map(({ typed }) => typed))),
    fOne('typed across F1', sum(links.map(({ across }) => across))),
    fOne('typed within F1', sum(links.map(({ within }) => within))),
    fOne('any kind F1', sum(links.map(({ untyped }) => untyped))),
    fOne('discrepancies F1', sum(stories.map((story) => valuesIn(story, 'discrepancy')))),
    fOne('updates F1', sum(stories.map((story) => valuesIn(story, 'update')))),
    row(
      'copies',
      percent(family.right + apart.right, family.marked + apart.marked),
      family.marked + apart.marked,
    ),
    row('copies found', percent(family.right, family.marked), family.marked),
    row('others left alone', percent(apart.right, apart.marked), apart.marked),
  ]
}
