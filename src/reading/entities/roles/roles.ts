import type { Article } from '../../../model/article.ts'
import { periodOf } from '../../../model/day.ts'
import type { Entity, Role } from '../../../model/reading.ts'
import { quote } from '../../../model/span.ts'
import { form, isHeading } from '../../../model/tokens.ts'
import { extentOf, Word } from '../../../model/trees.ts'
import { countryOf, type Chain } from '../coreference/chain.ts'
import type { Draft } from '../mentions/draft.ts'
import { draftNominal } from '../mentions/nominal.ts'
import type { Knowledge } from '../knowledge.ts'
import { bodyBehind, bodyInFront, impliedHolder, isSeat } from './implied-holder.ts'
import { lengthOfService } from './length-of-service.ts'
import { officeOf, sharedOffice, type Office } from './office.ts'
import { predicatesOf, termOf } from './predicates.ts'
import { tenuresOf, type Tenure } from './tenures.ts'
import type { RoleChange } from './terms.ts'

/** What roles are read from: the chains of an article, those at each token, and the entity made of each. */
export interface Cast {
  readonly article: Article<'trees'>
  readonly chains: readonly Chain[]
  readonly chainsAt: ReadonlyMap<number, ReadonlySet<Chain>>
  readonly entities: ReadonlyMap<Chain, Entity>
  readonly knowledge: Knowledge
}

interface Held {
  readonly chain: Chain
  readonly draft: Draft
  readonly office: Office
  readonly of: Chain | null
  /** First and last year, where a clause tells. */
  term: { readonly from: string | null; readonly to: string | null }
  predecessor: Chain | null
  successor: Chain | null
}

/** What a clause tells of the time somebody holds a post. */
type Told = Omit<RoleChange, 'role'> & { readonly held: Held }

const noTerm = { from: null, to: null }

/** The offices of an article, and what is to be settled of them once its events and times are known. */
export interface Roles {
  /** In the order of the text. */
  readonly roles: Role[]
  readonly changes: RoleChange[]
}

/**
 * Who held which office when the article appeared, or no longer did: from the office beside a name, and by way of
 * somebody else ("his Russian counterpart", "Belousov's predecessor"), who then had the same one.
 */
export function readRoles(cast: Cast): Roles {
  const held = namedPeople(cast).flatMap((chain) => ownOffices(cast, chain))
  const told = [...addPredicates(cast, held), ...addTenures(cast, held)]
  held.push(...held.flatMap((each) => joined(cast, each)))
  for (const chain of namedPeople(cast)) held.push(...memberships(cast, chain))
  for (const chain of namedPeople(cast)) held.push(...officesByWayOfOthers(cast, chain, held))
  held.sort((one, other) => one.draft.words[0] - other.draft.words[0])
  const roles = held.map((each) => toRole(cast, each))
  const changes = told.map(({ held: each, ...change }) => ({ ...change, role: held.indexOf(each) }))
  return { roles, changes }
}

function namedPeople({ chains }: Cast): Chain[] {
  return chains.filter(({ kind, plural, names }) => kind === 'person' && plural !== true && names.length > 0)
}

function ownOffices(cast: Cast, chain: Chain): Held[] {
  const word = (token: number) => new Word(cast.article, token)
  const found: Held[] = []
  for (const draft of chain.drafts) {
    const whole = officeOf(draft, word, cast.knowledge)
    // An office that a comma parts from the name is told by its own phrase.
    // Whoever is called by a trade alone later on is called so for a change.
    const isTrade = draft.noun?.office === null && !isNamed(draft, chain)
    if (
      isTrade ||
      whole === null ||
      chain.drafts.some((each) => each.tied === draft.head && each.head === draft.nounToken)
    )
      continue
    const body = bodyInFront(cast, word(draft.nounToken).form)
    const told = body === null ? whole : { ...whole, title: draft.noun!.base, bare: draft.noun!.base }
    const of = body ?? holderOf(cast, draft, chain)
    const office = withField(cast, told, of)
    // A later mention in fewer words tells nothing new, and one in more words tells it better.
    const same = found.findIndex(
      (each) =>
        each.draft.noun!.base === draft.noun!.base && (of === null || each.of === null || each.of === of),
    )
    const whose = of ?? impliedHolder(cast, draft)
    // Of what an office is held that a headline names, the report below it may tell.
    const headed = same >= 0 && found[same].of === null && isHeading(cast.article, found[same].draft.sentence)
    if (headed) found[same] = { ...found[same], of: whose }
    if (same < 0)
      found.push({
        chain,
        draft,
        office,
        of: whose,
        term: termBeside(cast, draft),
        predecessor: null,
        successor: null,
      })
    else if (tells(found[same]) < tells({ chain, draft, office, of })) {
      const before = found[same]
      found[same] = {
        ...before,
        draft: isNamed(before.draft, chain) ? before.draft : draft,
        office,
        of: of ?? before.of,
      }
    }
  }
  return found
}

