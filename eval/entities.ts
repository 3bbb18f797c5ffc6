import { join } from 'node:path'
import type { Article } from '../src/model/article.ts'
import type { Entity } from '../src/model/reading.ts'
import { form } from '../src/model/tokens.ts'
import { findMentions, findNamed } from '../src/reading/entities/entities.ts'
import { knowledgeOf } from '../src/reading/entities/knowledge.ts'
import { read, type Reader } from '../src/read.ts'
import { normalise } from '../src/rules/normalise.ts'
import { parse } from '../src/syntax/parser.ts'
import { open } from '../src/text/intake.ts'
import { addLinks, blanc, noLinks } from './blanc.ts'
import {
  harmonic,
  peopleSets,
  percent,
  readGold,
  sharedDirectory,
  type GoldArticle,
  type GoldEntity,
} from './gold.ts'
import { readMeantime, type Marked, type MeantimeArticle } from './meantime.ts'
import { countRoles, noRoles, partnersOf, type RoleCounts } from './roles.ts'
import { scoreMentions } from './mentions.ts'
import type { Score } from './table.ts'

/** Names and coreference on Wikinews articles, and entities, mentions and roles on the articles marked by hand. */
export function scoreEntities(reader: Reader): Score[] {
  const meantime = readMeantime(join(sharedDirectory, 'data/clin26-meantime-nl/apple'))
  if (meantime === null) console.log('entities: no clin26-meantime-nl, so it is not scored')
  const own = Object.keys(peopleSets).flatMap((set) => {
    const articles = readGold(set)
    return articles === null ? [] : scoreGold(set, articles, reader)
  })
  return [...(meantime === null ? [] : scoreMeantime(meantime, reader)), ...own, ...scoreMentions(reader)]
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
      const from = pastModifiers(clauses, name)
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

/** What may stand before the first word of a name in its phrase: "the long awaited". */
const modifiers = new Set(['DET', 'ADJ', 'ADV', 'VERB', 'PUNCT'])

/**
 * Where a marked name itself begins. The gold has determiners, and between those and the name adjectives in small letters,
 * in some names and not in others ("[the iPhone 4]", "the [iPhone]", "[the recently announced iPhone 4]", "a new [iPhone]"), and
 * twice an opening quotation mark; they count for nothing. Nouns, prepositions and whatever has a capital count.
 */
function pastModifiers(article: Article<'trees'>, { from, to }: Marked): number {
  const { wordClass, inventory } = article.trees
  const skips = (at: number) => {
    const one = inventory.wordClasses[wordClass[at]]
    return one === 'DET' || (modifiers.has(one) && !/\p{Lu}/u.test(form(article, at)))
  }
  let at = from
  while (at + 1 < to && skips(at)) at++
  return at
}

function scoreGold(set: string, articles: readonly GoldArticle[], reader: Reader): Score[] {
  const mentions = { right: 0, marked: 0 }
  const kind = { right: 0, marked: 0 }
  const roles = noRoles()
  const knowledge = knowledgeOf(reader.pack)
  for (const { bytes, name, gold } of articles) {
    const reading = read(open(bytes, name, {}, reader.pack), reader)
    const partner = partnersOf(gold.entities ?? [], reading.entities, shared)
    for (const entity of gold.entities ?? []) {
      const same = partner.get(entity.name)
      mentions.marked += entity.mentions.length
      mentions.right += same === undefined ? 0 : shared(entity, same)
      kind.marked++
      if (same?.kind === (entity.kind ?? entity.type)) kind.right++
    }
    countRoles(roles, gold.roles ?? [], reading, partner, knowledge, gold.isWhole)
  }
  return [
    {
      task: 'entity mentions R',
      gold: set,
      score: percent(mentions.right, mentions.marked),
      cases: mentions.marked,
    },
    { task: 'entity kinds', gold: set, score: percent(kind.right, kind.marked), cases: kind.marked },
    { task: 'roles R', gold: set, score: percent(roles.found, roles.marked), cases: roles.marked },
    ...ofFound('roles P', set, roles.told),
    ...ofFound('roles holder of found', set, roles.whose),
    ...ofFound('roles status of found', set, roles.status),
    ...ofFound('roles bounds of found', set, roles.bounds),
  ]
}

/** A row for what some roles have marked; none where none has. */
function ofFound(task: string, gold: string, { right, marked }: RoleCounts['status']): Score[] {
  return marked === 0 ? [] : [{ task, gold, score: percent(right, marked), cases: marked }]
}

/** How many of the marked strings an entity has among its mentions. One with an apposition between commas may be two mentions. */
function shared(gold: GoldEntity, entity: Entity): number {
  const own = new Set(entity.mentions.map(({ quote }) => quote.join(' ')))
  return gold.mentions.filter((words) => own.has(words) || words.split(', ').every((part) => own.has(part)))
    .length
}
