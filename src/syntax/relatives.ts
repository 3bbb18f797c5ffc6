import type { Lexicon } from '../rules/lexicon.ts'
import { antecedentOf } from './agreement.ts'
import { childrenOf, feature, relationOf, type Draft } from './draft.ts'

/**
 * "The hope that it rains": makes a relative pronoun that cannot take up the noun before its clause the conjunction it looks
 * like, and the clause no relative one; changes `labels`. `pronouns` is the pack's `relative-pronouns`, or null. In the
 * train part of UD Dutch Alpino 10 of 245 such pronouns take up a noun of another gender or number.
 */
export function settleRelatives(draft: Draft, pronouns: Lexicon | null): void {
  const { heads, labels, relations, tags, lemmas } = draft
  for (const [pronoun, lemma] of lemmas.entries()) {
    const row = pronouns?.row(lemma)
    if (row === undefined || !tags[pronoun].includes('PronType=Rel')) continue
    const antecedent = antecedentOf(draft, pronoun)
    if (antecedent < 0 || agrees(draft, antecedent, row.values)) continue
    labels[heads[pronoun] - 1] = relations.indexOf('acl')
    labels[pronoun] = relations.indexOf('mark')
  }
}

/** Whether a noun may be what the pronoun takes up; names, nouns with a name and words that do not tell may. */
function agrees(
  draft: Draft,
  noun: number,
  { gender, number, determiners }: Readonly<Record<string, string>>,
): boolean {
  const tag = draft.tags[noun]
  const children = childrenOf(draft, noun)
  const named = children.some(
    (child) => draft.tags[child].startsWith('PROPN') && relationOf(draft, child) !== 'nmod',
  )
  if (!tag.startsWith('NOUN') || named) return true
  const shown = children.some(
    (child) => relationOf(draft, child) === 'det' && determiners.split(' ').includes(draft.lemmas[child]),
  )
  const fits = (name: string, wanted: string) => (feature(tag, name) ?? wanted) === wanted
  return fits('Number', number) && (shown || fits('Gender', gender))
}
