import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { readLexicon, type Lexicon } from './lexicon.ts'
import { PackError } from './pack-error.ts'
import type { Rule } from './rule.ts'
import { readRules } from './rule-reader.ts'

const manifestSchema = z.strictObject({
  /** BCP 47 code. */
  language: z.string(),
  name: z.string(),
  version: z.string(),
  /** SPDX expression for lexicons and rules; the weights say theirs in their model card. */
  licence: z.string(),
  /** The weights' folder, beneath the pack. */
  model: z.string(),
  /** The signs within a number in digits. */
  numerals: z.strictObject({ thousands: z.string(), decimal: z.string() }),
  /** IANA time zone of those who write in it: a moment in universal time is on the day that it was there. */
  timeZone: z.string(),
  /** The lexicons whose words are lemmas of a word class. */
  lemmas: z.record(z.string(), z.array(z.string())),
  /** The inventory that rules are checked against. */
  wordClasses: z.array(z.string()),
  relations: z.array(z.string()),
  /** The values of each feature. */
  features: z.record(z.string(), z.array(z.string())),
})

/** What `pack.json` says of a pack. */
export type Manifest = z.infer<typeof manifestSchema>

/** A language as data: its lexicons, its rules and the folder of its weights. Files are read when first asked for. */
export interface Pack {
  readonly language: string
  readonly version: string
  readonly directory: string
  /** Hash over the names and bytes of all files of the pack. */
  readonly sha256: string
  readonly manifest: Manifest
  /** The text of a file beneath the pack; throws a PackError when it is not there or not UTF-8. */
  text(name: string): string
  /** How a file is called in messages and traces: `lang/nl/time.rules`. */
  path(name: string): string
  /** The names of the files beneath the pack, with `/`, sorted: `speech-verbs.tsv`, `model/…`. */
  readonly files: readonly string[]
  /** The lexicon in `<name>.tsv`. */
  lexicon(name: string): Lexicon
  /** The words of a word class that the pack's rules hope to find. */
  lemmas(wordClass: string): ReadonlySet<string>
  /** The drawn-tree rules in `<name>.rules`, checked against the inventory and the lexicons. */
  rules(name: string): readonly Rule[]
}

/** The folder of a language's pack: `lang/<language>` beside the nearest package.json above this file. */
export function packDirectory(language: string): string {
  let directory = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(directory, 'package.json'))) {
    if (dirname(directory) === directory)
      throw new Error('no package.json above the program; install it whole')
    directory = dirname(directory)
  }
  return join(directory, 'lang', language)
}

/** Opens a pack. Throws a PackError where `pack.json` is missing or wrong; other files are checked when first read. */
export function loadPack(directory: string): Pack {
  const path = (name: string) => `lang/${basename(directory)}/${name}`
  const text = (name: string) => readText(join(directory, name), path(name))
  const manifest = readManifest(path('pack.json'), text('pack.json'))
  const files = listFiles(directory)
  const lexicons = new Map<string, Lexicon>()
  const lemmas = new Map<string, ReadonlySet<string>>()
  const rules = new Map<string, readonly Rule[]>()
  const pack: Pack = {
    language: manifest.language,
    version: manifest.version,
    directory,
    sha256: hashFiles(directory, files),
    manifest,
    text,
    path,
    files,
    lexicon: (name) =>
      remembered(lexicons, name, () => readLexicon(path(`${name}.tsv`), text(`${name}.tsv`))),
    lemmas: (wordClass) =>
      remembered(lemmas, wordClass, () => {
        const lists = manifest.lemmas[wordClass] ?? []
        return new Set(
          lists.flatMap((name) => {
            const { columns, rows } = pack.lexicon(name)
            return rows.map(({ values }) => values[columns[0]])
          }),
        )
      }),
    rules: (name) =>
      remembered(rules, name, () => readRules(path(`${name}.rules`), text(`${name}.rules`), pack)),
  }
  return pack
}

function remembered<Value>(known: Map<string, Value>, name: string, read: () => Value): Value {
  const before = known.get(name)
  if (before !== undefined) return before
  const value = read()
  known.set(name, value)
  return value
}

function readText(file: string, path: string): string {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch {
    throw new PackError(path, 0, 'there is no such file', 'add it to the pack, or take out what asks for it')
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new PackError(path, 0, 'not UTF-8', 'save the file as UTF-8')
  }
}

function readManifest(file: string, text: string): Manifest {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new PackError(file, 0, `not JSON (${(error as Error).message})`, 'repair it')
  }
  const result = manifestSchema.safeParse(json)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new PackError(file, 0, `${issue.path.join('.') || 'the whole'}: ${issue.message}`, 'repair it')
}

function listFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

function hashFiles(directory: string, files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files) {
    const bytes = readFileSync(join(directory, file))
    hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}
