import type { Span } from '../../model/span.ts'
import { isLower } from '../characters.ts'
import { trim } from '../trim.ts'

/**
 * The paragraphs of a text: what stands between line breaks, without white space at the ends. In a text whose lines were broken to
 * a width, a paragraph ends at an empty line alone.
 */
export function findParagraphs(text: string): Span[] {
  const lines = findLines(text)
  if (!isWrapped(text, lines)) return lines.filter((line) => line.to > line.from)
  const paragraphs: { from: number; to: number }[] = []
  let open = false
  for (const line of lines) {
    if (line.to === line.from) open = false
    else if (open && !startsListItem(text, line)) paragraphs[paragraphs.length - 1].to = line.to
    else {
      paragraphs.push({ ...line })
      open = true
    }
  }
  return paragraphs
}

function findLines(text: string): Span[] {
  const lines: Span[] = []
  let from = 0
  for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r\f\u2028\u2029]/g)) {
    lines.push(trim(text, { from, to: index }))
    from = index + end.length
  }
  lines.push(trim(text, { from, to: text.length }))
  return lines
}

/** Whether single line breaks in a text only fill a width: they follow lines of much the same length and often break a sentence. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  let breaks = 0
  let within = 0
  for (let number = 0; number + 1 < lines.length; number++) {
    const [line, next] = [lines[number], lines[number + 1]]
    if (line.to === line.from || next.to === next.from) continue
    if (line.to - line.from > 120) return false
    breaks++
    if (isLower(text.charCodeAt(next.from)) && !'.!?:'.includes(text[line.to - 1])) within++
  }
  return within >= 2 && within >= 0.4 * breaks
}

function startsListItem(text: string, line: Span): boolean {
  return /^(?:[-–•*·]|\d{1,2}[.)])\s/.test(text.slice(line.from, line.from + 4))
}
