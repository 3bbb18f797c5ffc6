import type { Warning } from '../model/article.ts'
import type { Pack } from '../rules/pack.ts'
import { IntakeError } from '../text/intake-error.ts'
import type { RawArticle } from './raw-article.ts'
import { isDateLine, writtenDay } from './written-day.ts'

/** A file that holds a Nexis export. */
export interface ExportFile {
  readonly name: string
  readonly warnings: readonly Warning[]
  readonly received: Uint8Array
}

/** A line of an export: the label that it begins with or is, by the pack's `nexis-labels`, and what stands behind that. */
interface LabelledLine {
  readonly text: string
  readonly field: string | null
  readonly value: string
}

/** Labels are no longer than this, in characters. */
const longestLabel = 30

/** Whether lines are an export: they say how long an article is, and where one ends or when it was loaded. */
export function isNexisExport(lines: readonly string[], pack: Pack): boolean {
  const fields = new Set(lines.map((line) => label(line, pack).field))
  return fields.has('length') && (fields.has('end') || fields.has('start') || fields.has('after'))
}

/**
 * The articles of an export of Nexis Uni or its forerunners, in Dutch or English, with title, newspaper and date. One without text is told of
 * and the rest goes on.
 */
export function* nexisArticles(
  lines: readonly string[],
  file: ExportFile,
  pack: Pack,
): Generator<RawArticle | IntakeError> {
  const documents = split(lines.map((line) => label(line, pack)))
  for (const [index, document] of documents.entries()) {
    const name = documents.length === 1 ? file.name : `${file.name}, article ${index + 1}`
    yield articleOf(document, { ...file, name }, pack)
  }
}

function label(line: string, pack: Pack): LabelledLine {
  const text = line.trim()
  const labels = pack.lexicon('nexis-labels')
  const pair = /^([^:]{2,30}):(.*)$/.exec(text)
  const value = pair?.[2].trim() ?? ''
  const fieldOf = (words: string) => labels.row(words.trim().toLowerCase().replace(/\d+/g, '0'))?.values.field
  const field =
    (text.length <= longestLabel ? fieldOf(text) : undefined) ??
    (pair && fieldOf(pair[1])) ??
    (/^(?:copyright|©)\s/i.test(text) ? 'copyright' : null)
  // The text may say so of a language; the export writes it in capitals.
  const isProse = field === 'after' && value !== '' && /\p{Ll}\.$/u.test(value)
  return { text, field: isProse ? null : field, value }
}

/** The lines of each article; what has no length is the page before the first, or what stands behind the last. */
function split(lines: readonly LabelledLine[]): LabelledLine[][] {
  const ends = lines.some(({ field }) => field === 'end')
  const documents: LabelledLine[][] = [[]]
  for (const line of lines) {
    if (!ends && line.field === 'start') documents.push([])
    if (line.field !== 'end' && line.field !== 'start') documents.at(-1)!.push(line)
    if (line.field === 'end') documents.push([])
  }
  return documents.filter((document) => document.some(({ field }) => field === 'length'))
}

function articleOf(
  document: readonly LabelledLine[],
  file: ExportFile,
  pack: Pack,
): RawArticle | IntakeError {
  const { name, warnings, received } = file
  const { head, body, standfirst } = parts(document)
  const text = [standfirst, body.join('\n').trim()].filter((part) => part !== '').join('\n\n')
  if (body.join('').trim() === '') {
    return new IntakeError(name, 'it has no text in this export', 'export it again with its full text')
  }
  return { name, bytes: new TextEncoder().encode(text), hints: { ...headOf(head, pack), warnings }, received }
}

/** What stands above the first label, and the text. */
function parts(document: readonly LabelledLine[]) {
  const cover = document.findLastIndex(({ text, field }) => field === 'cover' || /^\d+\.\s/.test(text))
  const length = document.findIndex(({ field }) => field === 'length')
  const start = cover < length ? cover + 1 : 0
  const above = ['before', 'length', 'standfirst', 'copyright']
  const isAbove = ({ field }: LabelledLine) => field !== null && above.includes(field)
  const first = document.findIndex((line, index) => index >= start && isAbove(line))
  const marked = document.findIndex(({ field }, index) => index > length && field === 'body')
  let from = marked < 0 ? length + 1 : marked + 1
  if (marked < 0) {
    while (from < document.length && (document[from].text === '' || isAbove(document[from]))) from++
  }
  const below = ({ field }: LabelledLine) => field === 'after' || field === 'copyright'
  const until = document.findIndex((line, index) => index >= from && below(line))
  return {
    head: document.slice(start, first).map(({ text }) => text),
    body: document.slice(from, until < 0 ? document.length : until).map(({ text }) => text),
    standfirst: document.slice(first, from).find(({ field }) => field === 'standfirst')?.value ?? '',
  }
}

/**
 * Title, newspaper and date from the lines above the labels. The newspaper stands right above the date; the title above both, or in older
 * exports below.
 */
function headOf(lines: readonly string[], pack: Pack) {
  const written = lines.findLastIndex((line) => isDateLine(line, pack))
  const above = lines.slice(0, Math.max(0, written)).filter((line) => line !== '')
  const below = lines
    .slice(written + 1)
    .join('\n')
    .trim()
    .split(/\n{2,}/)
    .at(-1)!
    .replace(/\n/g, ' ')
  if (written < 0) {
    const [title = null, outlet = null] = lines.filter((line) => line !== '')
    return { title, outlet, published: null }
  }
  return {
    title: above.at(-2) ?? (below === '' ? null : below),
    outlet: above.at(-1) ?? null,
    published: writtenDay(lines[written], pack),
  }
}
