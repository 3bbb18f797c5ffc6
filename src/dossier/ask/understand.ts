import { querySchema, type Query } from '../../model/query.ts'
import type { QuestionForm } from './form.ts'
import { matches, type FormMatch } from './form-match.ts'
import type { QuestionLanguage } from './question-language.ts'
import { contentOf, readDate, readQuestionTime } from './question-time.ts'
import { tokensOf, type QuestionToken } from './question-token.ts'

/** A question as it may be meant. */
export interface Understood {
  readonly query: Query
  readonly language: string
  /** File and line of the form. */
  readonly form: string
}

/** What a question may mean, the likeliest first; or why it means nothing. */
export type Understanding =
  | { readonly may: readonly Understood[] }
  | { readonly fault: 'not-understood' | 'year-missing' | 'no-such-date'; readonly words: string }

/** So many ways to mean a question are enough. */
const mostMeanings = 12

/** Slots with a name of somebody or something. */
const nameSlots: readonly string[] = ['party', 'person', 'against', 'of', 'one', 'other']
/** Slots with words that something is about. */
const contentSlots: readonly string[] = ['about', 'what', 'what2', 'claim']

/** What a question asks of the record, in one of some languages. `today` is an ISO day. */
export function understand(
  question: string,
  languages: readonly QuestionLanguage[],
  today: string,
): Understanding {
  const may: Understood[] = []
  for (const language of languages) {
    for (const one of understandBy(language.forms, question, language, today)) {
      if ('fault' in one) return one
      may.push(one)
      if (may.length === mostMeanings) return { may }
    }
  }
  return may.length > 0 ? { may } : { fault: 'not-understood', words: question }
}

/** A date in a question that is none, or that lacks its year. */
export interface DateFault {
  readonly fault: 'year-missing' | 'no-such-date'
  readonly words: string
}

/** What a question asks by some forms of a language, each query once; a date that is none ends it. */
export function* understandBy(
  forms: readonly QuestionForm[],
  question: string,
  language: QuestionLanguage,
  today: string,
): Generator<Understood | (DateFault & { readonly query?: undefined })> {
  const tokens = tokensOf(question)
  const seen = new Set<string>()
  const skipped = ({ folded }: QuestionToken) => language.is('filler', folded)
  const fits = (slot: string, words: readonly QuestionToken[]) => mayFill(slot, words, language, today)
  for (const form of forms) {
    let fault: DateFault | null = null
    let found = false
    for (const match of matches(form, tokens, skipped, fits)) {
      const read = queryOf(form, match, tokens, language, today)
      if (read === null) continue
      if ('fault' in read) {
        fault ??= read
        continue
      }
      found = true
      const key = JSON.stringify(read)
      if (seen.has(key)) continue
      seen.add(key)
      yield { query: read, language: language.code, form: `${form.file}:${match.line}` }
    }
    // Words of a form with a date that is none are not to be taken for something else by a looser form.
    if (!found && fault !== null) {
      yield fault
      return
    }
  }
}

function mayFill(
  slot: string,
  words: readonly QuestionToken[],
  language: QuestionLanguage,
  today: string,
): boolean {
  const [first] = words
  const last = words[words.length - 1]
  if (first.folded === ',' || last.folded === ',') return false
  if (slot === 'by') return language.contact(words.map(({ folded }) => folded).join(' ')) !== null
  if (slot === 'period' || slot === 'since') return timeIn(slot, words, language, today) !== null
  if (slot === 'on') return dateIn(words, language, today) !== null
  if (slot === 'parties') return partiesIn(words, language).length > 1
  if (language.is('and', first.folded) || language.is('and', last.folded)) return false
  if (language.is('filler', first.folded) || language.is('filler', last.folded)) return false
  if (slot === 'of' && !mayHold(words, language)) return false
  if (slot === 'post') return opensOffice(words, language)
  if (nameSlots.includes(slot))
    return (
      nameIn(words, language) !== '' && !words.some(standsInNoName) && dateIn(words, language, today) === null
    )
  if (contentSlots.includes(slot)) return contentOf(words, language) !== ''
  return true

  function standsInNoName({ folded }: QuestionToken): boolean {
    return folded === ',' || language.is('clause', folded)
  }
}

