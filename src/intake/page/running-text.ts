import type { Pack } from '../../rules/pack.ts'
import { isDateLine } from '../written-day.ts'
import type { PageParagraph } from './paragraphs.ts'

/** A line about the article has no more words than this. */
const longestLine = 12

/** And a cue no more than this. */
const longestCue = 5

/**
 * The paragraphs of a page that are the article, under one another. What stands between them to lead the reader elsewhere or to tell about
 * the page is left out: links to other articles, the time it takes to read, the buttons to share it. The pack's `page-asides` has
 * the words that such lines begin with.
 */
export function runningText(paragraphs: readonly PageParagraph[], pack: Pack): string {
  return articleParagraphs(paragraphs, pack)
    .map(({ text }) => text)
    .join('\n\n')
}

/** The same as paragraphs. */
export function articleParagraphs(paragraphs: readonly PageParagraph[], pack: Pack): PageParagraph[] {
  const kept: PageParagraph[] = []
  let led = false
  for (const paragraph of paragraphs) {
    const aside = asideOf(paragraph, pack)
    // Under a heading of links stand links, perhaps with a word that is none.
    const leads: boolean = aside === 'alone' || (led && paragraph.linked > 0.5)
    if (aside === null && !leads && !isMachinery(paragraph, pack)) kept.push(paragraph)
    led = leads
  }
  return kept
}

/** Whether a paragraph is nothing but a link, a moment or a sign. */
function isMachinery({ text, element, linked, timed }: PageParagraph, pack: Pack): boolean {
  if (timed > 0.5 || isDateLine(text, pack)) return true
  if (!/[\p{L}\p{N}]/u.test(text)) return true
  return linked > 0.9 && !/^h[1-6]$|^figcaption$/.test(element)
}

/** Whether a paragraph is a line beside the article: a cue `alone`, or one that opens a link or a short line. */
function asideOf({ text, linked }: PageParagraph, pack: Pack): 'alone' | 'line' | null {
  const words = text.toLowerCase().split(/\s+/)
  const cues = pack.lexicon('page-asides')
  for (let count = Math.min(longestCue, words.length); count > 0; count--) {
    const cue = words
      .slice(0, count)
      .join(' ')
      .replace(/[:.!…|]+$/, '')
    const kind = cues.row(cue)?.values.kind
    if (kind === undefined) continue
    if (count === words.length) return 'alone'
    const short = words.length <= longestLine && !/[.!?]["”’']?$/.test(text)
    if (linked > 0.4 && kind !== 'alone') return 'line'
    if (short && (kind === 'line' || (kind === 'number' && /[\d:]/.test(text)))) return 'line'
  }
  return null
}
