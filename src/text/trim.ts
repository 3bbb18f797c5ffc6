import type { Span } from '../model/span.ts'
import { isSpace } from './characters.ts'

/** The stretch without the white space at its ends; empty (`from === to`) when there is nothing else. */
export function trim(text: string, stretch: Span): Span {
  let { from, to } = stretch
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  return { from, to }
}
