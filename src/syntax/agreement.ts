import { childrenOf, feature, relationOf, type Draft } from './draft.ts'

/** The finite verb of a predicate: itself, or its auxiliary or copula; -1 where there is none. */
export function finiteVerbOf(draft: Draft, predicate: number): number {
  const verbs = childrenOf(draft, predicate).filter((child) => /^(aux|cop)$/.test(relationOf(draft, child)))
  return [predicate, ...verbs].find((word) => draft.tags[word].includes('VerbForm=Fin')) ?? -1
}

/** Whether a word cannot be the subject of a finite verb, because one is singular and the other plural. */
export function disagree(draft: Draft, word: number, verb: number): boolean {
  const number = verb < 0 ? null : feature(draft.tags[verb], 'Number')
  const other = numberOf(draft, word)
  return number !== null && other !== null && number !== other
}

/** `Sing` or `Plur`, null where the word does not tell: names, amounts, "a number of people". */
export function numberOf(draft: Draft, word: number): string | null {
  const tag = draft.tags[word]
  const children = childrenOf(draft, word)
  if (children.some((child) => relationOf(draft, child) === 'conj')) return 'Plur'
  if (tag.includes('PronType=Rel')) {
    const antecedent = antecedentOf(draft, word)
    return antecedent < 0 ? null : numberOf(draft, antecedent)
  }
  if (/^PRON.*Person=3.*PronType=Ind/.test(tag)) return 'Sing'
  if (!/^(NOUN|PROPN)/.test(tag)) return null
  const number = feature(tag, 'Number')
  if (number !== 'Sing') return number
  const amount = children.some(
    (child) =>
      relationOf(draft, child) === 'nummod' ||
      (relationOf(draft, child) === 'nmod' &&
        childrenOf(draft, child).every((below) => relationOf(draft, below) !== 'case')),
  )
  return amount || tag.startsWith('PROPN') ? null : number
}

/** The word that a relative pronoun takes up: what its clause hangs on; -1 where it stands in no relative clause. */
export function antecedentOf(draft: Draft, pronoun: number): number {
  const clause = draft.heads[pronoun] - 1
  return clause >= 0 && relationOf(draft, clause) === 'acl' ? draft.heads[clause] - 1 : -1
}
