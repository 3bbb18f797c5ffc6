import type { Lexicon } from './lexicon.ts'
import { PackError } from './pack-error.ts'
import { cutWord } from './pieces.ts'
import type {
  Context,
  Element,
  Entry,
  Sequence,
  SequenceExample,
  SequenceRule,
  Vocabulary,
} from './sequence.ts'

/** What a rule file may name. */
export interface Lexicons {
  lexicon(name: string): Lexicon
}

interface Line {
  readonly line: number
  readonly text: string
}

/** What reading one file carries along. */
interface Reader {
  readonly file: string
  readonly pack: Lexicons
  readonly parts: Map<string, readonly Sequence[]>
  readonly vocabularies: Map<string, Vocabulary>
}

/**
 * Reads a file of sequence rules. Throws a PackError at the first line that is wrong: a lexicon or part that is not there,
 * a bracket left open, a value that no capture fills.
 */
export function readSequenceRules(file: string, text: string, pack: Lexicons): SequenceRule[] {
  const reader: Reader = { file, pack, parts: new Map(), vocabularies: new Map() }
  const rules: SequenceRule[] = []
  for (const [head, ...body] of blocksOf(file, text)) {
    const heading = /^(rule|part) +([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(head.text)
    if (heading === null) {
      throw new PackError(file, head.line, `'${head.text}' opens nothing`, 'write `rule name` or `part name`')
    }
    const [, kind, name] = heading
    if (kind === 'part') {
      if (reader.parts.has(name))
        throw new PackError(file, head.line, `part '${name}' is there already`, 'rename it')
      reader.parts.set(
        name,
        body.flatMap((line) => readOptions(reader, line)),
      )
      continue
    }
    if (rules.some((rule) => rule.name === name)) {
      throw new PackError(file, head.line, `rule '${name}' is there already`, 'rename one of them')
    }
    rules.push(readRule(reader, name, head, body))
  }
  return rules
}

function blocksOf(file: string, text: string): Line[][] {
  const blocks: Line[][] = []
  for (const [index, source] of text.split('\n').entries()) {
    const line = index + 1
    const trimmed = source.trim()
    if (trimmed === '' || trimmed.startsWith('#')) continue
    if (!source.startsWith(' ')) blocks.push([])
    const block = blocks.at(-1)
    if (block === undefined) {
      throw new PackError(
        file,
        line,
        'a line before the first rule',
        'open with `rule name` at the left margin',
      )
    }
    block.push({ line, text: trimmed })
  }
  return blocks
}

function readRule(reader: Reader, name: string, head: Line, body: readonly Line[]): SequenceRule {
  const [saying, ...rest] = body
  const says = /^says +(\S+)(|\s.*)$/.exec(saying?.text ?? '')
  if (says === null) {
    throw new PackError(
      reader.file,
      head.line,
      `rule '${name}' says nothing`,
      'put `says KIND` on its first line',
    )
  }
  const values: Record<string, string> = {}
  for (const pair of says[2].trim().split(/\s+/).filter(Boolean)) {
    const value = /^([a-z]+)=(\S+)$/.exec(pair)
    if (value === null) {
      throw new PackError(reader.file, saying.line, `'${pair}' is no value`, 'write name=value')
    }
    values[value[1]] = value[2]
  }
  const patterns: Sequence[] = []
  const contexts: Context[] = []
  const examples: SequenceExample[] = []
  for (const line of rest) {
    const context = /^(unless )?(after|before) (.+)$/.exec(line.text)
    const example = /^([+-]) (?:\(([^)]*)\) )?(.*?)(?: => (.*))?$/.exec(line.text)
    if (example !== null) {
      const [, sign, setting = '', text, expected = ''] = example
      examples.push({ line: line.line, matches: sign === '+', setting, text, expected })
    } else if (context !== null) {
      const [, unless, side, options] = context
      const read = readOptions(reader, { line: line.line, text: options })
      const same = unless === undefined ? contexts.findIndex((one) => one.wanted && one.side === side) : -1
      // Lines of one kind are alternatives, as the lines of the pattern are.
      if (same >= 0) contexts[same] = { ...contexts[same], options: [...contexts[same].options, ...read] }
      else contexts.push({ side: side as Context['side'], wanted: unless === undefined, options: read })
    } else patterns.push(...readOptions(reader, line))
  }
  if (patterns.length === 0) {
    throw new PackError(
      reader.file,
      head.line,
      `rule '${name}' has no pattern`,
      'draw the words it is found by',
    )
  }
  checkCaptures(reader, saying.line, values, [...patterns, ...contexts.flatMap(({ options }) => options)])
  return { name, file: reader.file, line: head.line, says: says[1], values, patterns, contexts, examples }
}

function checkCaptures(
  { file }: Reader,
  line: number,
  values: Readonly<Record<string, string>>,
  sequences: readonly Sequence[],
): void {
  const names = new Set<string>()
  const collect = (sequence: Sequence): void => {
    for (const element of sequence) {
      if (element.kind === 'choice') element.options.forEach(collect)
      else if (element.kind === 'number' || element.kind === 'listed') names.add(element.as)
    }
  }
  sequences.forEach(collect)
  for (const template of Object.values(values)) {
    for (const [, capture] of template.matchAll(/\{([a-z-]+)/g)) {
      if (!names.has(capture)) {
        throw new PackError(
          file,
          line,
          `nothing is captured as '${capture}'`,
          `write [… as ${capture}] in a pattern`,
        )
      }
    }
  }
}

/** A line as its alternatives, which `|` parts. */
function readOptions(reader: Reader, line: Line): Sequence[] {
  const words =
    line.text.match(/\[[^\]]*\]|<[^>]*>|[()|?~]|[^\s()|?~[\]<>]+|./g)?.filter((word) => word.trim()) ?? []
  const [options, end] = readChoice(reader, line, words, 0)
  if (end < words.length) throw wrong(reader, line, `a '${words[end]}' that closes nothing`, 'take it out')
  return options
}

function readChoice(reader: Reader, line: Line, words: readonly string[], at: number): [Sequence[], number] {
  const options: Element[][] = [[]]
  let glued = false
  while (at < words.length && words[at] !== ')') {
    const word = words[at++]
    const option = options[options.length - 1]
    if (word === '|') {
      if (glued) option.push({ kind: 'open', glued: true })
      glued = false
      options.push([])
    } else if (word === '~') glued = true
    else if (word === '?') {
      const last = option.pop()
      if (last === undefined)
        throw wrong(reader, line, "a '?' after nothing", 'put it behind what may be missing')
      option.push({ kind: 'choice', options: [[last], []] })
    } else if (word === '(') {
      const [inner, end] = readChoice(reader, line, words, at)
      if (words[end] !== ')') throw wrong(reader, line, "a '(' left open", 'close it')
      at = end + 1
      option.push({ kind: 'choice', options: glued ? inner.map(glue) : inner })
      glued = false
    } else {
      option.push(readElement(reader, line, word, glued))
      glued = false
    }
  }
  if (glued) options[options.length - 1].push({ kind: 'open', glued: true })
  return [options, at]
}

function readElement(reader: Reader, line: Line, word: string, glued: boolean): Element {
  if (word.startsWith('<')) {
    const options = reader.parts.get(word.slice(1, -1))
    if (options === undefined) throw wrong(reader, line, `no part ${word}`, 'define it above its first use')
    return { kind: 'choice', options: glued ? options.map(glue) : options }
  }
  if (!word.startsWith('[')) {
    const pieces = cutWord(word)
    const capital = /^\p{Lu}/u.test(word)
    if (pieces.length === 1) return { kind: 'word', glued, word: pieces[0], capital }
    return {
      kind: 'choice',
      options: [
        pieces.map((piece, index) => ({ kind: 'word', glued: index > 0 || glued, word: piece, capital })),
      ],
    }
  }
  if (word === '[Capital]') return { kind: 'capital', glued }
  if (word === '[Name]') return { kind: 'name', glued }
  if (word === '[Start]') return { kind: 'start', glued }
  if (word === '[End]') return { kind: 'end', glued }
  const inner =
    /^\[(?:(\d+)\.\.(\d+)|@([a-z-]+)(?:\.([a-z-]+))?(?: ([a-z-]+)=(\S+))?)(?: as ([a-z-]+))?\]$/.exec(word)
  if (inner === null) {
    throw wrong(reader, line, `'${word}' is no element`, 'write [1..31 as day] or [@months as month]')
  }
  const [, least, most, name, column, where, is, as = ''] = inner
  if (name === undefined) {
    const width = least.length > 1 && least.startsWith('0') ? least.length : 0
    return { kind: 'number', glued, least: Number(least), most: Number(most), width, as }
  }
  return { kind: 'listed', glued, vocabulary: vocabularyOf(reader, line, { name, column, where, is }), as }
}

/** A sequence that goes on where the one before it stops, without a space. */
function glue([first, ...rest]: Sequence): Sequence {
  if (first === undefined) return []
  if (first.kind === 'choice') return [{ kind: 'choice', options: first.options.map(glue) }, ...rest]
  return [{ ...first, glued: true }, ...rest]
}

interface Selection {
  readonly name: string
  readonly column: string | undefined
  readonly where: string | undefined
  readonly is: string | undefined
}

function vocabularyOf(reader: Reader, line: Line, { name, column, where, is }: Selection): Vocabulary {
  const written = `@${name}${column ? '.' + column : ''}${where ? ` ${where}=${is}` : ''}`
  const known = reader.vocabularies.get(written)
  if (known !== undefined) return known
  const lexicon = reader.pack.lexicon(name)
  for (const asked of [column, where]) {
    if (asked !== undefined && !lexicon.columns.includes(asked)) {
      throw wrong(
        reader,
        line,
        `${lexicon.file} has no column '${asked}'`,
        `it has ${lexicon.columns.join(', ')}`,
      )
    }
  }
  const byFirst = new Map<string, Entry[]>()
  const single = new Map<string, Entry['row']>()
  for (const row of lexicon.rows) {
    const text = row.values[column ?? lexicon.columns[0]]
    if (text === '' || (where !== undefined && !is!.split('|').includes(row.values[where]))) continue
    const pieces = cutWord(text)
    const together = byFirst.get(pieces[0])
    const entry = { pieces, capital: /^\p{Lu}/u.test(text), row }
    if (together === undefined) byFirst.set(pieces[0], [entry])
    else together.push(entry)
    if (pieces.length === 1) single.set(pieces[0], row)
  }
  const vocabulary = { written, byFirst, single }
  reader.vocabularies.set(written, vocabulary)
  return vocabulary
}

function wrong({ file }: Reader, { line }: Line, what: string, remedy: string): PackError {
  return new PackError(file, line, what, remedy)
}