/** The query that a form makes of a question; null where what it has in its slots makes none. */
function queryOf(
  { asks, fields: given }: QuestionForm,
  { slots }: FormMatch,
  tokens: readonly QuestionToken[],
  language: QuestionLanguage,
  today: string,
): Query | DateFault | null {
  const fields: Record<string, unknown> = { ask: asks, ...given }
  for (const [slot, { from, to }] of Object.entries(slots)) {
    const words = tokens.slice(from, to)
    if (slot === 'by') fields.by = language.contact(words.map(({ folded }) => folded).join(' '))
    else if (slot === 'parties') fields.parties = partiesIn(words, language)
    else if (slot === 'on') {
      const date = dateIn(words, language, today)!
      if ('fault' in date) return date
      fields.on = date.date
    } else if (slot === 'period' || slot === 'since') {
      const time = timeIn(slot, words, language, today)!
      if ('fault' in time) return time
      Object.assign(fields, time)
    } else if (slot === 'one' || slot === 'other') {
      fields.parties = [...((fields.parties as string[] | undefined) ?? []), nameIn(words, language)]
    } else if (nameSlots.includes(slot)) fields[slot] = nameIn(words, language)
    else if (slot === 'what2') fields.what = `${String(fields.what)} ${contentOf(words, language)}`
    else if (contentSlots.includes(slot)) fields[slot] = contentOf(words, language)
    else fields[slot === 'post' ? 'office' : slot] = language.office(nameIn(words, language))
  }
  const read = querySchema.safeParse(fields)
  return read.success ? read.data : null
}

function timeIn(slot: string, words: readonly QuestionToken[], language: QuestionLanguage, today: string) {
  if (slot === 'period') return readQuestionTime(words, language, today)
  const date = readDate(words, language, today)
  return date === null || 'fault' in date ? date : { since: date.date }
}

/** A date, with or without the word before it. */
function dateIn(words: readonly QuestionToken[], language: QuestionLanguage, today: string) {
  const date = readDate(words, language, today)
  if (date !== null) return date
  const time = readQuestionTime(words, language, today)
  if (time === null || 'fault' in time) return time
  return time.since !== undefined && time.since === time.until ? { date: time.since } : null
}

/** Names parted by "and" or commas, each once. */
function partiesIn(words: readonly QuestionToken[], language: QuestionLanguage): string[] {
  const names: QuestionToken[][] = [[]]
  for (const word of words) {
    if (word.folded === ',' || language.is('and', word.folded)) names.push([])
    else names[names.length - 1].push(word)
  }
  const read = names.map((name) => nameIn(name, language))
  const inNames = names.flat().every(({ folded }) => !language.is('clause', folded))
  return read.includes('') || !inNames ? [] : [...new Set(read)]
}

/** A name without the article before it. */
function nameIn(words: readonly QuestionToken[], language: QuestionLanguage): string {
  return withoutDeterminer(words, language)
    .map(({ text }) => text)
    .join(' ')
}

function withoutDeterminer(
  words: readonly QuestionToken[],
  language: QuestionLanguage,
): readonly QuestionToken[] {
  return words.length > 0 && language.is('determiner', words[0].folded) ? words.slice(1) : words
}

/** Whether an office may be held for what is named: "of Defence" says what it is for. */
function mayHold(words: readonly QuestionToken[], language: QuestionLanguage): boolean {
  const last = words[words.length - 1].folded
  return !language.is('portfolio', last) && !words.some(({ folded }) => language.is('link', folded))
}

/** Whether words begin with an office, or with a compound of one. */
function opensOffice(words: readonly QuestionToken[], language: QuestionLanguage): boolean {
  const bare = withoutDeterminer(words, language)
  return bare.length > 0 && language.opensOffice(bare[0].folded)
}
