import { checkColumn, readCondition, type Resources } from './condition-reader.ts'
import { stances } from '../model/reading.ts'
import { PackError } from './pack-error.ts'
import type { Example, Line, Need, Rule, RuleValue } from './rule.ts'

/**
 * The roles a finding hangs on: they cover their word alone, and a word serves one finding of a kind. `light` is the verb of
 * little meaning that goes with a noun as trigger.
 */
const anchors = ['cue', 'trigger', 'event', 'light']

/** A line of the file with its place: what the drawing is read from. */
interface Source {
  readonly line: number
  readonly indent: number
  readonly text: string
}

/**
 * Reads a file of drawn-tree rules and checks every word of it against the pack: relations, word classes and features
 * must be in the inventory, lexicons and their columns must exist. Throws a PackError at the first line that is wrong.
 */
export function readRules(file: string, text: string, pack: Resources): Rule[] {
  const rules: Rule[] = []
  const names = new Map<string, number>()
  for (const block of readBlocks(file, text)) {
    const rule = readRule(file, block, pack)
    const before = names.get(rule.name)
    if (before !== undefined) {
      throw new PackError(
        file,
        rule.line,
        `'${rule.name}' is a rule on line ${before} already`,
        'rename one of them',
      )
    }
    names.set(rule.name, rule.line)
    rules.push(rule)
  }
  return rules
}

function readBlocks(file: string, text: string): Source[][] {
  const blocks: Source[][] = []
  for (const [index, source] of text.split('\n').entries()) {
    const line = index + 1
    if (source.includes('\t') || source.endsWith('\r')) {
      throw new PackError(
        file,
        line,
        'a tab or carriage return',
        'indent with spaces and end lines with a line feed',
      )
    }
    const trimmed = source.trim()
    if (trimmed === '' || trimmed.startsWith('#')) continue
    const indent = source.length - source.trimStart().length
    if (indent === 0) blocks.push([])
    if (blocks.length === 0) {
      throw new PackError(
        file,
        line,
        'a line before the first rule',
        'open with `rule NAME` at the left margin',
      )
    }
    blocks[blocks.length - 1].push({ line, indent, text: trimmed })
  }
  return blocks
}

