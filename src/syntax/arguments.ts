import type { Lexicon } from '../rules/lexicon.ts'
import { disagree, finiteVerbOf } from './agreement.ts'
import { childrenOf, feature, relationOf, type Draft } from './draft.ts'
import { base } from './labels.ts'

/*
 * What a clue is worth, in the network's own measure: the logarithm of odds. Both are rounded from a log-linear model over
 * the 3,857 predicates of the train part of UD Dutch Alpino for which the network sees more than one labelling.
 * With half or with one and a half times these values, it is still right more often than without.
 */
const telling = 1.5
const deciding = 3
/** Labels further below the best than this are left out: no clue could make them win. */
const nearest = 5

const roles = ['nsubj', 'obj', 'iobj']

/**
 * Chooses subject, object and indirect object of each predicate again, now together, and changes `labels`: where the
 * network's scores are close, the labelling wins in which subject and verb agree, no clause goes without a subject, and
 * the verb takes what its frame says. `scores` are those of `chooseLabels`; `frames` is the pack's `verb-frames`, or null.
 */
export function settleArguments(draft: Draft, scores: ArrayLike<number>, frames: Lexicon | null): void {
  const { heads, labels, relations } = draft
  const roleOf = relations.map((relation) => roles.indexOf(base(relation)))
  const open = relations.indexOf('xcomp')
  const dependents = new Map<number, number[]>()
  for (let word = 0; word < heads.length; word++) {
    if (labels[word] === open) settleClause(draft, word, scores, frames)
    if (roleOf[labels[word]] < 0 || heads[word] === 0) continue
    const beside = dependents.get(heads[word] - 1)
    if (beside === undefined) dependents.set(heads[word] - 1, [word])
    else beside.push(word)
  }
  for (const [predicate, words] of dependents) {
    const choices = words.map((word) => choicesOf(draft, word, scores, roleOf))
    if (choices.every(({ length }) => length === 1)) continue
    const view = new Predicate(draft, predicate, frames)
    let best = -Infinity
    let chosen: readonly number[] = []
    for (const labelling of labellings(choices, roleOf)) {
      const score = labelling.reduce(
        (sum, label, place) => sum + scores[words[place] * relations.length + label],
        view.clues(words, labelling),
      )
      if (score <= best) continue
      best = score
      chosen = labelling
    }
    chosen.forEach((label, place) => (labels[words[place]] = label))
  }
}

/** "It remains to be seen": where nobody named does what the infinitive says, the clause is a closed one. */
function settleClause(
  { heads, labels, relations, tags, lemmas }: Draft,
  word: number,
  scores: ArrayLike<number>,
  frames: Lexicon | null,
): void {
  const frame = heads[word] === 0 ? undefined : frames?.row(lemmas[heads[word] - 1])
  if (frame?.values.infinitive !== 'nobody' || !/^(VERB|AUX)/.test(tags[word])) return
  const closed = relations.indexOf('ccomp')
  const from = word * relations.length
  if (scores[from + labels[word]] - scores[from + closed] < deciding) labels[word] = closed
}

/** The label a word has, and the best of each other role that comes near it. */
function choicesOf(
  { labels, relations }: Draft,
  word: number,
  scores: ArrayLike<number>,
  roleOf: readonly number[],
): number[] {
  const from = word * relations.length
  const now = labels[word]
  const best = roles.map(() => -1)
  for (let label = 0; label < relations.length; label++) {
    const role = roleOf[label]
    if (role < 0 || role === roleOf[now] || scores[from + now] - scores[from + label] >= nearest) continue
    if (best[role] < 0 || scores[from + label] > scores[from + best[role]]) best[role] = label
  }
  return [now, ...best.filter((label) => label >= 0)]
}

/** Every way to take one label a word, with no role twice. */
function labellings(choices: readonly (readonly number[])[], roleOf: readonly number[]): number[][] {
  let found: number[][] = [[]]
  for (const labels of choices) {
    found = found.flatMap((before) =>
      labels
        .filter((label) => before.every((other) => roleOf[other] !== roleOf[label]))
        .map((label) => [...before, label]),
    )
  }
  return found
}

/** A predicate, and what speaks for and against a labelling of its dependents. */
class Predicate {
  private readonly children: readonly number[]
  private readonly finite: number
  /** `''` for a verb that has no indirect object. */
  private readonly indirect: string

  constructor(
    private readonly draft: Draft,
    private readonly place: number,
    frames: Lexicon | null,
  ) {
    this.children = childrenOf(draft, place)
    this.finite = finiteVerbOf(draft, place)
    this.indirect = frames === null ? 'seldom' : (frames.row(draft.lemmas[place])?.values.indirect ?? '')
  }

  /** The worth of all clues together when `words` have `labels`. */
  clues(words: readonly number[], labels: readonly number[]): number {
    const [subject, object, indirect] = roles.map(
      (role) => words[labels.findIndex((label) => base(this.draft.relations[label]) === role)] ?? -1,
    )
    return (
      (subject >= 0 && this.excludes(subject) ? -deciding : 0) +
      (subject < 0 && this.wantsSubject() ? -telling : 0) +
      this.frameClues(object, indirect)
    )
  }

  /** Whether a word cannot be the subject, by its number or its case. */
  private excludes(word: number): boolean {
    return this.draft.tags[word].includes('Case=Acc') || disagree(this.draft, word, this.finite)
  }

  /** A finite clause has a subject, unless it shares that of another or is an imperative, which opens with its verb. */
  private wantsSubject(): boolean {
    const { tags } = this.draft
    return (
      this.finite >= 0 &&
      /^(VERB|AUX)/.test(tags[this.place]) &&
      relationOf(this.draft, this.place) !== 'conj' &&
      !this.children.some((child) => /^(csubj|expl)$/.test(relationOf(this.draft, child))) &&
      [this.place, ...this.children].some((word) => word < this.finite && !tags[word].startsWith('PUNCT'))
    )
  }

  private frameClues(object: number, indirect: number): number {
    if (indirect >= 0) return { beside: telling, alone: deciding, seldom: 0 }[this.indirect] ?? -telling
    if (object < 0 || this.indirect === '' || this.indirect === 'seldom') return 0
    // "It pleases him", "asks her to go": what would else be the object is the one it is for.
    return this.indirect === 'alone' || (this.hasClause() && !isThing(this.draft.tags[object])) ? -telling : 0
  }

  private hasClause(): boolean {
    return this.children.some(
      (child) =>
        /^[cx]comp$/.test(relationOf(this.draft, child)) && /^(VERB|AUX)/.test(this.draft.tags[child]),
    )
  }
}

/** Pronouns without a case (it, that, what, something) do not stand for a person. */
function isThing(tag: string): boolean {
  return tag.startsWith('PRON') && feature(tag, 'Case') === null
}
