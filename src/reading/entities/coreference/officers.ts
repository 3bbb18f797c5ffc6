import type { Draft } from '../mentions/draft.ts'
import type { Knowledge } from '../knowledge.ts'
import { countryOf, type Chain } from './chain.ts'
import type { Discourse } from './discourse.ts'

/**
 * "The former prime minister of Chad wants to talk": what somebody was tells more of the one who was named as the subject of this sentence or the one
 * before, where nobody was called so.
 */
export function formerlySo(
  discourse: Discourse,
  draft: Draft,
  fits: (chain: Chain) => boolean,
): Chain | null {
  const { officeModifiers } = discourse.knowledge
  const noun = discourse.word(draft.nounToken)
  const prefix = officeModifiers.get(`${draft.noun!.before.split('-')[0]}-`)
  const adjectives = noun.children.filter(({ index, wordClass }) => index < noun.index && wordClass === 'ADJ')
  const isFormer = [
    prefix,
    ...adjectives.map(({ lemma, form }) => officeModifiers.get(lemma) ?? officeModifiers.get(form)),
  ].includes('former')
  if (!isFormer || draft.possessor >= 0) return null
  const subjects = new Set<Chain>()
  for (const { draft: past, chain } of discourse.before(draft, 1)) {
    const isSubject = past.position === 'subject' && chain.names.length > 0
    if (isSubject && fits(chain) && !discourse.isHeading(past)) subjects.add(chain)
  }
  return subjects.size === 1 ? [...subjects][0] : null
}

/**
 * Whether somebody who holds an office is called by another word for it: by an other name of the same office, or by its last part, where what stands
 * before that does not make it another office ("the secretary" is no undersecretary, "the general" no secretary-general).
 */
export function maybeCalled(
  office: string,
  word: string,
  { deputyPrefixes, nouns, standingOffices }: Knowledge,
): boolean {
  if (office === word || usual(office, standingOffices) === usual(word, standingOffices)) return true
  if (!office.endsWith(word)) return false
  const before = office.slice(0, -word.length).replace(/-$/, '')
  return !deputyPrefixes.has(before) && nouns.lookUp(before)?.office == null
}

/** The usual name of an office. */
function usual(office: string, standing: ReadonlyMap<string, string>): string {
  return standing.get(office) ?? office
}

/** "The Senegalese president" is not the one who was called president where the article had spoken more of another country than of any. */
export function isElsewhere({ chains }: Discourse, { countries: [told] }: Draft, chain: Chain): boolean {
  if (told === undefined || countryOf(chain) !== null) return false
  const [first] = chain.drafts
  const times = chains
    .filter(({ kind, names }) => kind === 'country' && names.length > 0)
    .map(({ known, drafts }) => ({
      name: known?.name,
      count: drafts.filter(({ sentence, head }) => sentence <= first.sentence && head !== first.head).length,
    }))
    .sort((one, other) => other.count - one.count)
  if (times.length === 0 || times[0].count === 0 || times[0].count === times[1]?.count) return false
  return times[0].name !== told
}
