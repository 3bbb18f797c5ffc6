import type { Row } from './lexicon.ts'
import type { Piece } from './pieces.ts'
import type { Context, Element, Sequence, SequenceRule } from './sequence.ts'

/** A rule found in a sentence: where, and what it says with its templates filled in; empty values are left out. */
export interface SequenceMatch {
  readonly rule: SequenceRule
  /** Pieces, half-open. */
  readonly first: number
  readonly end: number
  readonly values: Readonly<Record<string, string>>
}

/** Rules by the words they can begin with; those that begin with digits go by `0`. */
export type SequenceIndex = ReadonlyMap<string, readonly Start[]>

/** A pattern that can begin with a certain word. */
interface Start {
  readonly rule: SequenceRule
  readonly pattern: Sequence
  /** The words that can come second, in sets that words share; empty where it may be any, or none. */
  readonly seconds: readonly ReadonlySet<string>[]
}

/** What was captured so far, last first. */
type Captures = { readonly as: string; readonly what: Row | string; readonly before: Captures } | null

/** A place between or within pieces: the piece, and how many of its characters are used up. */
type Arrive = (piece: number, inside: number, captures: Captures) => void

/** Sorts rules by how they begin, once for all sentences. */
export function indexSequences(rules: readonly SequenceRule[]): SequenceIndex {
  const index = new Map<string, Start[]>()
  for (const rule of rules) {
    for (const pattern of rule.patterns) {
      for (const [word, seconds] of startsOf(pattern)) {
        const start = { rule, pattern, seconds }
        const together = index.get(word)
        if (together === undefined) index.set(word, [start])
        else together.push(start)
      }
    }
  }
  return index
}

/** What can come second after each word that a pattern can begin with. */
function startsOf(pattern: Sequence): ReadonlyMap<string, Start['seconds']> {
  const starts = new Map<string, ReadonlySet<string>[]>()
  const known = new Map<Sequence, ReadonlySet<string>>()
  for (const { word, rest } of firstsOf(pattern)) {
    const seconds = known.get(rest) ?? new Set(firstsOf(rest).map((second) => second.word))
    known.set(rest, seconds)
    const together = starts.get(word)
    if (together === undefined) starts.set(word, [seconds])
    else if (!together.includes(seconds)) together.push(seconds)
  }
  for (const [word, seconds] of starts) if (seconds.some((words) => words.has(any))) starts.set(word, [])
  return starts
}

/** Everything the rules find in a sentence, in order, none overlapping; what says `nothing` is left out. */
export function findSequences(pieces: readonly Piece[], index: SequenceIndex): SequenceMatch[] {
  const found: SequenceMatch[] = []
  for (let first = 0; first < pieces.length;) {
    const longest = longestAt(pieces, first, index)
    if (longest === null) {
      first++
      continue
    }
    const { rule, end, captures } = longest
    if (rule.says !== 'nothing') found.push({ rule, first, end, values: fillIn(rule, captures) })
    first = end
  }
  return found
}

/** The longest match that begins at a piece. */
interface Longest {
  readonly rule: SequenceRule
  readonly end: number
  readonly captures: Captures
}

function longestAt(pieces: readonly Piece[], first: number, index: SequenceIndex): Longest | null {
  const starts = index.get(keyOf(pieces[first]))
  if (starts === undefined) return null
  const second = first + 1 < pieces.length ? keyOf(pieces[first + 1]) : any
  const walk = new Walk(pieces)
  let best: Longest | null = null
  for (const { rule, pattern, seconds } of starts) {
    if (seconds.length > 0 && !seconds.some((words) => words.has(second))) continue
    walk.match(pattern, first, null, (end, captures) => {
      if (end <= first || (best !== null && end <= best.end)) return
      const around = surroundings(pieces, rule.contexts, first, end, captures)
      if (around !== undefined) best = { rule, end, captures: around }
    })
  }
  return best
}

/** What a piece goes by in the index. */
function keyOf({ kind, word }: Piece): string {
  return kind === 'digits' ? '0' : word
}