function readRule(file: string, [head, ...body]: readonly Source[], pack: Resources): Rule {
  const heading = /^rule +([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(head.text)
  if (heading === null) {
    throw new PackError(file, head.line, `'${head.text}' opens no rule`, 'write `rule name-in-small-letters`')
  }
  const [, name] = heading
  const [says, ...rest] = body
  if (says === undefined || !says.text.startsWith('says ')) {
    throw new PackError(file, head.line, `rule '${name}' says nothing`, 'put `says KIND` on its first line')
  }
  const firstExample = rest.findIndex(({ text }) => /^[+-] /.test(text))
  const drawing = firstExample < 0 ? rest : rest.slice(0, firstExample)
  if (drawing.length === 0) {
    throw new PackError(file, head.line, `rule '${name}' draws nothing`, 'draw the tree under `says`')
  }
  const top = readDrawing(file, drawing, pack)
  const lines = flatten(top)
  if (top.need !== 'once') {
    throw new PackError(file, top.line, 'the top of the tree must be there', 'take its ?, * or ! away')
  }
  checkCells(file, top, [])
  const [kind, ...values] = says.text
    .slice('says '.length)
    .split(',')
    .map((part) => part.trim())
  if (!/^[a-z][a-z-]*$/.test(kind)) {
    throw new PackError(
      file,
      says.line,
      `'${kind}' is no kind of finding`,
      'write a word such as `statement`',
    )
  }
  const anchor = lines.find(({ wordAlone }) => wordAlone) ?? top
  if (anchor.need !== 'once' || anchor.role === null) {
    throw new PackError(
      file,
      anchor.line,
      'a finding has nothing to hang on here',
      'give this line a role without `?` or `*`',
    )
  }
  const rule = {
    name,
    file,
    line: head.line,
    says: kind,
    values: values.map((value) => readValue(file, says.line, value, lines, pack)),
    top,
    lines,
    anchor,
    examples: firstExample < 0 ? [] : readExamples(file, rest.slice(firstExample)),
  }
  checkExamples(rule)
  return rule
}

/** Lines below become dependents of the nearest line above that is indented less. */
function readDrawing(file: string, drawing: readonly Source[], pack: Resources): Line {
  const [first] = drawing
  const read = (index: number): { line: Line; next: number } => {
    const source = drawing[index]
    const dependents: Line[] = []
    let next = index + 1
    while (next < drawing.length && drawing[next].indent > source.indent) {
      if (drawing[next].indent !== source.indent + 2) {
        throw new PackError(
          file,
          drawing[next].line,
          'indented by no whole step',
          'indent two spaces under the line it depends on',
        )
      }
      const below = read(next)
      dependents.push(below.line)
      next = below.next
    }
    return { line: readLine(file, source, dependents, pack), next }
  }
  const { line, next } = read(0)
  if (next < drawing.length) {
    throw new PackError(
      file,
      drawing[next].line,
      `a second top beside line ${first.line}`,
      'draw one tree: indent this line under another',
    )
  }
  return line
}

function readLine(file: string, source: Source, dependents: readonly Line[], pack: Resources): Line {
  const [mark, ...conditions] = source.text.split(/ +/)
  const named = /^([a-z][a-z-]*)([?*]?)$/.exec(mark)
  const needs: Record<string, Need> = { '': 'once', '?': 'optional', '*': 'every' }
  if (named === null && mark !== '_' && mark !== '!') {
    throw new PackError(
      file,
      source.line,
      `'${mark}' is no role`,
      'open the line with a role in small letters (with ? or *), with _ or with !',
    )
  }
  return {
    line: source.line,
    role: named === null ? null : named[1],
    need: named === null ? (mark === '!' ? 'never' : 'once') : needs[named[2]],
    wordAlone: named !== null && anchors.includes(named[1]),
    beneath: conditions.includes('beneath'),
    conditions: conditions
      .filter((written) => written !== 'beneath')
      .map((written) => readCondition(file, source.line, written, pack)),
    dependents,
  }
}

function flatten(line: Line): Line[] {
  return [line, ...line.dependents.flatMap(flatten)]
}

/** A condition on a cell (`lemma=@speech-verbs.preposition`) needs a line above it that found the row. */
function checkCells(file: string, line: Line, above: readonly Line[]): void {
  for (const { cell } of line.conditions) if (cell !== null) checkUse(file, line.line, cell.lexicon, above)
  for (const dependent of line.dependents) checkCells(file, dependent, [...above, line])
}

function readValue(
  file: string,
  line: number,
  written: string,
  lines: readonly Line[],
  pack: Resources,
): RuleValue {
  const parts = /^([a-z][a-z-]*)=(?:@([a-z0-9-]+)\.([a-z][a-z0-9-]*)|([^@=]+))$/.exec(written)
  if (parts === null) {
    throw new PackError(file, line, `'${written}' is no value`, 'write `name=word` or `name=@lexicon.column`')
  }
  const [, name, lexicon, column, word] = parts
  if (word !== undefined) {
    if (name === 'stance' && !stances.some((stance) => stance === word)) {
      throw new PackError(file, line, `'${word}' is no stance`, `take one of ${stances.join(', ')}`)
    }
    return { name, word }
  }
  checkColumn(file, line, pack.lexicon(lexicon), column)
  checkUse(file, line, lexicon, lines)
  return { name, lexicon, column }
}

/** One line, and no more, must take its word from a lexicon whose cells are asked for. */
function checkUse(file: string, line: number, lexicon: string, lines: readonly Line[]): void {
  const using = lines.filter(
    ({ need, conditions }) =>
      need !== 'never' &&
      conditions.some(({ negated, lists }) => !negated && lists.some((list) => list.lexicon === lexicon)),
  )
  if (using.length === 1) return
  throw new PackError(
    file,
    line,
    `${using.length === 0 ? 'no line' : 'more than one line'} takes its word from @${lexicon}`,
    `let one line of the drawing say lemma=@${lexicon}`,
  )
}

function readExamples(file: string, sources: readonly Source[]): Example[] {
  const examples: Example[] = []
  for (const { line, text } of sources) {
    if (/^[+-] /.test(text)) {
      examples.push({ line, text: text.slice(2).trim(), matches: text.startsWith('+'), expected: null })
      continue
    }
    const last = examples.pop()!
    if (!last.matches) {
      throw new PackError(file, line, 'expectations under a `-` sentence', 'put them under a `+` sentence')
    }
    const expected: Record<string, string> = { ...last.expected }
    for (const pair of text.split(/ {2,}/)) {
      const parts = /^([a-z][a-z-]*): (.+)$/.exec(pair)
      if (parts === null) {
        throw new PackError(
          file,
          line,
          `'${pair}' is no expectation`,
          'write `role: words`, two spaces apart',
        )
      }
      expected[parts[1]] = parts[2]
    }
    examples.push({ ...last, expected })
  }
  return examples
}

function checkExamples(rule: Rule): void {
  const known = new Set([
    ...rule.lines.flatMap(({ role }) => (role === null ? [] : [role])),
    ...rule.values.map(({ name }) => name),
  ])
  for (const { line, expected } of rule.examples) {
    const stray = Object.keys(expected ?? {}).find((name) => !known.has(name))
    if (stray !== undefined) {
      throw new PackError(
        rule.file,
        line,
        `'${stray}' is neither a role nor a value of rule '${rule.name}'`,
        `take one of ${[...known].join(', ')}`,
      )
    }
  }
  for (const matches of [true, false]) {
    if (!rule.examples.some((example) => example.matches === matches)) {
      throw new PackError(
        rule.file,
        rule.line,
        `rule '${rule.name}' has no sentence that it must ${matches ? '' : 'not '}match`,
        `write one after \`${matches ? '+' : '-'}\``,
      )
    }
  }
}
