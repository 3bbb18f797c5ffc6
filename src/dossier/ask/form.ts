import { PackError } from '../../rules/pack-error.ts'
import { tokensOf } from './question-token.ts'

/** A part of the pattern of a question. */
export type Part =
  | { readonly is: 'word'; readonly word: string }
  | { readonly is: 'slot'; readonly name: string }
  /** Any one of these; of which `[…]` may be left out. */
  | { readonly is: 'choice'; readonly of: readonly Pattern[] }

/** Parts in a row. */
export type Pattern = readonly Part[]

/** A question that a form must take, with what is to be in its slots, or one that it must not take. */
export interface FormExample {
  readonly line: number
  readonly text: string
  /** By slot; null for a question that the form must not take. */
  readonly slots: Readonly<Record<string, string>> | null
}

/** A way to put a question, and what is then asked. */
export interface QuestionForm {
  readonly name: string
  readonly file: string
  readonly line: number
  /** The kind of query, and the fields that the form itself fills. */
  readonly asks: string
  readonly fields: Readonly<Record<string, string>>
  readonly patterns: readonly { readonly line: number; readonly pattern: Pattern }[]
  readonly examples: readonly FormExample[]
}

/**
 * Reads a file of question forms. `let NAME = …` gives several ways to say something a name; `form NAME` opens a form; under it, set in: `asks
 * KIND, field=value …`, then its patterns, a line each, and its examples (`+` with the slots under it, and `-`). In a pattern stand words, `<name>`, `{slot}`,
 * `(one|other)` and `[what may be left out]`. Throws a PackError that names the line which is not so.
 */
export function readQuestionForms(file: string, text: string): QuestionForm[] {
  const named = new Map<string, readonly Pattern[]>()
  const forms: Building[] = []
  for (const [index, source] of text.split('\n').entries()) {
    const line = index + 1
    const content = source.trim()
    if (content === '' || content.startsWith('#')) continue
    const wrong = (what: string, remedy: string) => new PackError(file, line, what, remedy)
    const definition = /^let ([a-z][a-z-]*) = (.+)$/.exec(source)
    const opening = /^form ([a-z][a-z-]*)$/.exec(source)
    if (definition !== null) {
      named.set(definition[1], readPatterns(definition[2], named, wrong))
      continue
    }
    if (opening !== null) {
      if (forms.some(({ name }) => name === opening[1])) {
        throw wrong(`a second form '${opening[1]}'`, 'give each its own name')
      }
      forms.push({ name: opening[1], file, line, asks: '', fields: {}, patterns: [], examples: [] })
      continue
    }
    const form = forms.at(-1)
    if (!source.startsWith('  ') || form === undefined) {
      throw wrong(`'${content}' stands outside a form`, 'set it in by two spaces under `form NAME`')
    }
    readLine(form, content, line, named, wrong)
  }
  for (const form of forms) checkForm(form)
  return forms
}

type Building = { -readonly [Key in keyof QuestionForm]: QuestionForm[Key] } & {
  patterns: QuestionForm['patterns'][number][]
  examples: FormExample[]
}
type Wrong = (what: string, remedy: string) => PackError

function readLine(
  form: Building,
  content: string,
  line: number,
  named: ReadonlyMap<string, readonly Pattern[]>,
  wrong: Wrong,
): void {
  if (content.startsWith('asks ')) {
    const [asks, ...fields] = content.slice('asks '.length).split(/,\s*/)
    form.asks = asks
    form.fields = Object.fromEntries(fields.map((field) => field.split('=')))
  } else if (content.startsWith('+ ')) {
    form.examples.push({ line, text: content.slice(2), slots: {} })
  } else if (content.startsWith('- ')) {
    form.examples.push({ line, text: content.slice(2), slots: null })
  } else if (/^[a-z]+: /.test(content)) {
    const last = form.examples.at(-1)
    if (last?.slots == null)
      throw wrong('slots without an example', 'write them under a line that begins with +')
    const slots = content.split(/ {2,}/).map((slot) => /^([a-z]+): (.+)$/.exec(slot)?.slice(1))
    if (slots.includes(undefined))
      throw wrong(`'${content}' is not read`, 'write name: words, two spaces between')
    form.examples[form.examples.length - 1] = {
      ...last,
      slots: { ...last.slots, ...(Object.fromEntries(slots as string[][]) as Record<string, string>) },
    }
  } else {
    for (const pattern of readPatterns(content, named, wrong)) form.patterns.push({ line, pattern })
  }
}

function checkForm({ name, file, line, asks, patterns, examples }: QuestionForm): void {
  const lacks = (what: string, remedy: string) =>
    new PackError(file, line, `form ${name} has no ${what}`, remedy)
  if (asks === '') throw lacks('asks', 'write under it what it asks: `asks contacts, which=last`')
  if (patterns.length === 0) throw lacks('pattern', 'write one under it')
  if (!examples.some(({ slots }) => slots !== null)) throw lacks('example', 'add a question it takes: + …')
  if (!examples.some(({ slots }) => slots === null))
    throw lacks('counter-example', 'add one it must not take: - …')
}

/** Reads ways to say something, parted by `|`. */
function readPatterns(
  source: string,
  named: ReadonlyMap<string, readonly Pattern[]>,
  wrong: Wrong,
): Pattern[] {
  const pieces = source.match(/[<>{}()[\]|]|[^\s<>{}()[\]|]+/g) ?? []
  let at = 0
  const found = choices()
  if (at < pieces.length) throw wrong(`'${pieces[at]}' closes nothing`, 'take it out, or open it before')
  return found

  function choices(): Pattern[] {
    const all = [row()]
    while (pieces[at] === '|') {
      at++
      all.push(row())
    }
    if (all.some(({ length }) => length === 0)) throw wrong('nothing on one side of |', 'write words there')
    return all
  }

  function row(): Pattern {
    const parts: Part[] = []
    for (let piece = pieces[at]; piece !== undefined && !'|)]'.includes(piece); piece = pieces[at]) {
      at++
      if (piece === '(' || piece === '[') {
        const of = choices()
        close(piece === '(' ? ')' : ']')
        parts.push({ is: 'choice', of: piece === '(' ? of : [...of, []] })
      } else if (piece === '{') {
        parts.push({ is: 'slot', name: pieces[at++] ?? '' })
        close('}')
      } else if (piece === '<') {
        const name = pieces[at++] ?? ''
        const of = named.get(name)
        if (of === undefined) throw wrong(`<${name}> is not known`, `say before what it is: let ${name} = …`)
        close('>')
        parts.push({ is: 'choice', of })
      } else {
        parts.push(...tokensOf(piece).map(({ folded }): Part => ({ is: 'word', word: folded })))
      }
    }
    return parts
  }

  function close(sign: string): void {
    if (pieces[at] !== sign) throw wrong(`a ${sign} is missing`, 'close what is opened')
    at++
  }
}