/** Adds the posts that clauses tell of ("Vos was director"), and their terms to posts that are known already. */
function addPredicates(cast: Cast, held: Held[]): Told[] {
  const people = new Set(namedPeople(cast))
  const found: Told[] = []
  for (const { chain, draft, past, becomes, from, to } of predicatesOf(
    cast.article,
    cast.chainsAt,
    cast.knowledge,
  )) {
    const told = people.has(chain)
      ? officeOf(draft, (token) => new Word(cast.article, token), cast.knowledge)
      : null
    if (told === null) continue
    const term = { from, to }
    const same = held.find((each) => each.chain === chain && each.draft.noun!.base === draft.noun!.base)
    const begins = { change: 'begins', verb: draft.nounToken, ahead: !past } as const
    if (same !== undefined) {
      if (becomes) found.push({ ...begins, held: same, only: false })
      else same.term = term
      continue
    }
    const office = { ...told, held: told.held ?? (past && !becomes ? 'former' : null) }
    const of = holderOf(cast, draft, chain) ?? impliedHolder(cast, draft)
    const each = { chain, draft, office, of, term, predecessor: null, successor: null }
    held.push(each)
    if (becomes) found.push({ ...begins, held: each, only: true })
  }
  return found
}

/** "Former alderman in Ghent and member of the senate": further posts in a row with one that does not stand before a name. */
function joined(cast: Cast, { chain, draft, office: first }: Held): Held[] {
  const { article, knowledge } = cast
  if (draft.name !== null || draft.nounToken < 0) return []
  const word = (token: number) => new Word(article, token)
  const noun = word(draft.nounToken)
  const isPredicate = noun.children.some(({ relation }) => relation === 'cop')
  // A parser may join a further post to the place of the first.
  const places = noun.children.filter(
    ({ relation, index }) => relation === 'nmod' && knowledge.nouns.of(word(index)) === null,
  )
  return [noun, ...places]
    .flatMap(({ children }) => children)
    .filter(({ relation, index }) => relation === 'conj' && index > noun.index)
    .flatMap((each) => {
      if (knowledge.nouns.of(each)?.post !== true || each.feature('Number') === 'Plur') return []
      if (each.children.some(({ relation }) => relation === 'det' || relation === 'nsubj')) return []
      const own = draftNominal(each, knowledge, noun.index)
      const office = own === null ? null : officeOf(own, word, knowledge)
      if (own === null || office === null) return []
      const of = holderOf(cast, own, chain) ?? impliedHolder(cast, own)
      const told = { ...office, held: office.held ?? (isPredicate ? first.held : null) }
      return [{ chain, draft: own, office: told, of, term: noTerm, predecessor: null, successor: null }]
    })
}

/** The years beside the noun of a phrase that no clause has it in. */
function termBeside({ article, knowledge }: Cast, { nounToken }: Draft): Held['term'] {
  return termOf(new Word(article, nounToken), knowledge)
}

/** Adds the posts that verbs tell of ("was appointed director"), and says of which of all posts they tell that it began or ended. */
function addTenures(cast: Cast, held: Held[]): Told[] {
  const people = new Set(namedPeople(cast))
  const found: Told[] = []
  for (const tenure of tenuresOf(cast)) {
    const { chain, draft, change, verb, other } = tenure
    if (!people.has(chain)) continue
    const own = held.filter((each) => each.chain === chain)
    const known =
      draft === null
        ? (lastBegun(found, chain) ?? own.at(-1) ?? succeeded(held, found, tenure))
        : (own.find((each) => each.draft.noun?.base === draft.noun!.base) ?? null)
    const office =
      draft === null ? null : officeOf(draft, (token) => new Word(cast.article, token), cast.knowledge)
    if (known === null && office === null) continue
    const each = known ?? {
      ...{ chain, draft: draft!, office: office!, term: termBeside(cast, draft!) },
      ...{
        of: holderOf(cast, draft!, chain) ?? impliedHolder(cast, draft!),
        predecessor: null,
        successor: null,
      },
    }
    if (!held.includes(each)) held.push(each)
    if (change === 'begins' && other !== null) each.predecessor = other
    if (change === 'ends' && other !== null) each.successor = other
    found.push({ held: each, change, verb, ahead: null, only: known === null })
  }
  return found
}

