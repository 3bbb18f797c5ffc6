import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { packDirectory } from '../rules/pack.ts'
import { readLexicon } from '../rules/lexicon.ts'

/** What the program says to its user, in one language: texts by key (`web.timeline`), some with `{places}` to fill in. */
export type Texts = Readonly<Record<string, string>>

/** The languages the program can speak: those with a `lang/<language>/interface.tsv`, in order. */
export function interfaceLanguages(): string[] {
  return readdirSync(packDirectory(''))
    .filter((language) => existsSync(interfaceFile(language)))
    .sort()
}

/** The texts of one of the interface languages. Throws a PackError that names file and line when the table is not in order. */
export function loadInterface(language: string): Texts {
  const lexicon = readLexicon(`lang/${language}/interface.tsv`, readFileSync(interfaceFile(language), 'utf8'))
  return Object.fromEntries(lexicon.rows.map(({ values }) => [values.key, values.text]))
}

function interfaceFile(language: string): string {
  return join(packDirectory(language), 'interface.tsv')
}
