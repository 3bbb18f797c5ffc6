import type { Article } from '../../../model/article.ts'
import { Word } from '../../../model/trees.ts'
import type { Chain } from '../coreference/chain.ts'
import type { Draft } from '../mentions/draft.ts'
import { draftNominal } from '../mentions/nominal.ts'
import type { Knowledge } from '../knowledge.ts'

/** A post that a clause says somebody has: "Vos was director from 2016". */
export interface Predicate {
  readonly chain: Chain
  /** The noun of the clause with what belongs to it, which is no mention. */
  readonly draft: Draft
  /** Whether the clause tells of the past. */
  readonly past: boolean
  /** Whether it says that somebody becomes so. */
  readonly becomes: boolean
  /** First and last year, as far as the clause tells; null where it does not. */
  readonly from: string | null
  readonly to: string | null
}

/** The posts that clauses with a copula give to those they are about, where nothing denies it. */
export function predicatesOf(
  article: Article<'trees'>,
  chainsAt: ReadonlyMap<number, ReadonlySet<Chain>>,
  knowledge: Knowledge,
): Predicate[] {
  const found: Predicate[] = []
  for (let token = 0; token < article.trees.head.length; token++) {
    const word = new Word(article, token)
    if (knowledge.nouns.of(word)?.post !== true) continue
    const copula = word.children.find(({ relation }) => relation === 'cop')
    const subject = word.children.find(({ relation }) => relation === 'nsubj')
    if (copula === undefined || subject === undefined) continue
    const [chain] = chainsAt.get(subject.index) ?? []
    if (chain?.kind !== 'person' || chain.plural === true || isOpen(word, copula, knowledge)) continue
    const draft = draftNominal(word, knowledge, subject.index)
    if (draft === null) continue
    const becomes =
      knowledge.tenureVerbs.get(copula.lemma)?.some(({ change }) => change === 'begins') ?? false
    const past = copula.feature('Tense') === 'Past'
    found.push({ chain, draft, past, becomes, ...termOf(word, knowledge) })
  }
  return found
}

/** Whether a clause denies, or only supposes: it has a negation, or its verb is no finite indicative of its own. */
function isOpen(word: Word, copula: Word, { negations }: Knowledge): boolean {
  if (copula.feature('VerbForm') !== 'Fin' || word.children.some(({ relation }) => relation === 'aux'))
    return true
  return word.children.some(
    ({ lemma, form, relation }) =>
      (relation === 'advmod' || relation === 'det') && (negations.has(lemma) || negations.has(form)),
  )
}

/** From and up to which year a post was held, by prepositions beside its noun. */
export function termOf(word: Word, { termPrepositions }: Knowledge): Pick<Predicate, 'from' | 'to'> {
  const term = { from: null as string | null, to: null as string | null }
  // "From 1979 to 1988": a parser may hang the second year on the first.
  for (const year of word.children.flatMap((child) => [child, ...child.children])) {
    if (!/^(1[5-9]|20)\d\d$/.test(year.form)) continue
    for (const { relation, form } of year.children) {
      const bound = relation === 'case' ? termPrepositions.get(form.toLowerCase()) : undefined
      if (bound !== undefined) term[bound] = year.form
    }
  }
  return term
}