/** What the contexts capture on top of `captures`, or undefined where they do not hold. */
function surroundings(
  pieces: readonly Piece[],
  contexts: readonly Context[],
  first: number,
  end: number,
  captures: Captures,
): Captures | undefined {
  let all = captures
  for (const context of contexts) {
    const seen =
      context.side === 'before'
        ? following(pieces, context, end, all)
        : preceding(pieces, context, first, all)
    if ((seen !== undefined) !== context.wanted) return undefined
    if (seen !== undefined) all = seen
  }
  return all
}

function following(pieces: readonly Piece[], { options }: Context, end: number, captures: Captures) {
  let seen: Captures | undefined
  for (const option of options) {
    new Walk(pieces).match(option, end, captures, (_, found) => {
      if (seen === undefined) seen = found
    })
    if (seen !== undefined) break
  }
  return seen
}

/** How many pieces back a context is looked for. */
const reach = 8

function preceding(pieces: readonly Piece[], { options }: Context, first: number, captures: Captures) {
  let seen: Captures | undefined
  for (const option of options) {
    for (let from = first; from >= Math.max(0, first - reach) && seen === undefined; from--) {
      new Walk(pieces).match(option, from, captures, (end, found) => {
        if (end === first && seen === undefined) seen = found
      })
    }
  }
  return seen
}

function fillIn(rule: SequenceRule, captures: Captures): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, template] of Object.entries(rule.values)) {
    const value = template.replace(/\{([a-z-]+)(?:\.([a-z-]+))?\}/g, (_, as: string, column?: string) =>
      cellOf(captures, as, column),
    )
    if (value !== '') values[name] = value
  }
  return values
}

/** A capture as a template asks for it: digits as they are, a word's `value`, or another cell of its row. */
function cellOf(captures: Captures, as: string, column: string | undefined): string {
  for (let capture = captures; capture !== null; capture = capture.before) {
    if (capture.as !== as) continue
    if (typeof capture.what !== 'string') return capture.what.values[column ?? 'value'] ?? ''
    return column === undefined ? capture.what : ''
  }
  return ''
}

/** Follows a sequence through the pieces of a sentence, calling back at every place it can end. */
class Walk {
  constructor(readonly pieces: readonly Piece[]) {}

  /** Every place a whole sequence can end that begins at a piece: at the end of a word, unless it ends open. */
  match(
    sequence: Sequence,
    piece: number,
    captures: Captures,
    arrive: (end: number, captures: Captures) => void,
  ): void {
    const open = sequence.at(-1)?.kind === 'open'
    this.run(sequence, 0, piece, 0, captures, (end, inside, found) => {
      if (inside === 0 && (open || this.endsHere(end))) arrive(end, found)
    })
  }

  private run(
    sequence: Sequence,
    at: number,
    piece: number,
    inside: number,
    captures: Captures,
    arrive: Arrive,
  ): void {
    if (at === sequence.length) arrive(piece, inside, captures)
    else {
      this.step(sequence[at], piece, inside, captures, (end, rest, found) => {
        this.run(sequence, at + 1, end, rest, found, arrive)
      })
    }
  }

  private step(element: Element, piece: number, inside: number, captures: Captures, arrive: Arrive): void {
    if (element.kind === 'choice') {
      for (const option of element.options) this.run(option, 0, piece, inside, captures, arrive)
      return
    }
    if (element.kind === 'open') {
      arrive(piece, inside, captures)
      return
    }
    if (piece >= this.pieces.length) {
      if (element.kind === 'end') arrive(piece, inside, captures)
      return
    }
    const here = this.pieces[piece]
    if (element.kind === 'start') {
      if (here.initial) arrive(piece, inside, captures)
      return
    }
    const within = inside > 0 || here.glued
    if (element.glued ? !within : inside > 0 || !this.beginsHere(piece)) return
    const word = inside > 0 ? here.word.slice(inside) : here.word
    switch (element.kind) {
      case 'word':
        if (word === element.word && this.caseFits(here, inside, element.capital))
          arrive(piece + 1, 0, captures)
        else if (word.startsWith(element.word) && this.caseFits(here, inside, element.capital)) {
          arrive(piece, inside + element.word.length, captures)
        }
        return
      case 'number': {
        if (here.kind !== 'digits' || (element.width > 0 && word.length !== element.width)) return
        const value = Number(word)
        if (value < element.least || value > element.most) return
        arrive(piece + 1, 0, { as: element.as, what: String(value), before: captures })
        return
      }
      case 'capital':
        if (here.capital) arrive(piece + 1, 0, captures)
        return
      case 'name':
        if (here.capital && !here.initial) arrive(piece + 1, 0, captures)
        return
      case 'listed': {
        const { byFirst, single } = element.vocabulary
        for (const entry of byFirst.get(word) ?? []) {
          if (!this.caseFits(here, inside, entry.capital)) continue
          const end = this.follow(entry.pieces, piece)
          if (end > 0) arrive(end, 0, { as: element.as, what: entry.row, before: captures })
        }
        if (here.kind !== 'letters') return
        for (let length = 2; length < word.length; length++) {
          const row = single.get(word.slice(0, length))
          if (row !== undefined && this.caseFits(here, inside, false)) {
            arrive(piece, inside + length, { as: element.as, what: row, before: captures })
          }
        }
      }
    }
  }

