import type { Draft } from '../mentions/draft.ts'
import type { Knowledge } from '../knowledge.ts'
import { chainOf, isLikelyPerson, join, type Chain } from './chain.ts'
import { keysOf, sameBody, samePerson } from './same-name.ts'

/** Puts the phrases with a name together by whose name it is. A kind that one mention tells holds for all. */
export function chainNames(drafts: readonly Draft[], knowledge: Knowledge): Chain[] {
  const chains: Chain[] = []
  const byKey = new Map<string, Set<Chain>>()
  for (const draft of drafts) {
    if (draft.name === null || isMinistry(draft)) continue
    const keys = [...(draft.known === null ? [] : [draft.known.name]), ...keysOf(draft.name, knowledge)]
    const candidates = new Set(keys.flatMap((key) => [...(byKey.get(key) ?? [])]))
    // Of two people with one family name the one spoken of last is meant.
    const fitting = [...candidates]
      .filter((chain) => sameBearer(draft, chain, knowledge))
      .sort((one, other) => lastHead(other) - lastHead(one))
    const chain = fitting[0] ?? chainOf(draft)
    if (fitting.length === 0) chains.push(chain)
    else join(chain, draft)
    for (const key of keys) byKey.set(key, (byKey.get(key) ?? new Set()).add(chain))
  }
  for (const chain of chains) chain.drafts.sort((one, other) => one.head - other.head)
  return chains
}

/** Whose a ministry is may have to be told by what comes before it. */
export function isMinistry(draft: Draft): boolean {
  return draft.department !== null && draft.kind === 'organisation'
}

function lastHead(chain: Chain): number {
  return chain.drafts.at(-1)!.head
}

function sameBearer(draft: Draft, chain: Chain, knowledge: Knowledge): boolean {
  if (draft.known !== null && chain.known !== null) return draft.known.name === chain.known.name
  if (draft.kind !== null && chain.kind !== null && draft.kind !== chain.kind) return false
  const name = draft.name!
  if (draft.known !== null || chain.known !== null) {
    if (name.toUpperCase() === chain.names[0].toUpperCase()) return true
    return (draft.kind ?? chain.kind) === 'organisation' && sameBody(name, chain.names[0], knowledge)
  }
  const person = chain.kind === 'person' || chain.likelyPerson || isLikelyPerson(draft)
  // "president Joko" for president Joko Widodo.
  const office = draft.noun?.office == null ? null : draft.noun.before + draft.noun.base
  if (person && office !== null && chain.nouns.has(office) && firstWord(name) === firstWord(chain.names[0]))
    return true
  // In some languages the family name comes first, in others there is none.
  if (chain.kind === 'person' && name === firstWord(chain.names[0])) return agree(draft, chain)
  if (person) return samePerson(name, chain.names[0], knowledge) && agree(draft, chain)
  const isThing = [draft.kind, chain.kind].every((kind) => kind === 'other' || kind === null)
  return sameBody(name, chain.names[0], knowledge, isThing)
}

function firstWord(name: string): string {
  return name.split(' ')[0]
}

function agree(draft: Draft, chain: Chain): boolean {
  return draft.gender === null || chain.gender === null || draft.gender === chain.gender
}