/** The post that somebody was last told to take. */
function lastBegun(told: readonly Told[], chain: Chain | null): Held | null {
  return told.findLast(({ held, change }) => held.chain === chain && change === 'begins')?.held ?? null
}

/** The post of the one whom somebody succeeds, or is succeeded by, held by the other of the two. */
function succeeded(held: readonly Held[], told: readonly Told[], { chain, other }: Tenure): Held | null {
  const model =
    lastBegun(told, other) ?? held.find((each) => each.chain === other && each.draft.noun !== null) ?? null
  return model === null ? null : { ...model, chain, term: noTerm, predecessor: null, successor: null }
}

function tells({ chain, draft, office, of }: Pick<Held, 'chain' | 'draft' | 'office' | 'of'>): number {
  return (isNamed(draft, chain) ? 1 : 0) + (office.title === office.bare ? 0 : 1) + (of === null ? 0 : 1)
}

/** Whether the name stands in a phrase or beside it. */
function isNamed(draft: Draft, chain: Chain): boolean {
  return draft.name !== null || nameBeside(draft, chain) !== null
}

function nameBeside({ tied }: Draft, { drafts }: Chain): Draft | null {
  return drafts.find(({ head, name }) => head === tied && name !== null) ?? null
}

/** The words that tell an office: its phrase, from or up to the name beside it. */
function wordsOf(draft: Draft, chain: Chain): number[] {
  const words = [...draft.words, ...(nameBeside(draft, chain)?.words ?? [])].sort((one, other) => one - other)
  return Array.from({ length: words.at(-1)! + 1 - words[0] }, (_, at) => words[0] + at)
}

/** The country or body an office is held of: told by an adjective, a complement or an owner, or known of the person. */
function holderOf({ article, chains, chainsAt, knowledge }: Cast, draft: Draft, chain: Chain): Chain | null {
  const party = draft.noun?.office === 'party' ? bracketed({ article, chainsAt }, draft) : null
  if (party !== null) return party
  const inner = [...draft.of, draft.possessor]
    .flatMap((token) => [...(chainsAt.get(token) ?? [])])
    .filter((each) => each !== chain && !isOwnMinistry(draft, each, knowledge))
  // "Member of parliament Anna Vos of the Greens" sits in parliament, and is of the party besides.
  const { noun } = draft
  const sits = noun !== null && noun.bodies.length > 0
  // "The Russian ambassador in Sofia" is of Russia.
  const isAbroad = noun?.office === 'country' && draft.countries.length > 0
  const named = inner.find(
    (each) =>
      each.kind === 'country' ||
      (each.kind === 'place' && !isAbroad) ||
      (each.kind === 'organisation' && (!sits || isSeat(noun, each))),
  )
  if (named !== undefined) return named
  const behind = bodyBehind({ article, chainsAt, knowledge }, draft)
  const isSeated = sits && (behind?.known == null || isParty(knowledge, behind.known.name, behind.nouns))
  if (behind !== null && !isSeated) return behind
  // A lawyer is somebody's, and so may a spokesman or a bodyguard be.
  const serves = noun !== null && (noun.serves || noun.office === 'person' || noun.office === null)
  const client = serves ? inner.find(({ kind, names }) => kind === 'person' && names.length > 0) : undefined
  if (client !== undefined) return client
  const country =
    draft.countries[0] ?? countryOf(chain) ?? (inner[0] === undefined ? null : countryOf(inner[0]))
  return country === null ? null : countryChain(chains, country)
}

/** "Minister of Defence": the field of policy is no body that the office is held of. */
function isOwnMinistry({ noun }: Draft, { known }: Chain, { ministries }: Knowledge): boolean {
  return noun?.department === true && known !== null && ministries.has(known.name)
}

/** The party in brackets behind a name makes its bearer a member, and so does the one behind a preposition, whatever else. */
function memberships(cast: Cast, chain: Chain): Held[] {
  const { membership, membershipSource: source } = cast.knowledge
  for (const draft of chain.drafts) {
    const party = draft.name === null ? null : (bracketed(cast, draft) ?? partyOf(cast, draft))
    if (party === null || party.kind === 'place') continue
    const office = { title: membership, bare: membership, department: false, held: null, source }
    return [{ chain, draft, office, of: party, term: noTerm, predecessor: null, successor: null }]
  }
  return []
}