  /** Where the further pieces of an entry end, or 0 where the text goes on otherwise. */
  private follow(words: readonly string[], piece: number): number {
    for (let index = 1; index < words.length; index++) {
      if (this.pieces[piece + index]?.word !== words[index]) return 0
    }
    return piece + words.length
  }

  /** A word written small in the rules may have a capital only where every first word has one: else it is a name. */
  private caseFits(piece: Piece, inside: number, capital: boolean): boolean {
    return capital || !piece.capital || piece.initial || inside > 0
  }

  private beginsHere(piece: number): boolean {
    return piece === 0 || !this.joined(piece)
  }

  private endsHere(piece: number): boolean {
    return piece >= this.pieces.length || !this.joined(piece)
  }

  /** Whether what is written before a piece runs on into it: `27ste`, `1.200`, `mei-betogers`. */
  private joined(piece: number): boolean {
    const here = this.pieces[piece]
    const before = this.pieces[piece - 1]
    if (!here.glued) return false
    if (before.kind !== 'sign' && here.kind !== 'sign') return true
    const [sign, left, right] =
      here.kind === 'sign' ? [here, before, this.pieces[piece + 1]] : [before, this.pieces[piece - 2], here]
    if (left === undefined || right === undefined || !right.glued || !sign.glued) return false
    if (left.kind === 'sign' || right.kind === 'sign') return false
    if (sign.word === '-' || sign.word === '/' || sign.word === "'") return true
    return (
      (sign.word === '.' || sign.word === ',' || sign.word === ':') &&
      left.kind === 'digits' &&
      right.kind === 'digits'
    )
  }
}

/** Stands for every word, and for none. */
const any = ''

/** A word that a sequence can begin with, `0` for digits, and how it goes on after that. */
interface First {
  readonly word: string
  readonly rest: Sequence
}

/** The words a sequence can begin with. */
function firstsOf(sequence: Sequence): First[] {
  const [first, ...rest] = sequence
  switch (first?.kind) {
    case 'word':
      return [{ word: first.word, rest }, ...withinWord([first.word], rest)]
    case 'number':
      return [{ word: '0', rest }]
    case 'listed': {
      const { byFirst, single } = first.vocabulary
      const entries = [...byFirst.values()].flat().map(({ pieces: [word, ...more] }) => ({
        word,
        rest: more.length === 0 ? rest : more.map(exactly).concat(rest),
      }))
      return [...entries, ...withinWord([...single.keys()], rest)]
    }
    case 'start':
    case 'open':
      return firstsOf(rest)
    case 'choice':
      return first.options.flatMap((option) => firstsOf([...option, ...rest]))
    case 'capital':
    case 'name':
    case 'end':
    case undefined:
      return [{ word: any, rest }]
  }
}

function exactly(word: string): Element {
  return { kind: 'word', glued: false, word, capital: true }
}

/** What is written as one word that begins with one of `words` and goes on with a sequence that may be glued to it. */
function withinWord(words: readonly string[], [first, ...rest]: Sequence): First[] {
  if (first === undefined) return []
  if (first.kind === 'choice')
    return first.options.flatMap((option) => withinWord(words, [...option, ...rest]))
  if (!first.glued || first.kind === 'open') return []
  return firstsOf([first, ...rest]).flatMap((end) =>
    words.map((word) => ({ word: word + end.word, rest: end.rest })),
  )
}
