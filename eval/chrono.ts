import { parse, type ParsedResult } from 'chrono-node/nl'
import { twoDigits, isoYear } from '../src/model/day.ts'
import type { FoundTime } from './time.ts'

type Components = ParsedResult['start']

/**
 * What chrono-node finds in a text, said on a date (a day, or a month, of which it is given the 15th because it cannot take
 * a month). A range is two times, as in the gold.
 */
export function chronoTimes(text: string, published: string): FoundTime[] {
  const [year, month, day = 15] = published.split('-').map(Number)
  const said = new Date(year, month - 1, day, 12)
  return parse(text, said).flatMap(({ index, text: words, start, end }) => {
    if (!end) return [foundTime(index, index + words.length, start)]
    const seam = seamOf(words, said)
    return [foundTime(index, index + seam.from, start), foundTime(index + seam.to, index + words.length, end)]
  })
}

/** Where the first end of a range stops and the second begins: the first place from which the rest is a time. */
function seamOf(words: string, said: Date): { readonly from: number; readonly to: number } {
  for (const { index } of words.matchAll(/(?<![\p{L}\d])[\p{L}\d]/gu)) {
    if (index === 0) continue
    const [second] = parse(words.slice(index), said)
    if (second?.index !== 0 || second.text.length < words.length - index || second.end) continue
    const before = words.slice(0, index)
    const [first] = parse(before, said)
    return {
      from: first === undefined ? before.trimEnd().length : first.index + first.text.length,
      to: index,
    }
  }
  return { from: words.length, to: 0 }
}

function foundTime(from: number, to: number, components: Components): FoundTime {
  return { spans: [{ from, to }], value: valueOf(components), earliest: null, latest: null, days: null }
}

/** The TIMEX3 value, as fine as chrono is certain of it. */
function valueOf(components: Components): string {
  const two = (part: Parameters<Components['get']>[0]) => twoDigits(components.get(part) ?? 0)
  const month = `${isoYear(components.get('year')!)}-${two('month')}`
  const isDay = components.isCertain('day') || components.isCertain('weekday')
  if (components.isCertain('hour')) return `${month}-${two('day')}T${two('hour')}:${two('minute')}`
  if (isDay) return `${month}-${two('day')}`
  return components.isCertain('month') ? month : isoYear(components.get('year')!)
}
