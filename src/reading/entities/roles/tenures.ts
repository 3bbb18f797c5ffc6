import { Word } from '../../../model/trees.ts'
import type { Chain } from '../coreference/chain.ts'
import type { Draft } from '../mentions/draft.ts'
import { draftNominal } from '../mentions/nominal.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Cast } from './roles.ts'

/** A verb by which somebody takes a post, leaves it, or has it. */
export interface TenureVerb {
  /** The noun it says that with; null where the verb does. */
  readonly beside: string | null
  readonly change: 'begins' | 'ends' | 'holds' | 'passes'
  /** Whose post it is: the subject's, or the object's of the active verb. */
  readonly who: 'subject' | 'object'
  /** Whether it says so without naming the post. */
  readonly alone: boolean
}

/** What a clause tells of somebody's time in a post: that it began, ended or lasted. */
export interface Tenure {
  readonly chain: Chain
  /** The post; null where the clause does not name it. */
  readonly draft: Draft | null
  readonly change: 'begins' | 'ends' | 'holds'
  readonly verb: number
  /** Who had the post before, or has it next; null where the clause does not tell. */
  readonly other: Chain | null
}

/** What the verbs of an article tell of posts: "was appointed director", "stepped down", "succeeds her as chair", "as mayor he voted". */
export function tenuresOf(cast: Cast): Tenure[] {
  const { article, knowledge } = cast
  const found: Tenure[] = []
  const taken = new Set<number>()
  for (let token = 0; token < article.trees.head.length; token++) {
    const verb = new Word(article, token)
    const row = tenureVerbOf(verb, knowledge)
    if (row === null) continue
    const object = heldBefore(found, verb, cast) ?? personAt(cast, objectOf(verb))
    // A parser takes "is" for the passive where a verb has no object: "she has stopped as chair".
    const subject =
      personAt(cast, subjectOf(verb)) ?? (row.who === 'subject' && row.change !== 'passes' ? object : null)
    const chain = row.who === 'subject' ? subject : object
    if (chain === null) continue
    const draft = postOf(verb, row.change !== 'ends', knowledge)
    if (draft !== null) taken.add(draft.nounToken)
    if (draft === null && !row.alone) continue
    if (row.change !== 'passes') {
      found.push({ chain, draft, change: row.change, verb: token, other: null })
      continue
    }
    if (object === null || object === chain) continue
    found.push({ chain, draft, change: 'begins', verb: token, other: object })
    found.push({ chain: object, draft, change: 'ends', verb: token, other: chain })
  }
  return [...found, ...capacities(cast, taken)].sort((one, other) => one.verb - other.verb)
}

/** "Vos was dismissed. He is succeeded by": of all who a pronoun may mean, the one who has just lost the post. */
function heldBefore(told: readonly Tenure[], verb: Word, { article }: Cast): Chain | null {
  if (objectOf(verb)?.wordClass !== 'PRON') return null
  const last = told.at(-1)
  if (last?.change !== 'ends') return null
  return new Word(article, last.verb).sentence >= verb.sentence - 1 ? last.chain : null
}

function tenureVerbOf(verb: Word, { tenureVerbs }: Knowledge): TenureVerb | null {
  if (verb.wordClass !== 'VERB') return null
  const rows = tenureVerbs.get(verb.lemma.replaceAll('_', '')) ?? []
  const fits = ({ beside }: TenureVerb) =>
    beside === null ||
    verb.children.some(
      ({ relation, lemma }) => /^(obj|obl|nsubj:pass|xcomp)/.test(relation) && lemma === beside,
    )
  return (
    rows.find(({ beside, ...row }) => beside !== null && fits({ beside, ...row })) ?? rows.find(fits) ?? null
  )
}

/** Whether an auxiliary with an infinitive makes it a plan, a wish or a duty, and no event says which. */
function isOpen(verb: Word): boolean {
  const auxiliary = verb.children.some(({ relation }) => relation === 'aux')
  return auxiliary && verb.feature('VerbForm') === 'Inf'
}

/** The subject of an active verb, also where it shares that with the verb before it, and whom a passive one is done by. */
function subjectOf(verb: Word): Word | null {
  const own = verb.children.find(({ relation }) => relation === 'nsubj' || relation === 'obl:agent')
  if (own !== undefined) return own
  if (verb.children.some(({ relation }) => relation === 'nsubj:pass')) return null
  return sharedSubject(verb)
}

/** "He was promoted and took office": the subject of what a verb is joined to, through the noun that a parser may hang it on. */
function sharedSubject(verb: Word): Word | null {
  const { head, relation } = verb
  if (head === null || !['conj', 'xcomp', 'advcl'].includes(relation)) return null
  const above = head.wordClass === 'NOUN' && relation === 'conj' && head.head !== null ? head.head : head
  const told = above.children.find(({ relation: each }) => each === 'nsubj' || each === 'nsubj:pass')
  return told ?? sharedSubject(above)
}

/** The object of an active verb, the subject of a passive one. */
function objectOf(verb: Word): Word | null {
  const { children } = verb
  const passive = children.find(({ relation }) => relation === 'nsubj:pass')
  const objects = children.find(({ relation }) => ['obj', 'iobj', 'expl:pv'].includes(relation))
  return passive ?? objects ?? null
}

function personAt({ chainsAt }: Cast, word: Word | null): Chain | null {
  const [chain] = word === null ? [] : (chainsAt.get(word.index) ?? [])
  return chain?.kind === 'person' && chain.plural !== true ? chain : null
}

/** The post in the clause of a verb, behind a word that says in what capacity. */
function postOf(verb: Word, made: boolean, knowledge: Knowledge): Draft | null {
  const open = [...verb.children]
  for (const word of open) {
    const becomes = made && word.relation === 'xcomp' && isPost(word, knowledge)
    if (becomes || capacityOf(word, made, knowledge)) return draftNominal(word, knowledge, verb.index)
    if (word.wordClass !== 'VERB') open.push(...word.children)
  }
  return null
}

/** Whether a noun for a post stands behind a word that says in what capacity; `made` where it may be to what somebody is made. */
function capacityOf(word: Word, made: boolean, knowledge: Knowledge): boolean {
  const { capacityWords } = knowledge
  if (!isPost(word, knowledge)) return false
  return word.children.some(({ relation, form }) => {
    const only =
      relation === 'case' || relation === 'mark' ? capacityWords.get(form.toLowerCase()) : undefined
    return only !== undefined && (made || only !== 'made')
  })
}

function isPost(word: Word, { nouns }: Knowledge): boolean {
  return nouns.of(word)?.post === true && word.feature('Number') !== 'Plur'
}

/** "As chair she voted for it": whoever does something in a capacity has the post, as far as no verb tells more. */
function capacities(cast: Cast, taken: ReadonlySet<number>): Tenure[] {
  const { article, knowledge } = cast
  const found: Tenure[] = []
  for (let token = 0; token < article.trees.head.length; token++) {
    const word = new Word(article, token)
    if (taken.has(token) || !capacityOf(word, false, knowledge)) continue
    const verb = word.head
    if (verb === null || verb.wordClass !== 'VERB' || isOpen(verb)) continue
    if (word.children.some(({ relation }) => relation === 'det' || relation === 'cop')) continue
    const subject = personAt(cast, subjectOf(verb))
    const draft = draftNominal(word, knowledge, verb.index)
    if (subject !== null && draft !== null)
      found.push({ chain: subject, draft, change: 'holds', verb: verb.index, other: null })
  }
  return found
}
