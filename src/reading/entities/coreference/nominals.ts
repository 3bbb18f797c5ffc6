import type { Known } from '../gazetteer.ts'
import type { Draft } from '../mentions/draft.ts'
import type { Knowledge } from '../knowledge.ts'
import { isAbroad } from '../names.ts'
import type { Noun } from '../nouns.ts'
import { countryOf, type Chain } from './chain.ts'
import type { Discourse } from './discourse.ts'
import { isMinistry } from './names.ts'
import { formerlySo, isElsewhere, maybeCalled } from './officers.ts'
import { pairBefore } from './pairs.ts'
import { thingOf } from './things.ts'

/** How far back a definite phrase may look, in sentences: whom an office or kind of body means stays clear for long. */
const reach = {
  office: 40,
  body: 40,
  group: 20,
  place: 2,
  company: 3,
  headline: 6,
  described: 4,
  alike: 10,
  country: 3,
  person: 4,
}

/**
 * Of whom a phrase without a name speaks, when of one spoken of before; null when of somebody new. Possessors are
 * settled before this is asked.
 */
export function referentOf(discourse: Discourse, draft: Draft, country: string | null): Chain | null {
  const inner = transparent(discourse, draft)
  if (inner !== null) return inner
  if (!draft.definite) return headlineOf(discourse, draft)
  if (draft.distinct) return null
  if (isMinistry(draft)) return ministryOf(discourse, draft, country)
  if (draft.kind === 'other') return thingOf(discourse, draft)
  if (draft.plural === true) return groupOf(discourse, draft)
  if (draft.kind === 'country') return landOf(discourse, draft)
  if (draft.noun?.relation != null) return relativeOf(discourse, draft)
  if (draft.noun?.office != null) return officerOf(discourse, draft)
  if (draft.kind === 'person') return personOf(discourse, draft)
  if (draft.kind === 'organisation') return bodyOf(discourse, draft)
  return draft.kind === 'place' ? placeOf(discourse, draft) : null
}

/** Who is new in the text may have been in the headline, in the same words. */
function headlineOf(discourse: Discourse, draft: Draft): Chain | null {
  if (discourse.isHeading(draft) || draft.noun === null) return null
  const noun = draft.noun.before + draft.noun.base
  return discourse.nearest(
    draft,
    reach.headline,
    (chain, past) =>
      chain.drafts.every((each) => discourse.isHeading(each)) &&
      chain.kind === draft.kind &&
      chain.nouns.has(noun) &&
      (past.count === null || past.count === draft.count) &&
      past.countries.every((each) => draft.countries.includes(each)),
  )
}

/**
 * The chain that described somebody before the name came: "the governor", and then "Governor Emil Kadyrov". null when there
 * is none.
 */
export function describedBefore(discourse: Discourse, draft: Draft): Chain | null {
  const chain = discourse.chain(draft)
  const { noun } = draft
  if (chain === null || noun === null || chain.drafts[0] !== draft || chain.kind !== 'person') return null
  const place = ofWhom(discourse, draft)
  return discourse.nearest(draft, reach.described, (other, past) => {
    if (other.names.length > 0 || other.kind !== 'person' || other.plural === true || past.form === 'pronoun')
      return false
    if (noun.office === null && !discourse.isHeading(past)) return false
    const isHeading = discourse.isHeading(past)
    const called = other.nouns.has(noun.before + noun.base) || (isHeading && isAlike(discourse, noun, other))
    return called && agree(draft, other) && (isHeading || agreeOnCountry(draft, place, other))
  })
}

/** The office of a ministry is the ministry. */
function transparent(discourse: Discourse, draft: Draft): Chain | null {
  if (draft.noun === null || !discourse.knowledge.transparentNouns.has(draft.noun.base)) return null
  const inner = draft.of
    .map((token) => discourse.draftAt(token))
    .find((each) => each?.kind === 'organisation')
  return (inner && discourse.chain(inner)) ?? null
}

function ministryOf(discourse: Discourse, draft: Draft, country: string | null): Chain | null {
  return discourse.nearest(
    draft,
    reach.body,
    (chain) =>
      chain.kind === 'organisation' &&
      countryOf(chain) === country &&
      departmentsOf(discourse, chain).includes(draft.department!),
  )
}

