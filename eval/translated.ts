import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sharedDirectory, type GoldStatement } from './gold.ts'

type Place = readonly [from: number, to: number]

/** Marks by place; see `eval/gold/README.md`. */
interface Marks {
  readonly doc: string
  readonly sha256: string
  readonly statements: readonly {
    readonly source: Place | null
    readonly cue: Place | null
    readonly content: readonly Place[]
    readonly form: string
    readonly stance: string
    readonly speaker: { readonly name: Place | null } | null
    readonly channel: Place | null
    readonly within: number | null
    /** In a headline: the statement of the body that says the same. */
    readonly repeated?: number
  }[]
}

/** A translated article with its marks in words, as our own gold has them. */
export interface TranslatedArticle {
  readonly doc: string
  /** The article as a file would have it, with its title in a header line. */
  readonly file: string
  readonly statements: readonly GoldStatement[]
  /** Every second article, by name, is for measuring alone. */
  readonly half: 'dev' | 'kept'
}

const marksDirectory = 'eval/gold/ntrex'

/**
 * The translated news articles that are marked by place, for their text is not ours. Empty where the texts are not on this
 * machine. Throws an Error that names the article whose text is not the one that was marked.
 */
export function readTranslated(): TranslatedArticle[] {
  const path = join(sharedDirectory, 'data/ntrex-nl/articles.jsonl')
  if (!existsSync(path)) return []
  const texts = new Map(
    readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { doc: string; title: string; sentences: string[] })
      .map(({ doc, title, sentences }) => [doc, textOf(title, sentences)]),
  )
  return readdirSync(marksDirectory)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name, index) => {
      const marks = JSON.parse(readFileSync(join(marksDirectory, name), 'utf8')) as Marks
      const text = texts.get(marks.doc) ?? ''
      if (createHash('sha256').update(text).digest('hex') !== marks.sha256)
        throw new Error(
          `${join(marksDirectory, name)}: the text of ${marks.doc} in ${path} is not the one that was marked`,
        )
      return {
        doc: marks.doc,
        file: `Titel: ${text}`,
        statements: inWords(text, marks),
        half: index % 2 === 0 ? 'dev' : 'kept',
      }
    })
}

function textOf(title: string, sentences: readonly string[]): string {
  const body = sentences[0] === title ? sentences.slice(1) : sentences
  return `${title}\n\n${body.join(' ')}`
}

function inWords(text: string, { statements }: Marks): GoldStatement[] {
  const words = (place: Place | null | undefined) => (place ? text.slice(...place) : null)
  return statements
    .filter(({ repeated }) => repeated === undefined)
    .map(({ source, cue, content, form, stance, speaker, channel, within }) => ({
      ...{
        source: words(source),
        cue: words(cue),
        content: content.map((place) => text.slice(...place)),
        form,
        stance,
      },
      ...(cue && { occurrence: occurrenceAt(text, cue) }),
      source_entity: words(speaker?.name),
      channel: words(channel),
      within: within === null ? null : words(statements[within].cue),
    }))
}

/** Which occurrence of its words a place is, from 1. */
function occurrenceAt(text: string, [from, to]: Place): number {
  const words = text.slice(from, to)
  let count = 1
  for (let at = text.indexOf(words); at < from; at = text.indexOf(words, at + 1)) count++
  return count
}
