import { z } from 'zod'
import { entityColumns } from '../../../dossier/entities/known-entities.ts'
import { PackError } from '../../../rules/pack-error.ts'
import type { Table } from './csv.ts'

const resultsSchema = z.object({
  results: z.object({ bindings: z.array(z.record(z.string(), z.object({ value: z.string() }))) }),
})

/** What a query service calls the columns besides their own names and these with `Label` behind. */
const otherNames: Readonly<Record<string, string>> = {
  item: 'wikidata',
  itemLabel: 'name',
  itemAltLabel: 'variants',
  start: 'from',
  end: 'to',
}

/**
 * Reads the answer to a SPARQL query in JSON, as the Wikidata Query Service downloads it. Its variables are the columns of a list of
 * entities, also with `Label` behind them, and `item`, `itemLabel`, `itemAltLabel`, `start`, `end`. Results are counted as lines. Throws a PackError where the file is none.
 */
export function readSparqlResults(file: string, text: string): Table {
  const results = resultsSchema.safeParse(parseJson(file, text))
  if (!results.success) {
    throw new PackError(
      file,
      0,
      'no results of a SPARQL query',
      'download the answer as JSON, or give a CSV file',
    )
  }
  const { bindings } = results.data.results
  const rows = bindings.map((binding, index) => {
    const values: Record<string, string> = {}
    for (const [variable, { value }] of Object.entries(binding)) {
      const column = columnOf(variable)
      // A label says what the id beside it only points at.
      if (column === null || (values[column] !== undefined && !variable.endsWith('Label'))) continue
      values[column] = cellOf(column, value)
    }
    return { line: index + 1, values }
  })
  if (rows.length === 0) throw new PackError(file, 0, 'no result', 'let the query find at least one')
  return { file: `${file}, result`, columns: entityColumns, rows }
}

function columnOf(variable: string): string | null {
  const column = otherNames[variable] ?? variable.replace(/Label$/, '')
  return entityColumns.includes(column) ? column : null
}

/** An id without its address, a day without its hour, several names parted by bars. */
function cellOf(column: string, value: string): string {
  const cell = value.trim()
  if (column === 'wikidata') return cell.replace(/^.*\/(Q\d+)$/, '$1')
  if (column === 'from' || column === 'to') return cell.replace(/T.*$/, '')
  return column === 'variants' ? cell.split(/\s*[|,]\s*/).join('|') : cell
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new PackError(file, 0, `not JSON (${(error as Error).message})`, 'download the answer again')
  }
}
