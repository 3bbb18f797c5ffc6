import type { Article } from '../../model/article.ts'
import type { Fill, Finding } from '../../model/finding.ts'
import type { Statement } from '../../model/reading.ts'
import { quote } from '../../model/span.ts'
import { extentOf } from '../../model/trees.ts'
import { when, type ResolvedTime } from '../../model/when.ts'
import { trim } from '../../rules/extent.ts'
import { quotations } from '../../rules/quotation.ts'
import { stanceOf, type Draft, type Stance } from './draft.ts'

/** What stands around a cue, for any draft of one article. */
export interface Circumstances {
  channel(draft: Draft): Statement['channel']
  /** Whom it is said to, in a phrase of its own. */
  addressee(draft: Draft): Fill | null
  /** When it was said, from the expressions that hang on the cue. */
  time(draft: Draft): Statement['time']
  /** Whether a token is part of a time expression, a channel or an addressee. */
  readonly isAround: (token: number) => boolean
  /** Whether the clause that hangs on a token is a denial. */
  isDenied(clause: number): boolean
  /** How the clause that hangs on a token answers somebody ("that is not so", "no comment"), or null. */
  answer(clause: number): Stance | null
}

/** Sorts out the channels, addressees and denials among what `speech.rules` found. */
export function findCircumstances(
  article: Article<'clauses'>,
  times: readonly ResolvedTime[],
  found: readonly Finding[],
): Circumstances {
  const fills = (kind: string) =>
    found.flatMap(({ says, values, fills }) => {
      const saying = fills.find(({ role }) => role === 'saying')?.head ?? -1
      return says === kind
        ? fills.filter(({ role }) => role === kind).map((fill) => ({ fill, values, saying }))
        : []
    })
  const channels = fills('channel')
  const addressees = fills('addressee')
  const denials = new Set(fills('denial').map(({ fill }) => fill.head))
  const answers = new Map(fills('answer').map(({ fill, values }) => [fill.head, stanceOf(values.stance)]))
  const around = new Set([
    ...[...channels, ...addressees].flatMap(({ fill }) => fill.words),
    ...times.flatMap(({ words }) => words),
  ])
  return {
    isAround: (token) => around.has(token),
    channel(draft) {
      const channel = channels.find(
        ({ fill, saying }) => belongs(article, fill.head, draft) || isBeneath(article, draft.cue, saying),
      )
      if (channel === undefined) return null
      // The tree may have what is said hang on it: "said in a letter that …".
      const words = channel.fill.words.filter((word) => !draft.content.includes(word) && word !== draft.cue)
      const extent = extentOf(article, trim(article, words, quotations(article)))
      if (extent.length !== 1) return null
      return { spans: [...extent], quote: quote(article.text, extent), name: channel.values.name }
    },
    addressee: (draft) => addressees.find(({ fill }) => belongs(article, fill.head, draft))?.fill ?? null,
    time(draft) {
      const own = times.filter((time) => isDate(time) && belongs(article, time.head, draft))
      return own.length === 0 ? null : when(own)
    },
    isDenied: (clause) => denials.has(clause),
    answer: (clause) => answers.get(clause) ?? null,
  }
}

/** Whether an expression leads to a day; a length or a repetition says how long or how often somebody spoke. */
function isDate({ record, reaches }: ResolvedTime): boolean {
  return reaches !== null || record.type === 'DATE' || record.type === 'TIME'
}

/**
 * Whether a word depends on the cue, at whatever distance, without being part of the content or the source; what the tree hangs on the
 * source though its phrase has ended before, depends on the cue too.
 */
function belongs({ trees }: Article<'clauses'>, token: number, { cue, content, source }: Draft): boolean {
  if (cue < 0) return false
  const named = new Set(source?.words ?? [])
  const said = new Set(content)
  if (named.has(token)) return false
  for (let above = token; above >= 0; above = trees.head[above]) {
    if (above === cue) return true
    if (said.has(above)) return false
    if (named.has(above) && above !== source?.head) return false
  }
  return false
}

/** Whether a word is another or depends on it, "a letter in which she complains and asks …"; no word depends on -1. */
function isBeneath({ trees }: Article<'clauses'>, token: number, top: number): boolean {
  for (let above = token; above >= 0 && top >= 0; above = trees.head[above]) if (above === top) return true
  return false
}
