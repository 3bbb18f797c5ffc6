import type { Span } from '../../model/span.ts'
import { trim } from '../trim.ts'

/** A place in capitals, or any place with the sign of an agency, and a dash: `GENT - `, `BRUSSEL (PDL) – `, `Gent (PDL) - `. */
const written =
  /^(?:(?=(?:[ .'’/-]?\p{Lu}){4})\p{Lu}[\p{Lu}.'’/]*(?:[ -]\p{Lu}[\p{Lu}.'’/]*)*(?: ?\([\p{L}/ .-]{2,20}\))?|\p{Lu}[\p{L} .'’-]{2,40} ?\(\p{Lu}[\p{Lu}/]{1,10}\))\s*[-–—]+\s+(?=[\p{Lu}"'„“‘])/u

/**
 * Where a report was written, when a paragraph opens with it: the stretch from the place to the dash. It is no part of the
 * sentence behind it, which would otherwise have the place for a subject. Null when the paragraph opens without one.
 */
export function findDateline(text: string, paragraph: Span): Span | null {
  const found = written.exec(text.slice(paragraph.from, Math.min(paragraph.to, paragraph.from + 80)))
  return found && trim(text, { from: paragraph.from, to: paragraph.from + found[0].length })
}
