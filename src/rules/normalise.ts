import type { Article } from '../model/article.ts'
import { packArcs, type Arc } from '../model/clauses.ts'
import { Word } from '../model/trees.ts'

/** Dependents that belong to a word as a whole, and so to each member of a coordination. */
const shared = new Set([
  'nsubj',
  'nsubj:pass',
  'csubj',
  'obj',
  'iobj',
  'obl',
  'obl:arg',
  'obl:agent',
  'ccomp',
  'xcomp',
  'advcl',
  'nmod',
  'nmod:poss',
  'amod',
  'appos',
  'acl',
  'acl:relcl',
])
const subjects = ['nsubj', 'nsubj:pass', 'csubj', 'nsubj:outer', 'csubj:outer']
const complements = ['obj', 'iobj', 'ccomp', 'xcomp', 'obl', 'obl:arg', 'obl:agent']

/** Fills in what Universal Dependencies' basic trees leave out (see `Clauses`). Knows relations, no language. */
export function normalise(article: Article<'trees'>): Article<'clauses'> {
  const draft = new Draft(article)
  const words = draft.words
  for (const word of words) if (word.relation === 'acl:relcl') draft.resolveRelative(word)
  for (const word of words) draft.spreadRole(word)
  // From the top of each sentence down, so that a subject travels through a chain of complements.
  for (const word of draft.fromTheTop()) {
    if (word.relation === 'conj') draft.shareDependents(word)
    // "Says to have seen it": an infinitive, whatever a parser calls it, has its subject from above.
    const isOpen = word.relation === 'ccomp' && word.feature('VerbForm') === 'Inf'
    if (word.relation === 'xcomp' || word.relation === 'advcl' || isOpen) draft.passSubject(word)
  }
  for (const word of words) draft.turnPassive(word)
  return { ...article, clauses: packArcs(draft.arcs) }
}

class Draft {
  readonly words: readonly Word[]
  readonly arcs: Arc[][]
  private readonly number: ReadonlyMap<string, number>

  constructor(private readonly article: Article<'trees'>) {
    const { head, relation, inventory } = article.trees
    this.words = Array.from(head, (_, index) => new Word(article, index))
    this.arcs = Array.from(head, () => [])
    this.number = new Map(inventory.relations.map((name, index) => [name, index]))
    for (const [dependent, above] of head.entries()) {
      if (above >= 0) this.arcs[above].push({ dependent, relation: relation[dependent], added: false })
    }
  }

  /** The words in an order in which each comes after the one it depends on. */
  *fromTheTop(): Iterable<Word> {
    const open = this.words.filter(({ head }) => head === null)
    for (const word of open) {
      yield word
      open.push(...word.children)
    }
  }

  /** "the man who said it": the antecedent takes the place of the relative pronoun. */
  resolveRelative(clause: Word): void {
    const antecedent = clause.head
    if (antecedent === null) return
    const own = this.arcs[clause.index]
    const place = own.findIndex(
      ({ dependent, relation }) =>
        this.words[dependent].feature('PronType') === 'Rel' &&
        this.words[dependent].wordClass === 'PRON' &&
        [...subjects, 'obj', 'iobj'].includes(this.name(relation)),
    )
    if (place >= 0) own[place] = { dependent: antecedent.index, relation: own[place].relation, added: true }
  }

  /** "A and B say": B is a subject as A is. */
  spreadRole(member: Word): void {
    if (member.relation !== 'conj' || member.head === null) return
    const first = member.head
    if (first.head !== null && shared.has(first.relation)) {
      this.add(first.head.index, first.relation, member.index)
    }
  }

  /** "blamed and threatened": a coordinated verb has the subject of the first, and what follows both. */
  shareDependents(member: Word): void {
    const first = member.head
    if (first === null) return
    if (!this.has(member.index, subjects)) {
      for (const { dependent, relation } of [...this.arcs[first.index]]) {
        if (subjects.includes(this.name(relation))) this.addSubject(member, dependent)
      }
    }
    if (member.wordClass !== 'VERB') return
    for (const { dependent, relation } of [...this.arcs[first.index]]) {
      const name = this.name(relation)
      if (!complements.includes(name) || this.has(member.index, [name])) continue
      if (
        dependent > member.index ||
        (name === 'obj' && dependent < first.index && this.adjoin(first, member))
      ) {
        this.add(member.index, name, dependent)
      }
    }
    if (member.feature('VerbForm') !== 'Fin' && !this.has(member.index, ['aux', 'aux:pass'])) {
      for (const { dependent, relation } of [...this.arcs[first.index]]) {
        const name = this.name(relation)
        if (name === 'aux' || name === 'aux:pass') this.add(member.index, name, dependent)
      }
    }
  }

  /** "forced him to go", "says to go": the object, or else the subject, of the verb above is the subject below. */
  passSubject(clause: Word): void {
    const above = clause.head
    if (above === null || clause.wordClass !== 'VERB' || clause.feature('VerbForm') === 'Fin') return
    if (this.has(clause.index, subjects)) return
    const adverbial = clause.relation === 'advcl'
    // Who does what a passive verb is done for stays unsaid.
    if (adverbial && this.has(above.index, ['aux:pass'])) return
    const controllers = adverbial ? ['nsubj'] : ['obj', 'iobj', 'nsubj', 'nsubj:pass']
    for (const name of controllers) {
      const controller = this.arcs[above.index].find(
        ({ dependent, relation }) => this.name(relation) === name && dependent !== clause.index,
      )
      if (controller === undefined) continue
      this.addSubject(clause, controller.dependent)
      return
    }
  }

  /** A passive's doer and undergoer, in the relations they have to an active verb. */
  turnPassive(verb: Word): void {
    for (const { dependent, relation } of [...this.arcs[verb.index]]) {
      if (this.name(relation) === 'obl:agent') this.add(verb.index, 'nsubj', dependent)
      if (this.name(relation) === 'nsubj:pass') this.add(verb.index, 'obj', dependent)
    }
  }

  /** Whether nothing but conjunctions, adverbs and marks stands between two words. */
  private adjoin(first: Word, second: Word): boolean {
    return this.words
      .slice(first.index + 1, second.index)
      .every(({ wordClass }) => ['CCONJ', 'ADV', 'PUNCT', 'ADP', 'AUX'].includes(wordClass))
  }

  private addSubject(verb: Word, subject: number): void {
    this.add(verb.index, this.has(verb.index, ['aux:pass']) ? 'nsubj:pass' : 'nsubj', subject)
  }

  private add(head: number, name: string, dependent: number): void {
    const relation = this.number.get(name)
    if (relation === undefined || head === dependent) return
    const known = this.arcs[head].some((arc) => arc.dependent === dependent && arc.relation === relation)
    if (!known) this.arcs[head].push({ dependent, relation, added: true })
  }

  private has(head: number, names: readonly string[]): boolean {
    return this.arcs[head].some(({ relation }) => names.includes(this.name(relation)))
  }

  private name(relation: number): string {
    return this.article.trees.inventory.relations[relation]
  }
}
