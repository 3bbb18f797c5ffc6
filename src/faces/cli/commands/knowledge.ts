import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Command } from 'commander'
import { entityColumns, knownEntitiesIn } from '../../../dossier/entities/known-entities.ts'
import { entityList } from '../../../store/entity-list.ts'
import { PackError } from '../../../rules/pack-error.ts'
import { Failure, type Context } from '../context.ts'
import { formatOption, printJson, type Format } from '../format-option.ts'
import { nameOf, reasonOf } from '../inputs.ts'
import { readCsv, type Table } from '../entity-list/csv.ts'
import { readSparqlResults } from '../entity-list/sparql-results.ts'

/** `wederhoor knowledge`: what the user knows of people and bodies beside what the pack does. */
export function knowledgeCommand(context: Context): Command {
  const command = new Command('knowledge').description(
    'Let the dossier know people and bodies of your own: other names, kinds, offices.',
  )
  command
    .command('import')
    .description(
      `Add a list of entities from a CSV file or the JSON of a Wikidata query. Columns: ${entityColumns.join(', ')}.`,
    )
    .argument('<file>', 'the list, of which only the column name must be there; - for what is piped in')
    .addOption(formatOption())
    .action((file: string, { format }: { format: Format }) => importList(file, format, context))
  return command
}

async function importList(file: string, format: Format, context: Context): Promise<void> {
  const table = await tableIn(file, context)
  const entities = knownEntitiesIn(table, (country) => country)
  const source = basename(nameOf(file))
  const lines = table.rows.map(({ line, values }) =>
    entityColumns.map((column) => {
      const cell = (values[column] ?? '').normalize('NFC')
      if (/[\t\r\n]/.test(cell)) {
        throw new PackError(table.file, line, `a tab or line break in ${column}`, 'write a space there')
      }
      return column === 'source' ? cell || source : cell
    }),
  )
  const list = entityList(context.dataDirectory())
  const added = list.add(lines)
  const known = entities.length - added
  if (format === 'json') return printJson({ added, known, file: list.path }, context)
  await context.out(
    `${added} ${added === 1 ? 'line' : 'lines'} added to ${list.path}${known > 0 ? `, ${known} known already` : ''}.\n`,
  )
}

async function tableIn(file: string, context: Context): Promise<Table> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(
      file === '-' ? await context.input() : await readFile(file),
    )
  } catch (error) {
    const reason =
      error instanceof TypeError
        ? 'not UTF-8; save it as UTF-8 (a spreadsheet: "CSV UTF-8")'
        : reasonOf(error)
    throw new Failure(`${nameOf(file)}: ${reason}`)
  }
  return text.trimStart().startsWith('{')
    ? readSparqlResults(nameOf(file), text)
    : readCsv(nameOf(file), text)
}