/**
 * Whose a ministry is: told by its adjective, or by the seat it is said to be in, or else the country of the last subject
 * here or in the sentence before. null for another phrase, and where nothing tells.
 */
export function countryOfMinistry(discourse: Discourse, draft: Draft): string | null {
  if (!isMinistry(draft)) return null
  if (draft.countries.length > 0) return draft.countries[0]
  const { gazetteer, placePrepositions } = discourse.knowledge
  const after = draft.words.at(-1)! + 1
  const { starts } = discourse.article.tokens
  if (after + 1 < starts[draft.sentence + 1] && placePrepositions.has(discourse.word(after).form)) {
    const seat = gazetteer.longest([discourse.word(after + 1).form], 0)?.seatOf
    if (seat?.kind === 'country') return seat.name
  }
  const subject = discourse.nearest(
    draft,
    1,
    (chain, past) => past.position === 'subject' && countryOf(chain) !== null,
  )
  return subject === null ? null : countryOf(subject)
}

/**
 * The ministry that the pack knows by its field of policy: of the country told, or of the pack's own where none is and the article speaks of
 * no other. null for another phrase.
 */
export function knownMinistry(
  { article, knowledge }: Discourse,
  draft: Draft,
  country: string | null,
): Known | null {
  if (!isMinistry(draft) || draft.form !== 'name' || draft.name === null) return null
  const known = knowledge.gazetteer.known(draft.name[0].toUpperCase() + draft.name.slice(1))
  if (known === null || country === known.country) return known
  return country === null && !isAbroad(article, known.country, knowledge) ? known : null
}

/** The fields of policy that a body is the ministry of. */
function departmentsOf({ knowledge }: Discourse, chain: Chain): string[] {
  const told = chain.drafts.flatMap(({ department }) => department ?? [])
  const known = chain.known === null ? null : (knowledge.ministries.get(chain.known.name) ?? null)
  return known === null ? told : [...told, known]
}

/**
 * "the president": whoever was called that last, and held it of the same country where one is told; "the former minister" is a
 * minister of before too. Of a rank, whoever has a like calling.
 */
function officerOf(discourse: Discourse, draft: Draft): Chain | null {
  const noun = draft.noun!
  const place = ofWhom(discourse, draft)
  const before = discourse.knowledge.officeModifiers.has(`${noun.before}-`) ? '' : noun.before
  const isOne = (chain: Chain) => chain.kind === 'person' && chain.plural !== true && agree(draft, chain)
  const fits = (chain: Chain) =>
    isOne(chain) && agreeOnCountry(draft, place, chain) && !isElsewhere(discourse, draft, chain)
  const called = discourse.nearest(
    draft,
    reach.office,
    (chain) =>
      [...chain.nouns].some((each) => maybeCalled(each, before + noun.base, discourse.knowledge)) &&
      fits(chain),
  )
  const once = called ?? formerlySo(discourse, draft, isOne)
  if (once !== null || !['rank', 'person'].includes(noun.office!)) return once
  return discourse.nearest(draft, reach.alike, (chain) => fits(chain) && isAlike(discourse, noun, chain))
}

/** "his Russian counterpart": one called so before, or who holds the same office of that country. */
function relativeOf(discourse: Discourse, draft: Draft): Chain | null {
  const owner = draft.possessor < 0 ? null : discourse.draftAt(draft.possessor)
  const whose = owner === null ? null : discourse.chain(owner)
  const noun = draft.noun!
  const fits = (chain: Chain) =>
    chain.kind === 'person' &&
    chain.plural !== true &&
    chain !== whose &&
    agree(draft, chain) &&
    draft.countries.every((each) => chain.countries.size === 0 || chain.countries.has(each))
  const called = discourse.nearest(draft, reach.office, (chain) => fits(chain) && chain.nouns.has(noun.base))
  if (called !== null || whose === null || noun.relation !== 'counterpart' || draft.countries.length === 0)
    return called
  return discourse.nearest(
    draft,
    reach.office,
    (chain) =>
      fits(chain) && chain.countries.size > 0 && [...chain.nouns].some((each) => whose.nouns.has(each)),
  )
}

