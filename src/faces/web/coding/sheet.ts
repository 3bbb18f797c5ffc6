import { parse } from 'csv-parse/browser/esm/sync'
import { stringify } from 'csv-stringify/browser/esm/sync'
import { codedKinds, type CodedKind } from '../../../dossier/validation/finding.ts'
import { codedColumns, sheetColumns, sheetFormat } from '../../coding-sheet.ts'

/** What one coder says of a record in a sentence. Empty where nothing is said (yet). */
export interface Answer {
  /** `y` where it is there, `n` where not, empty where the coder cannot tell or has not looked. */
  readonly present: '' | 'y' | 'n'
  readonly who: string
  readonly what: string
  readonly how: string
  readonly comment: string
}

/** A sentence to be coded for one kind of record. */
export interface CodedUnit {
  readonly id: string
  readonly kind: CodedKind
  /** The cells that came filled in, by column. */
  readonly given: Readonly<Record<string, string>>
  /** One for each record that the coder sees, or one that says that there is none; none before it was looked at. */
  readonly answers: readonly Answer[]
}

/** A sample that is being coded. */
export interface Sheet {
  readonly name: string
  readonly units: readonly CodedUnit[]
  /** The lines of other coders, who are not shown. */
  readonly others: readonly Readonly<Record<string, string>>[]
}

/** What is wrong with a file, as the key of a text with its values. */
export class SheetError extends Error {
  constructor(
    readonly key: string,
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(key)
  }
}

export const unanswered: Answer = { present: '', who: '', what: '', how: '', comment: '' }

/** A comment that says that the coder looked and cannot tell. */
export const unsureMark = '?'

/** Words under `present` that say yes and no, in small letters; `y` and `n` always do. */
export interface Words {
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

/** Reads a sample for a coder: what that coder said before is taken up, what others said is kept apart. Throws a SheetError. */
export function readSheet(name: string, text: string, coder: string, words: Words): Sheet {
  const rows = rowsIn(text)
  const missing = sheetColumns.find((column) => !(column in (rows[0] ?? {})))
  if (missing !== undefined) throw new SheetError('web.coding.no-column', { column: missing })
  const units = new Map<string, CodedUnit>()
  const others: Record<string, string>[] = []
  for (const row of rows) {
    const kind = codedKinds.find((one) => one === row.kind)
    if (kind === undefined) throw new SheetError('web.coding.no-kind', { kind: row.kind, id: row.id })
    const given = Object.fromEntries(
      Object.entries(row).filter(([column]) => !codedColumns.some((own) => own === column)),
    )
    const unit = units.get(row.id) ?? { id: row.id, kind, given, answers: [] }
    const isOwn = row.coder === coder || row.coder === ''
    const isSaid = row.present !== '' || row.comment !== ''
    if (!isOwn) others.push(row)
    units.set(row.id, isOwn && isSaid ? { ...unit, answers: [...unit.answers, answerIn(row, words)] } : unit)
  }
  return { name, units: [...units.values()], others }
}

/** Writes a sample as it was coded, with the lines of others. */
export function writeSheet({ units, others }: Sheet, coder: string): string {
  const own = units.flatMap(({ given, answers }) =>
    answers.length === 0 ? [{ ...given }] : answers.map((answer) => ({ ...given, coder, ...answer })),
  )
  return stringify([...own, ...others], sheetFormat)
}

/** Whether a coder has looked at a sentence. */
export function isCoded({ answers }: CodedUnit): boolean {
  return answers.length > 0
}

/** What parts the cells: spreadsheets of many countries take another sign than a comma. */
function partedBy(text: string): string {
  const heading = text.split(/\r?\n/, 1)[0]
  const count = (sign: string) => heading.split(sign).length
  return [',', ';', '\t'].sort((one, other) => count(other) - count(one))[0]
}

function rowsIn(text: string): Record<string, string>[] {
  try {
    return parse(text, {
      bom: true,
      columns: (cells: string[]) => cells.map((cell) => cell.toLowerCase()),
      delimiter: partedBy(text),
      skip_empty_lines: true,
    }) as Record<string, string>[]
  } catch (error) {
    throw new SheetError('web.coding.unreadable', { reason: (error as Error).message })
  }
}

function answerIn({ id, present, who, what, how, comment }: Record<string, string>, words: Words): Answer {
  const said = present.trim().toLowerCase()
  const rest = { who, what, how, comment }
  if (said === '') return { present: '', ...rest }
  if (said === 'y' || words.yes.includes(said)) return { present: 'y', ...rest }
  if (said === 'n' || words.no.includes(said)) return { present: 'n', ...rest }
  throw new SheetError('web.coding.no-answer', { word: present, id })
}
