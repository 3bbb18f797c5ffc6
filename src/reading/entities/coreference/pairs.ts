import type { Kind } from '../gazetteer.ts'
import type { Draft } from '../mentions/draft.ts'
import { chainOf, type Chain } from './chain.ts'
import type { Discourse } from './discourse.ts'

/** How far back "the two" may look for two people, and "both countries" for two in a row, in sentences. */
const reach = { people: 2, row: 10 }

/**
 * The two of a kind that "the two" means where no group of two was spoken of: two joined in a row, or the only two in the
 * sentences before. A chain of its own begins at the row, where there is one.
 */
export function pairBefore(discourse: Discourse, draft: Draft, kind: Kind): Chain | null {
  const people = new Map<Chain, Draft>()
  const nearest = draft.sentence - reach.people
  for (const { draft: past, chain } of discourse.before(
    draft,
    kind === 'person' ? reach.people : reach.row,
  )) {
    if (chain.kind !== kind || chain.plural === true || past.form === 'pronoun') continue
    const word = discourse.word(past.head)
    const first = word.relation === 'conj' && word.head !== null ? discourse.draftAt(word.head.index) : null
    const other = first === null ? null : discourse.chain(first)
    if (first !== null && other !== null && other.kind === kind && other !== chain) {
      return chainInRow(discourse, first, past)
    }
    if (past.sentence >= nearest) people.set(chain, past)
  }
  if (people.size !== 2) return null
  const chain = chainOf({ ...draft, kind: 'group', plural: true, count: 'pair' })
  chain.drafts.length = 0
  discourse.chains.push(chain)
  return chain
}

function chainInRow(discourse: Discourse, first: Draft, last: Draft): Chain {
  const [from, to] = [first.words[0], last.words.at(-1)! + 1]
  const words = Array.from({ length: to - from }, (_, step) => from + step)
  const row: Draft = {
    ...{
      ...first,
      form: 'nominal',
      words,
      kind: 'group',
      plural: true,
      gender: null,
      name: null,
      nameWords: [],
    },
    ...{
      known: null,
      noun: null,
      nounToken: -1,
      countries: [],
      count: 'pair',
      of: [],
      possessor: -1,
      department: null,
      field: null,
    },
  }
  const chain = chainOf(row)
  discourse.chains.push(chain)
  return chain
}
