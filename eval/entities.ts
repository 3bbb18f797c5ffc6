import { join } from 'node:path'
import type { Article } from '../src/model/article.ts'
import type { Entity, Reading } from '../src/model/reading.ts'
import { findMentions, findNamed } from '../src/reading/entities/entities.ts'
import { read, type Reader } from '../src/read.ts'
import { normalise } from '../src/rules/normalise.ts'
import { parse } from '../src/syntax/parser.ts'
import { open } from '../src/text/intake.ts'
import { addLinks, blanc, noLinks } from './blanc.ts'
import {
  goldSets,
  harmonic,
  percent,
  readGold,
  sharedDirectory,
  type GoldArticle,
  type GoldEntity,
} from './gold.ts'
import { readMeantime, type Marked, type MeantimeArticle } from './meantime.ts'
import type { Score } from './table.ts'

/** Names and coreference on Wikinews articles, and entities, mentions and roles on the articles marked by hand. */
export function scoreEntities(reader: Reader): Score[] {
  const meantime = readMeantime(join(sharedDirectory, 'data/clin26-meantime-nl/apple'))
  if (meantime === null) console.log('entities: no clin26-meantime-nl, so it is not scored')
  const own = Object.keys(goldSets).flatMap((set) => {
    const articles = readGold(set)
    return articles === null ? [] : scoreGold(set, articles, reader)
  })
  return [...(meantime === null ? [] : scoreMeantime(meantime, reader)), ...own]
}

/** A marked role. */
interface GoldRole {
  readonly person: string
  readonly role: string
  readonly of?: string | null
}

/** The kinds of the Wikinews names in the contract's words. */
const kinds: Readonly<Record<string, readonly Entity['kind'][]>> = {
  PER: ['person'],
  ORG: ['organisation'],
  LOC: ['place', 'country'],
  PRO: ['other'],
}

function scoreMeantime(articles: readonly MeantimeArticle[], { pack, parser }: Reader): Score[] {
  let [exact, withKind, found, marked] = [0, 0, 0, 0]
  const links = noLinks()
  for (const { article, names, mentions, namesEnd, mentionsEnd } of articles) {
    const clauses: Article<'clauses'> = normalise(parse(article, parser))
    const own = findNamed(clauses, pack).filter(({ words }) => words[0] < namesEnd)
    found += own.length
    marked += names.length
    for (const name of names) {
      const from = pastDeterminers(clauses, name)
      const same = own.find(({ words }) => words[0] === from && words.at(-1)! + 1 === name.to)
      if (same === undefined) continue
      exact++
      if ((kinds[name.label] ?? ['other']).includes(same.kind)) withKind++
    }
    addLinks(
      links,
      mentions.map(({ from, to, label }) => ({ place: `${from}-${to}`, entity: label })),
      // The set marks things too, which a reading has only by name.
      findMentions(clauses, pack)
        .filter(({ words }) => words[0] < mentionsEnd)
        .map(({ words, entity }) => ({ place: `${words[0]}-${words.at(-1)! + 1}`, entity: `${entity}` })),
    )
  }
  const gold = 'clin26-meantime-nl'
  return [
    { task: 'names spans F1', gold, score: harmonic(exact, found, marked), cases: marked },
    { task: 'names spans+kinds F1', gold, score: harmonic(withKind, found, marked), cases: marked },
    { task: 'coreference BLANC', gold, score: blanc(links), cases: articles.length },
  ]
}

/** The gold has determiners in some names and not in others; they count for nothing. */
function pastDeterminers({ trees }: Article<'trees'>, { from, to }: Marked): number {
  let at = from
  while (at + 1 < to && trees.inventory.wordClasses[trees.wordClass[at]] === 'DET') at++
  return at
}

function scoreGold(set: string, articles: readonly GoldArticle[], reader: Reader): Score[] {
  const mentions = { right: 0, marked: 0 }
  const kind = { right: 0, marked: 0 }
  const roles = { right: 0, marked: 0 }
  for (const { bytes, name, gold } of articles) {
    const reading = read(open(bytes, name, {}, reader.pack), reader)
    const partner = new Map<string, Entity>()
    for (const entity of gold.entities ?? []) {
      const same = nearest(entity, reading.entities)
      if (same !== null) partner.set(entity.name, same)
      mentions.marked += entity.mentions.length
      mentions.right += same === null ? 0 : shared(entity, same)
      kind.marked++
      if (same?.kind === (entity.kind ?? entity.type)) kind.right++
    }
    for (const role of (gold as { readonly roles?: readonly GoldRole[] }).roles ?? []) {
      roles.marked++
      if (reading.roles.some((each) => sameRole(each, role, partner))) roles.right++
    }
  }
  return [
    {
      task: 'entity mentions R',
      gold: set,
      score: percent(mentions.right, mentions.marked),
      cases: mentions.marked,
    },
    { task: 'entity kinds', gold: set, score: percent(kind.right, kind.marked), cases: kind.marked },
    { task: 'roles R', gold: set, score: percent(roles.right, roles.marked), cases: roles.marked },
  ]
}

/** The entity of a reading that has the most of a marked one's mentions; null when none has any. */
function nearest(gold: GoldEntity, entities: readonly Entity[]): Entity | null {
  const [best] = [...entities].sort((one, other) => shared(gold, other) - shared(gold, one))
  return best !== undefined && shared(gold, best) > 0 ? best : null
}

/** How many of the marked strings an entity has among its mentions. One with an apposition between commas may be two mentions. */
function shared(gold: GoldEntity, entity: Entity): number {
  const own = new Set(entity.mentions.map(({ quote }) => quote.join(' ')))
  return gold.mentions.filter((words) => own.has(words) || words.split(', ').every((part) => own.has(part)))
    .length
}

/** The right person in the right office of the right country, place or body, where the gold names one. */
function sameRole(
  role: Reading['roles'][number],
  gold: GoldRole,
  partner: ReadonlyMap<string, Entity>,
): boolean {
  if (role.person !== partner.get(gold.person)?.id || role.role.toLowerCase() !== gold.role.toLowerCase())
    return false
  return gold.of == null || !partner.has(gold.of) || role.of === partner.get(gold.of)!.id
}
