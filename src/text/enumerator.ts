import type { Span } from '../model/span.ts'
import { isSpace } from './characters.ts'

/** A number, a small letter or a Roman number that an item of a list may have. */
const written = /^(?:\d{1,2}|[a-z]|[IVX]{1,5})$/
const roman = /^[IVX]+$/

/**
 * Whether `from` … `to`, which ends in a full stop, is the number or letter of an item in a list: any at the start of a paragraph,
 * the first of a row (`1.`, `a.`) or a Roman number after a mark, and after that the one that follows `last`, the enumerator before it.
 */
export function isEnumerator(text: string, stretch: Span, from: number, to: number, last: string): boolean {
  if (to - from > 6 || to >= stretch.to || !isSpace(text.charCodeAt(to))) return false
  const number = text.slice(from, to - 1)
  if (!written.test(number)) return false
  let before = from - 1
  while (before >= stretch.from && isSpace(text.charCodeAt(before))) before--
  if (before < stretch.from) return true
  const first = number === '1' || number === 'a'
  if (first || roman.test(number)) return ':;.!?'.includes(text[before])
  return follows(last, number) && (/[a-z]/.test(number) || ',:;.!?)'.includes(text[before]))
}

function follows(last: string, number: string): boolean {
  if (last === '') return false
  if (/\d/.test(number)) return Number(number) === Number(last) + 1
  return number.length === 1 && last.length === 1 && number.charCodeAt(0) === last.charCodeAt(0) + 1
}
