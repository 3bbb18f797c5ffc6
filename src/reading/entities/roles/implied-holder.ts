import { Word } from '../../../model/trees.ts'
import { bodyCalled, frontOf } from '../coreference/bodies-in-front.ts'
import type { Chain } from '../coreference/chain.ts'
import { opensDateline } from '../dateline.ts'
import type { Draft } from '../mentions/draft.ts'
import type { Noun } from '../nouns.ts'
import type { Cast as Whole } from './roles.ts'

/** What a holder is looked for in. */
type Cast = Omit<Whole, 'entities'>

/**
 * Of which country, body, place or person an office is held that stands without one ("Chairwoman Jane Doe"): the body that one sits in by such an
 * office, where the article speaks of it; the place the report was written in, or the one most spoken of; the party or another body of the
 * sentence, the subject of the one before, the body most spoken of, or one of the sentence before; for who acts for somebody, whom he acts for.
 */
export function impliedHolder(cast: Cast, draft: Draft): Chain | null {
  const { noun } = draft
  // "UN envoy": of a body that the article does not speak of besides.
  if (noun !== null && cast.knowledge.gazetteer.known(prefixOf(cast, draft)) !== null) return null
  const seat = noun === null ? null : seatOf(cast, draft, noun)
  if (seat !== null) return seat
  switch (noun?.office) {
    case 'country':
      return countryAround(cast, draft)
    case 'place':
      return placeOfReport(cast, draft)
    case 'body':
    case 'party':
      return bodyAround(cast, draft)
    case 'person':
      return clientAround(cast, draft)
    default:
      return null
  }
}

/** What stands in front of the hyphen of an office, as written; empty where nothing does. */
function prefixOf({ article }: Cast, { nounToken }: Draft): string {
  const { form } = new Word(article, nounToken)
  return form.slice(0, Math.max(form.lastIndexOf('-'), 0))
}

/** "Acme-director": the body named in front of an office, where the article speaks of it. */
export function bodyInFront({ chains, knowledge }: Cast, form: string): Chain | null {
  const front = frontOf(form)
  return front === null ? null : bodyCalled(chains, front, knowledge.gazetteer.known(front))
}

/**
 * The body right behind a post, wherever a parser hangs it: with the preposition of belonging, or with any where the post has its field ("professor
 * economics at Marlow University").
 */
export function bodyBehind(
  { article, chainsAt, knowledge }: Pick<Cast, 'article' | 'chainsAt' | 'knowledge'>,
  { noun, nounToken, words }: Draft,
): Chain | null {
  const at = words.at(-1)! + 1
  const last = article.trees.head.length - 1
  if (noun?.post !== true || nounToken < 0 || at >= last) return null
  const [preposition, next] = [new Word(article, at), new Word(article, at + 1)]
  const hasField = at > nounToken + 1 && words.includes(nounToken)
  if (preposition.wordClass !== 'ADP' || preposition.sentence !== next.sentence) return null
  if (!knowledge.belonging.has(preposition.form) && !hasField) return null
  const name = next.wordClass === 'DET' && at + 1 < last ? at + 2 : at + 1
  const bodies = [...(chainsAt.get(name) ?? [])].filter(
    ({ kind, plural }) => kind === 'organisation' && plural !== true,
  )
  return bodies.find(({ names }) => names.length > 0) ?? null
}

/** The body that one sits in by an office, a council for a councillor: the nearest one spoken of before, or else after. */
function seatOf({ chains }: Cast, draft: Draft, noun: Noun): Chain | null {
  if (noun.bodies.length === 0) return null
  const seats = chains.filter((chain) => isSeat(noun, chain))
  return nearest(seats, draft) ?? seats[0] ?? null
}

/** Whether somebody sits in a body by an office. */
export function isSeat({ bodies }: Noun, { kind, known, names, nouns, plural }: Chain): boolean {
  if (plural === true || (kind !== 'organisation' && kind !== 'place')) return false
  if (bodies.includes(known?.name ?? '') || names.some((name) => bodies.includes(name))) return true
  if (names.some((name) => name.split(' ').some((word) => bodies.includes(word.toLowerCase())))) return true
  return [...nouns].some((noun) => bodies.some((body) => noun.endsWith(body)))
}

/** The chain with the last mention before a phrase. */
function nearest(chains: readonly Chain[], draft: Draft): Chain | null {
  const last = (chain: Chain) => before(chain, draft).at(-1)?.head ?? -1
  const [found] = [...chains].sort((one, other) => last(other) - last(one))
  return found === undefined || last(found) < 0 ? null : found
}

