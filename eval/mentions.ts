import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnchoredMention } from '../src/model/anchored.ts'
import type { Article } from '../src/model/article.ts'
import type { Entity } from '../src/model/reading.ts'
import type { Span } from '../src/model/span.ts'
import { Word } from '../src/model/trees.ts'
import { knowledgeOf, type Knowledge } from '../src/reading/entities/knowledge.ts'
import { readEntities } from '../src/reading/entities/entities.ts'
import type { Reader } from '../src/read.ts'
import { normalise } from '../src/rules/normalise.ts'
import type { Pack } from '../src/rules/pack.ts'
import { parse } from '../src/syntax/parser.ts'
import { decode } from '../src/text/decode.ts'
import { open } from '../src/text/intake.ts'
import { tokenise } from '../src/text/tokenise.ts'
import type { ScoredMention } from './blanc.ts'
import { addDocument, conll, noSums, withoutSingletons } from './conll.ts'
import { harmonic, peopleSets, percent } from './gold.ts'
import { placeInText, readMentionMarks, type MarkedEntity } from './mention-marks.ts'
import type { Score } from './table.ts'

const sets = ['own-dev', 'own-kept', 'own-people']
const ending = '.entities.txt'

/** One article whose entities are marked with every mention, and what is read of it. */
interface Case {
  readonly gold: readonly GoldMention[]
  readonly found: readonly AnchoredMention[]
  readonly article: Article<'trees'>
}

/** A marked mention as it stands in the text that is read. */
interface GoldMention {
  readonly span: Span
  readonly entity: MarkedEntity
  /** The token it hangs on, by our tree. */
  readonly head: number
}

/**
 * Mentions, kinds, links and coreference on the articles where every mention is marked. A mention is right when it covers the same words, save for
 * quotation marks and other signs at its edges; `heads` rows ask only that it hangs on the same word. Marks in what is not read (a header but for its title, a byline) are left out.
 */
export function scoreMentions({ pack, parser }: Reader): Score[] {
  return sets.flatMap((set) => {
    const directory = peopleSets[set]
    const names = existsSync(directory) ? readdirSync(directory).filter((name) => name.endsWith(ending)) : []
    if (names.length === 0) {
      console.log(
        `entities: no marks of every mention (*${ending}) in ${directory}, so ${set} has no CoNLL F1`,
      )
      return []
    }
    const cases = names.sort().map((name): Case => {
      const file = name.slice(0, -ending.length) + '.txt'
      const bytes = readFileSync(join(directory, file))
      const text = decode(bytes, file).text
      const marks = readMentionMarks(readFileSync(join(directory, name), 'utf8'), text, join(directory, name))
      const document = open(bytes, file, {}, pack)
      const article = normalise(parse(tokenise(document, pack), parser))
      const entities = new Map(marks.entities.map((entity) => [entity.id, entity]))
      const gold = marks.mentions.flatMap((mention) => {
        const span = placeInText(mention, document)
        const head = span === null ? null : headOf(article, span)
        return span === null || head === null ? [] : [{ span, entity: entities.get(mention.entity)!, head }]
      })
      return { gold, found: readEntities(article, pack).mentions, article }
    })
    return scoreCases(set, cases, pack)
  })
}

function scoreCases(set: string, cases: readonly Case[], pack: Pack): Score[] {
  const knowledge = knowledgeOf(pack)
  const codes = new Map(pack.lexicon('countries').rows.map(({ values }) => [values.code, values.name]))
  const count = { marked: 0, found: 0, exact: 0, heads: 0, paired: 0, kinds: 0 }
  const links = { marked: 0, found: 0, right: 0 }
  const sums = { exact: noSums(), heads: noSums(), linked: noSums() }
  for (const { gold, found, article } of cases) {
    const exact = matches(gold, found, (one, other) => samePlace(one.span, spanOf(other), article.text))
    const heads = matches(gold, found, (one, other) => one.head === other.head, exact)
    count.marked += gold.length
    count.found += found.length
    count.exact += exact.size
    count.heads += heads.size
    for (const [entity, own] of partners(heads)) {
      count.paired++
      if (own.kind === entity.kind) count.kinds++
      if (isKnown(own, knowledge)) links.found++
      if (entity.link !== null && isSame(own, entity.link, knowledge, codes)) links.right++
    }
    links.marked += new Set(gold.flatMap(({ entity }) => (entity.link === null ? [] : entity.id))).size
    for (const [sum, matched] of [
      [sums.exact, exact],
      [sums.heads, heads],
    ] as const) {
      addDocument(sum, goldSide(gold), foundSide(found, matched, gold))
    }
    const [key, response] = [goldSide(gold), foundSide(found, exact, gold)]
    addDocument(sums.linked, withoutSingletons(key), withoutSingletons(response))
  }
  const { marked } = count
  const row = (task: string, score: number, many: number): Score => ({ task, gold: set, score, cases: many })
  return [
    row('mentions F1', harmonic(count.exact, count.found, marked), marked),
    row('mentions heads F1', harmonic(count.heads, count.found, marked), marked),
    row('kinds of found entities', percent(count.kinds, count.paired), count.paired),
    row('links F1', harmonic(links.right, links.found, links.marked), links.marked),
    row('coreference CoNLL F1', conll(sums.exact), cases.length),
    row('coreference CoNLL F1, heads', conll(sums.heads), cases.length),
    row('coreference CoNLL F1, no single mentions', conll(sums.linked), cases.length),
  ]
}