/** "Jane Doe of the Greens", "Senator Jane Doe of the Greens": the party, where she does not lead it or speak for it. */
function partyOf({ chainsAt, knowledge }: Cast, { of, noun }: Draft): Chain | null {
  if (noun?.office === 'body' || noun?.office === 'party') return null
  const whose = of.flatMap((token) => [...(chainsAt.get(token) ?? [])])
  return whose.find(({ known, nouns }) => isParty(knowledge, known?.name ?? null, nouns)) ?? null
}

function isParty({ parties, nouns }: Knowledge, name: string | null, called: ReadonlySet<string>): boolean {
  if (name !== null && parties.has(name)) return true
  return [...called].some((noun) => nouns.lookUp(noun)?.class === 'party')
}

/** The body in brackets behind a name: the party of "councillor Jane Doe (Greens)". */
function bracketed(
  { article, chainsAt }: Pick<Cast, 'article' | 'chainsAt'>,
  { words }: Draft,
): Chain | null {
  const next = words.at(-1)! + 1
  if (next + 1 >= article.trees.head.length || form(article, next) !== '(') return null
  return (
    [...(chainsAt.get(next + 1) ?? [])].find(({ kind }) => kind !== 'person' && kind !== 'country') ?? null
  )
}

function countryChain(chains: readonly Chain[], country: string): Chain | null {
  return chains.find(({ known }) => known?.kind === 'country' && known.name === country) ?? null
}

/** A minister without a field has the one that the article gives the ministers of that country together. */
function withField({ chains, knowledge }: Cast, office: Office, of: Chain | null): Office {
  if (!office.department || office.title !== office.bare || of === null) return office
  for (const { drafts, plural } of chains) {
    if (plural !== true) continue
    for (const { noun, of: whose } of drafts) {
      const shared = noun === null ? null : sharedOffice(noun, knowledge)
      if (shared === null || shared.bare !== office.bare) continue
      if (
        of.drafts.some(
          ({ head, nameWords }) => whose.includes(head) || nameWords.some((token) => whose.includes(token)),
        )
      ) {
        return { ...office, title: shared.title }
      }
    }
  }
  return office
}

/** The office somebody has by being the counterpart, predecessor or successor of one whose office is known. */
function officesByWayOfOthers({ chains, chainsAt }: Cast, chain: Chain, held: readonly Held[]): Held[] {
  if (held.some((each) => each.chain === chain)) return []
  for (const draft of chain.drafts) {
    const relation = draft.noun?.relation ?? null
    if (relation === null || draft.possessor < 0) continue
    const whose = [...(chainsAt.get(draft.possessor) ?? [])].find((each) => each !== chain)
    const model = held.find((each) => each.chain === whose)
    if (model === undefined || whose === undefined) continue
    const office = {
      ...model.office,
      held: relation === 'predecessor' ? 'former' : null,
      source: draft.noun!.source,
    }
    const own = { chain, draft, office, term: noTerm, predecessor: null, successor: null }
    if (relation === 'counterpart') {
      const country = draft.countries[0] ?? countryOf(chain)
      return [
        { ...own, of: country === undefined || country === null ? null : countryChain(chains, country) },
      ]
    }
    if (relation === 'predecessor') {
      model.predecessor = chain
      return [{ ...own, of: model.of, successor: whose }]
    }
    if (relation === 'successor') {
      model.successor = chain
      return [{ ...own, of: model.of, predecessor: whose }]
    }
  }
  return []
}

function toRole({ article, entities, knowledge }: Cast, held: Held): Role {
  const { chain, draft, office, of, term, predecessor, successor } = held
  const idOf = (each: Chain | null) => (each === null ? null : (entities.get(each)?.id ?? null))
  const spans = [...extentOf(article, wordsOf(draft, chain))]
  const { published } = article
  const former = office.held === 'former' || isOver(term.to, published)
  return {
    ...{ person: idOf(chain)!, role: office.title, of: idOf(of), from: term.from },
    // Of one who was gone when the article appeared, no more is known than that it was before.
    to: term.to ?? (former && published !== null ? `../${published}` : null),
    at: former || office.held === 'future' ? null : published,
    lasted: former ? lengthOfService(article, chain, knowledge) : null,
    ...{ predecessor: idOf(predecessor), successor: idOf(successor) },
    ...{ spans, quote: quote(article.text, spans) },
    trace: { rule: office.source },
  }
}

/** Whether a term was over when an article appeared. */
function isOver(to: string | null, published: string | null): boolean {
  const [last, appeared] = [to, published].map((each) => (each === null ? null : periodOf(each)))
  return last !== null && appeared !== null && last.to <= appeared.from
}