/** The country a complement tells: "the president of France". */
function ofWhom(discourse: Discourse, draft: Draft): string | null {
  for (const token of draft.of) {
    const inner = discourse.draftAt(token)
    if (inner?.known != null) return inner.known.name
    if (inner?.name != null) return inner.name
  }
  return null
}

function agreeOnCountry(draft: Draft, place: string | null, chain: Chain): boolean {
  const told = draft.countries[0] ?? place
  if (told === null || told === undefined) return true
  const country = countryOf(chain)
  return country === null ? place === null : country === told
}

function agree(draft: Draft, chain: Chain): boolean {
  return draft.gender === null || chain.gender === null || draft.gender === chain.gender
}

/** "the man", "the Chinese", "the agent": one called so, or of a like calling, or without a name. */
function personOf(discourse: Discourse, draft: Draft): Chain | null {
  const unmarked = draft.of.length === 0 && draft.possessor < 0
  if (!unmarked) return null
  const noun = draft.noun
  const isOne = (chain: Chain) =>
    chain.kind === 'person' &&
    chain.plural !== true &&
    agree(draft, chain) &&
    draft.countries.every((each) => chain.countries.size === 0 || chain.countries.has(each))
  const fits = (chain: Chain) => {
    if (!isOne(chain)) return false
    if (noun !== null && chain.nouns.has(noun.before + noun.base)) return true
    return (noun === null || noun.generic) && chain.names.length === 0
  }
  const told =
    draft.gender === null
      ? null
      : discourse.nearest(draft, reach.person, (chain) => chain.gender === draft.gender && fits(chain))
  const called = told ?? discourse.nearest(draft, reach.person, fits)
  if (called !== null || noun === null) return called
  return (
    formerlySo(discourse, draft, isOne) ??
    describedAnew(discourse, draft, isOne) ??
    discourse.nearest(draft, reach.alike, (chain) => isOne(chain) && isAlike(discourse, noun, chain))
  )
}

/** Whether somebody is of a calling that goes by a noun too: "Fabio Renzi, his manager", and then "the agent". */
function isAlike({ knowledge }: Discourse, { base }: Noun, chain: Chain): boolean {
  const groups = knowledge.callings.get(base)
  return groups !== undefined && callingsOf(knowledge, chain).some((group) => groups.has(group))
}

/** The groups of the callings somebody was described by. */
function callingsOf(knowledge: Knowledge, { nouns }: Chain): string[] {
  return [...nouns].flatMap((each) => [
    ...(knowledge.callings.get(knowledge.nouns.lookUp(each)?.base ?? each) ?? []),
  ])
}

/**
 * "The 23-year-old top scorer", "the retired teacher": an adjective tells something more of the one person named here or in
 * the sentence before whose calling was not told yet, or, where it tells an age, of the last subject.
 */
function describedAnew(discourse: Discourse, draft: Draft, isOne: (chain: Chain) => boolean): Chain | null {
  const adjectives = discourse.word(draft.head).children.filter(({ relation }) => relation === 'amod')
  if (adjectives.length === 0) return null
  const isAge = adjectives.some(({ form }) => /^\d+-/.test(form))
  const near = new Set<Chain>()
  for (const { draft: past, chain } of discourse.before(draft, 1)) {
    if (!isOne(chain) || chain.names.length === 0) continue
    const isPlain = callingsOf(discourse.knowledge, chain).length === 0
    if (isAge ? past.position === 'subject' : isPlain) near.add(chain)
  }
  return near.size === 1 ? [...near][0] : null
}