/** The mentions of a chain before a phrase, in the order of the text. */
function before({ drafts }: Chain, { words: [first] }: Draft): Draft[] {
  return drafts.filter(({ head }) => head < first)
}

/** The mentions so many sentences before a phrase. */
function back(chain: Chain, draft: Draft, sentences: number): Draft[] {
  return before(chain, draft).filter(({ sentence }) => sentence === draft.sentence - sentences)
}

/** A country that is the subject here or in one of the two sentences before, or the one most spoken of. */
function countryAround({ chains }: Cast, draft: Draft): Chain | null {
  const countries = chains.filter(
    ({ kind, plural, known }) => kind === 'country' && (plural !== true || known !== null),
  )
  for (const sentences of [0, 1, 2]) {
    const subject = countries.find((chain) =>
      back(chain, draft, sentences).some(({ position }) => position === 'subject'),
    )
    if (subject !== undefined) return subject
  }
  return mostSpokenOf(countries, (chain) => before(chain, draft).length)
}

function placeOfReport({ article, chains }: Cast, draft: Draft): Chain | null {
  const places = chains.filter(
    (chain) => chain.kind === 'place' && chain.names.length > 0 && before(chain, draft).length > 0,
  )
  const dateline = places.find(({ drafts }) =>
    drafts.some(({ words: [first] }) => first === 0 || opensDateline(article, first)),
  )
  const times = (chain: Chain) => before(chain, draft).length
  return dateline ?? (places.length === 1 ? places[0] : mostSpokenOf(places, times))
}

function bodyAround(cast: Cast, draft: Draft): Chain | null {
  const isParty = draft.noun!.office === 'party'
  const owner = draft.possessor >= 0 ? [...(cast.chainsAt.get(draft.possessor) ?? [])][0] : undefined
  const owned = owner?.kind !== 'person' || isParty ? null : bodyOf(cast, owner)
  if (owned !== null || (owner?.kind === 'person' && isParty)) return owned
  const bodies = cast.chains.filter(({ kind, plural }) => kind === 'organisation' && plural !== true)
  const named = bodies.filter(({ names }) => names.length > 0)
  const told = (among: readonly Chain[], sentences: number) =>
    among.filter((chain) => back(chain, draft, sentences).length > 0)
  const subject = named.find((chain) => back(chain, draft, 1).some(({ position }) => position === 'subject'))
  if (isParty) return subject ?? null
  const party = named.find((chain) => back(chain, draft, 0).some(({ position }) => position !== 'oblique'))
  return (
    party ??
    nearest(told(named, 0), draft) ??
    nearest(told(bodies, 0), draft) ??
    subject ??
    mostSpokenOf(named, (chain) => before(chain, draft).length) ??
    nearest(told(named, 1), draft) ??
    nearest(told(bodies, 1), draft)
  )
}

/** Whose somebody is who acts for another: whoever is on trial or accused before, or else the one spoken of most who holds no office. */
function clientAround({ chains, knowledge }: Cast, draft: Draft): Chain | null {
  const people = chains.filter(
    ({ kind, plural, drafts }) => kind === 'person' && plural !== true && !drafts.includes(draft),
  )
  const suspects = people.filter(({ nouns }) =>
    [...nouns].some((noun) => knowledge.callings.get(noun)?.has('suspect') === true),
  )
  const others = people.filter(({ drafts }) => drafts.every(({ noun }) => noun?.office == null))
  const times = (chain: Chain) => before(chain, draft).length
  return nearest(suspects, draft) ?? (suspects.length === 1 ? suspects[0] : mostSpokenOf(others, times))
}

/** The one chain with more mentions than any other; null where two have as many, or none has any. */
function mostSpokenOf(chains: readonly Chain[], times: (chain: Chain) => number): Chain | null {
  const [most, next] = [...chains].sort((one, other) => times(other) - times(one))
  if (most === undefined || times(most) === 0) return null
  return next === undefined || times(next) < times(most) ? most : null
}

/** The body that somebody is told to hold an office of: "her coach" is of the same as she. */
function bodyOf(cast: Cast, owner: Chain): Chain | null {
  for (const { noun, nounToken, of } of owner.drafts) {
    if (noun === null || !noun.post) continue
    const whose = of.flatMap((token) => [...(cast.chainsAt.get(token) ?? [])])
    const body =
      bodyInFront(cast, new Word(cast.article, nounToken).form) ??
      whose.find(({ kind }) => kind === 'organisation')
    if (body !== undefined) return body
  }
  return null
}
