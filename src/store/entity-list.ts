import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { entityColumns } from '../dossier/entities/known-entities.ts'
import { readLexicon, type Lexicon } from '../rules/lexicon.ts'

/** What the user's own list of entities is called. */
export const entitiesFile = 'entities.tsv'

/** The user's own list of entities, in the data folder. */
export interface EntityList {
  readonly path: string
  /** The list as a table; null where there is none yet. Throws a PackError where it is not in order. */
  read(): Lexicon | null
  /** Adds lines (a cell for each of `entityColumns`) that are not there yet; how many these were. */
  add(lines: readonly (readonly string[])[]): number
}

/** The list of a data folder. The folder is made when something is added. */
export function entityList(directory: string): EntityList {
  const path = join(directory, entitiesFile)
  const read = () => (existsSync(path) ? readLexicon(path, readFileSync(path, 'utf8')) : null)
  return {
    path,
    read,
    add(lines) {
      const before =
        read()?.rows.map(({ values }) => entityColumns.map((column) => values[column] ?? '')) ?? []
      const kept = new Set(before.map((line) => line.join('\t')))
      const added = [...new Set(lines.map((line) => line.join('\t')))].filter((line) => !kept.has(line))
      // In code-unit order, as a table is read.
      const all = [...kept, ...added].sort((one, other) => compare(one.split('\t')[0], other.split('\t')[0]))
      mkdirSync(directory, { recursive: true })
      writeFileSync(`${path}.new`, [entityColumns.join('\t'), ...all, ''].join('\n'))
      renameSync(`${path}.new`, path)
      return added.length
    },
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
