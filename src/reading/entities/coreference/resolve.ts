import type { Article } from '../../../model/article.ts'
import { Word } from '../../../model/trees.ts'
import type { Draft } from '../mentions/draft.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Chain } from './chain.ts'
import { kindByDefault } from './defaults.ts'
import { Discourse } from './discourse.ts'
import { chainNames } from './names.ts'
import { countryOfMinistry, describedBefore, knownMinistry, referentOf } from './nominals.ts'
import { antecedentOf } from './pronouns.ts'
import { chainSpeakers } from './speakers.ts'

/**
 * Which phrases of an article speak of the same: names by their spelling first, then from the first word to the last
 * each description and pronoun by what was spoken of before it. A pronoun that may mean more than one is in no chain.
 */
export function resolve(article: Article<'trees'>, drafts: readonly Draft[], knowledge: Knowledge): Chain[] {
  const named = chainNames(drafts, knowledge)
  for (const chain of named)
    chain.kind ??= kindByDefault(chain, (token) => new Word(article, token), knowledge)
  const discourse = new Discourse(article, drafts, named, knowledge)
  const settled = new Set<Draft>()
  const settle = (draft: Draft): void => {
    if (settled.has(draft)) return
    settled.add(draft)
    for (const token of [draft.possessor, ...draft.of]) {
      const inner = token < 0 ? null : discourse.draftAt(token)
      if (inner !== null && !inner.speaker) settle(inner)
    }
    if (discourse.chain(draft) !== null) return
    const whole = apposedTo(discourse, draft, settle)
    if (whole !== null) return discourse.add(draft, whole)
    if (draft.form === 'pronoun') {
      if (draft.tied >= 0) return
      const chain = antecedentOf(discourse, draft)
      if (chain !== null) discourse.add(draft, chain)
      return
    }
    const country = countryOfMinistry(discourse, draft)
    const ministry = knownMinistry(discourse, draft, country)
    const named = ministry === null ? undefined : discourse.chains.find(({ known }) => known === ministry)
    const chain = named ?? referentOf(discourse, draft, country)
    if (chain !== null) discourse.add(draft, chain)
    else discourse.begin(draft)
    if (ministry !== null) discourse.chain(draft)!.known ??= ministry
    if (country !== null) discourse.chain(draft)!.countries.add(country)
  }
  for (const draft of drafts) {
    if (draft.speaker) continue
    settle(draft)
    const described = describedBefore(discourse, draft)
    if (described !== null) discourse.merge(discourse.chain(draft)!, described)
    discourse.pass(draft)
  }
  chainSpeakers(discourse)
  return discourse.chains.filter(({ drafts: [first] }) => first !== undefined)
}

/** Of whom a phrase speaks that is set beside another: "Anna Vos, the mayor of Urk"; "the mayor, who". */
function apposedTo(discourse: Discourse, draft: Draft, settle: (draft: Draft) => void): Chain | null {
  const other = draft.tied < 0 ? null : discourse.draftAt(draft.tied)
  if (other === null || other === draft) return null
  settle(other)
  const chain = discourse.chain(other)
  // The noun was taken for a description of the name when that was read.
  if (chain === null || other.nounToken === draft.head) return chain
  const agrees = chain.plural === null || draft.plural === chain.plural
  if (draft.form === 'pronoun') return agrees || draft.plural === null ? chain : null
  if (!agrees) return null
  return chain.kind === null || chain.kind === draft.kind ? chain : null
}
