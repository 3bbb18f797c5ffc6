import type { Block, BlockKind } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'
import type { Lexicon } from '../../rules/lexicon.ts'
import type { Pack } from '../../rules/pack.ts'
import { isLower, isUpper } from '../characters.ts'
import { findDateline } from './dateline.ts'
import { findParagraphs } from './lines.ts'
import { findRepeats } from './repeats.ts'
import { trim } from '../trim.ts'

/** The most words that a line between paragraphs may have to be a crosshead, and the first line to be a heading. */
const longest = { crosshead: 8, heading: 20, byline: 12, credit: 14 }

/**
 * The parts of the page: paragraphs, and the lines that are not running text. A short line without a full stop is a heading when it
 * comes first, a crosshead before a paragraph; a longer one is a pull quote when a sentence of the text says the same, else
 * a caption. Credits and bylines are known by the pack's `page-cues`.
 */
export function findBlocks(text: string, titleSpan: Span | null, pack: Pack): Block[] {
  const cues = pack.lexicon('page-cues')
  const blocks: { from: number; to: number; kind: BlockKind; repeats: Span | null }[] = []
  const paragraphs = findParagraphs(text).flatMap((span) => splitTitle(text, span, titleSpan))
  paragraphs.forEach((span, index) => {
    const kind = kindOf(text, span, index, paragraphs, titleSpan, cues)
    const credit = kind === 'paragraph' || kind === 'caption' ? creditAtEnd(text, span, cues) : null
    if (credit) {
      blocks.push({ ...trim(text, { from: span.from, to: credit.from }), kind: 'caption', repeats: null })
      blocks.push({ ...credit, kind: 'credit', repeats: null })
      return
    }
    const dateline = kind === 'paragraph' ? findDateline(text, span) : null
    if (dateline) blocks.push({ ...dateline, kind: 'dateline', repeats: null })
    const told = dateline ? trim(text, { from: dateline.to, to: span.to }) : { from: span.from, to: span.to }
    blocks.push({ ...told, kind, repeats: null })
  })
  const running = blocks.filter(({ kind }) => kind === 'paragraph')
  const candidates = blocks.filter(({ kind }) => kind === 'title' || kind === 'caption' || kind === 'heading')
  for (const [block, repeats] of findRepeats(text, candidates, running, pack)) {
    block.repeats = repeats
    if (block.kind === 'caption') block.kind = 'pullquote'
  }
  return blocks
}

/** A title that runs on into the first paragraph is a part of its own. */
function splitTitle(text: string, span: Span, titleSpan: Span | null): Span[] {
  if (titleSpan === null || span.from > titleSpan.from || span.to <= titleSpan.to) return [span]
  const rest = trim(text, { from: titleSpan.to, to: span.to })
  return rest.to - rest.from > 1 ? [{ from: span.from, to: titleSpan.to }, rest] : [span]
}

function kindOf(
  text: string,
  span: Span,
  index: number,
  paragraphs: readonly Span[],
  titleSpan: Span | null,
  cues: Lexicon,
): BlockKind {
  if (titleSpan && span.from <= titleSpan.from && titleSpan.from < span.to) return 'title'
  const line = text.slice(span.from, Math.min(span.to, span.from + 300))
  const words = line.split(/\s+/)
  const cue = cueOf(line, words, cues)
  if (cue) return cue
  if (paragraphs.length === 1 || endsSentence(text, span) || words.length > 40) return 'paragraph'
  const next = paragraphs[index + 1]
  const first = index === 0 || (index === 1 && titleSpan !== null)
  if (isLower(line.charCodeAt(0)) || /^[-–•*·\d]/.test(line)) return 'paragraph'
  if (first && words.length <= longest.heading) return 'heading'
  if (words.length > longest.crosshead) return 'caption'
  return next && endsSentence(text, next) ? 'crosshead' : 'paragraph'
}

/** A credit or a byline: a line that begins with one of their cues and goes on with nothing but names, or is the name of an agency. */
function cueOf(line: string, words: readonly string[], cues: Lexicon): 'credit' | 'byline' | null {
  if (words.length > longest.credit) return null
  const bare = line.replace(/^[([]|[)\].]$/g, '').trim()
  if (cues.all(bare.toLowerCase()).some(({ values }) => values.kind === 'agency')) return 'byline'
  for (let count = Math.min(4, words.length); count > 0; count--) {
    const start = bare.split(/\s+/).slice(0, count).join(' ')
    const key = start.replace(/:$/, '').toLowerCase()
    const kind = cues.all(key).find(({ values }) => values.kind !== 'agency')?.values.kind
    if (kind === undefined) continue
    const rest = bare.slice(start.length).trim()
    const colon = start.endsWith(':') || rest.startsWith(':')
    if (kind === 'byline' && words.length > longest.byline) continue
    if (!(
      colon ||
      ((isUpper(line.charCodeAt(0)) || !/\p{L}/u.test(line[0])) && namesOnly(rest, key.includes(' ')))
    ))
      continue
    return kind as 'credit' | 'byline'
  }
  return null
}

/** Whether words can be names of people, agencies and places: no full stop within, and few small letters at the start of words. */
function namesOnly(rest: string, mayBeEmpty: boolean): boolean {
  const words = rest.split(/[\s/,|]+/).filter((word) => word !== '')
  if (words.length === 0) return mayBeEmpty
  const named = words.filter((word) => isUpper(word.charCodeAt(0)))
  return isUpper(words[0].charCodeAt(0)) && named.length * 2 >= words.length && !/[.!?;]\s|[!?]$/.test(rest)
}

/** The credit that a caption ends in: `De minister in Rome. Foto ANP`. */
function creditAtEnd(text: string, span: Span, cues: Lexicon): Span | null {
  const tail = text.slice(Math.max(span.from, span.to - 100), span.to)
  if (span.to - span.from > 600) return null
  const start = span.to - tail.length
  for (const { index, 0: sentenceEnd } of tail.matchAll(/(?:^|[.!?”"')\]])\s+(?=[(\p{Lu}©])|\s+(?=©)/gu)) {
    if (start + index <= span.from) continue
    const from = start + index + sentenceEnd.length
    const rest = text.slice(from, span.to)
    if (cueOf(rest, rest.split(/\s+/), cues) !== null) return { from, to: span.to }
  }
  return null
}

/** Whether a stretch ends like a sentence: with a stop, question mark or the like, also before closing quotes and brackets. */
function endsSentence(text: string, span: Span): boolean {
  return /[.!?…:;,]\s?["'”’»)\]]*$/.test(text.slice(Math.max(span.from, span.to - 6), span.to))
}