/** The token of a stretch of text whose own head lies outside it, the first of several; null where nothing is read, as in a byline. */
function headOf(article: Article<'trees'>, span: Span): number | null {
  const { from, to } = article.tokens
  const inside = Array.from(from, (_, token) => token).filter(
    (token) => from[token] < span.to && span.from < to[token],
  )
  const words = inside.map((token) => new Word(article, token))
  const tops = words.filter(({ head }) => head === null || !inside.includes(head.index))
  return (tops.find(({ wordClass }) => wordClass !== 'PUNCT') ?? tops[0])?.index ?? null
}

function spanOf({ record: { spans } }: AnchoredMention): Span {
  return { from: spans[0].from, to: spans.at(-1)!.to }
}

/** Whether two stretches are the same but for signs and spaces at their edges. */
function samePlace(one: Span, other: Span, text: string): boolean {
  const [a, b] = [trimmed(one, text), trimmed(other, text)]
  return a.from === b.from && a.to === b.to
}

function trimmed({ from, to }: Span, text: string): Span {
  const isEdge = (at: number) => /[^\p{L}\p{N}]/u.test(text[at])
  let [first, last] = [from, to]
  while (first < last && isEdge(first)) first++
  while (last > first && isEdge(last - 1)) last--
  return { from: first, to: last }
}

/** Pairs marked mentions with found ones, each at most once; those already paired stay so. */
function matches(
  gold: readonly GoldMention[],
  found: readonly AnchoredMention[],
  same: (one: GoldMention, other: AnchoredMention) => boolean,
  already: ReadonlyMap<GoldMention, AnchoredMention> = new Map(),
): Map<GoldMention, AnchoredMention> {
  const pairs = new Map(already)
  const taken = new Set(already.values())
  for (const one of gold) {
    if (pairs.has(one)) continue
    const other = found.find((each) => !taken.has(each) && same(one, each))
    if (other === undefined) continue
    pairs.set(one, other)
    taken.add(other)
  }
  return pairs
}

/** For each marked entity the one of the reading that has the most of its mentions. */
function partners(pairs: ReadonlyMap<GoldMention, AnchoredMention>): Map<MarkedEntity, Entity> {
  const shared = new Map<MarkedEntity, Map<Entity, number>>()
  for (const [{ entity }, { entity: own }] of pairs) {
    const counts = shared.get(entity) ?? new Map<Entity, number>()
    shared.set(entity, counts.set(own, (counts.get(own) ?? 0) + 1))
  }
  return new Map(
    [...shared].map(([entity, counts]) => [
      entity,
      [...counts].sort(([, one], [, other]) => other - one)[0][0],
    ]),
  )
}

/** Whether a reading takes an entity for one that the pack knows. A place has no link in the marks, known or not. */
function isKnown({ kind, name, link }: Entity, { gazetteer }: Knowledge): boolean {
  return kind !== 'place' && (link !== null || gazetteer.known(name) !== null)
}

/** Whether a reading means the one that a link names: a country by its code, another by a name the pack has for it. */
function isSame(
  own: Entity,
  link: string,
  knowledge: Knowledge,
  codes: ReadonlyMap<string, string>,
): boolean {
  const name = codes.get(link) ?? link
  return isKnown(own, knowledge) && own.name === (knowledge.gazetteer.known(name)?.name ?? name)
}

function goldSide(gold: readonly GoldMention[]): ScoredMention[] {
  return gold.map(({ entity }, at) => ({ place: `gold ${at}`, entity: entity.id }))
}

/** Found mentions by the place of the marked mention they are paired with, or else a place of their own. */
function foundSide(
  found: readonly AnchoredMention[],
  pairs: ReadonlyMap<GoldMention, AnchoredMention>,
  gold: readonly GoldMention[],
): ScoredMention[] {
  const placeOf = new Map([...pairs].map(([one, other]) => [other, `gold ${gold.indexOf(one)}`]))
  return found.map((mention, at) => ({
    place: placeOf.get(mention) ?? `found ${at}`,
    entity: mention.entity.id,
  }))
}
