import { askedOf, type CodedKind } from '../dossier/validation/finding.ts'
import { writtenDesign, type SampleDesign, type Unit } from '../dossier/validation/sample.ts'
import { certainties, readingSchema, stances } from '../model/reading.ts'

/** What a coder may write under `how`, for the kinds that it is asked of. */
export const manners: Partial<Record<CodedKind, readonly string[]>> = {
  statement: stances,
  event: certainties,
  dispute: readingSchema.shape.disputes.element.shape.kind.options,
}

/** The columns that a coder fills in. */
export const codedColumns = ['coder', 'present', 'who', 'what', 'how', 'comment'] as const

/** The columns of a sheet to be coded, those that come filled in first. */
export const sheetColumns: readonly string[] = [
  ...['sample', 'id', 'kind', 'outlet', 'published', 'before', 'sentence', 'after', 'asked'],
  ...codedColumns,
]

/** A sample as the rows of a sheet; what the reading finds is not in it. */
export function sheetRows(units: readonly Unit[], design: SampleDesign): Record<string, string | null>[] {
  const sample = writtenDesign(design)
  return units.map(({ id, kind, outlet, published, before, text, after }) => {
    const asked = askedOf[kind].map((column) => {
      return column === 'how' ? `how: ${manners[kind]!.join(' | ')}` : column
    })
    return { sample, id, kind, outlet, published, before, sentence: text, after, asked: asked.join('; ') }
  })
}

/** How a sheet is written, so that spreadsheets open it: the mark at its beginning tells them that it is UTF-8. */
export const sheetFormat = { bom: true, header: true, columns: [...sheetColumns], escape_formulas: true }