/** "the company", "the security service": one called so, or for a word that fits most, the last one named. */
function bodyOf(discourse: Discourse, draft: Draft): Chain | null {
  const noun = draft.noun!
  if (draft.possessor >= 0) return null
  const place = ofWhom(discourse, draft)
  return discourse.nearest(
    draft,
    noun.generic && noun.before === '' ? reach.company : reach.body,
    (chain) => {
      if (chain.kind !== 'organisation' || chain.plural === true) return false
      if (!agreeOnCountry(draft, place, chain)) return false
      // "The University of Marlow", and then "the university".
      const own = chain.names.flatMap((name) => name.toLowerCase().split(' '))
      const called = [...chain.nouns, ...own].some(
        (each) => each.endsWith(noun.base) && (noun.before === '' || each === noun.before + noun.base),
      )
      return (
        called ||
        (noun.generic && noun.before === '' && chain.names.length > 0 && sameClass(discourse, noun, chain))
      )
    },
  )
}

/** Whether whatever a chain was called before is of the class of a noun. */
function sameClass({ knowledge }: Discourse, noun: Noun, chain: Chain): boolean {
  return [...chain.nouns].every(
    (each) => noun.class !== null && knowledge.nouns.lookUp(each)?.class === noun.class,
  )
}

/** "the area", "the village": the place called so, or for a word that fits most, the last one named. */
function placeOf(discourse: Discourse, draft: Draft): Chain | null {
  const noun = draft.noun!
  if (draft.of.length > 0 || draft.possessor >= 0) return null
  const called = discourse.nearest(
    draft,
    reach.body,
    (chain) => chain.kind === 'place' && chain.nouns.has(noun.before + noun.base),
  )
  if (called !== null || !noun.generic) return called
  return discourse.nearest(
    draft,
    reach.place,
    (chain) =>
      chain.kind === 'place' &&
      chain.names.length > 0 &&
      [...chain.nouns].every((each) => discourse.knowledge.nouns.lookUp(each)?.generic),
  )
}

/** "his country", "the country": the country of whoever has it, or the one that is the subject here or in the sentence before. */
function landOf(discourse: Discourse, draft: Draft): Chain | null {
  if (draft.noun === null || !draft.noun.generic || draft.noun.before !== '') return null
  if (draft.possessor >= 0) {
    const owner = discourse.draftAt(draft.possessor)
    const chain = owner === null ? null : discourse.chain(owner)
    const country = chain === null ? null : countryOf(chain)
    return country === null
      ? null
      : (discourse.chains.find(({ known }) => known?.name === country && known.kind === 'country') ?? null)
  }
  const isCountry = (chain: Chain) => chain.kind === 'country' && chain.plural !== true
  return (
    discourse.nearest(draft, 0, (chain, past) => isCountry(chain) && past.position === 'subject') ??
    discourse.nearest(draft, 1, (chain, past) => isCountry(chain) && past.position === 'subject') ??
    discourse.nearest(draft, reach.country, isCountry)
  )
}

/** "the Chinese", "the two", "the men": a group called so or of that size; "the Americans" their country. */
function groupOf(discourse: Discourse, draft: Draft): Chain | null {
  const { noun, countries, count } = draft
  const isGroup = (chain: Chain) => chain.plural === true && chain.kind === 'group'
  const countFits = (chain: Chain) => count === null || chain.count === count
  const same = discourse.nearest(draft, reach.group, (chain, past) => {
    if (!isGroup(chain) || !countFits(chain)) return false
    if (draft.inhabitants) {
      return chain.drafts.some((each) => each.inhabitants && each.countries[0] === countries[0])
    }
    if (noun === null) return count !== null
    if (chain.nouns.has(noun.before + noun.base)) return countries.every((each) => chain.countries.has(each))
    const generic = noun.generic && noun.before === '' && draft.of.length === 0 && countries.length === 0
    if (!generic || past.kind !== 'group') return false
    return chain.drafts.some((each) => each.form !== 'pronoun' && memberKind(each) === memberKind(draft))
  })
  if (same !== null) return same
  if (draft.inhabitants && count === null) {
    return (
      discourse.chains.find(({ known }) => known?.kind === 'country' && known.name === countries[0]) ?? null
    )
  }
  return count === 'pair' && !draft.inhabitants ? pairBefore(discourse, draft, noun?.kind ?? 'person') : null
}

/** What the members of a group are. */
function memberKind({ noun, inhabitants }: Draft): string {
  return inhabitants || noun === null || noun.kind === 'group' ? 'person' : noun.kind
}
