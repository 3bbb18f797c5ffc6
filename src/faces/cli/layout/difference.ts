import {
  recordKinds,
  type Difference,
  type KindDifference,
  type RecordChange,
} from '../../../model/difference.ts'
import type { Palette } from './palette.ts'
import { wrap } from './wrap.ts'

/** What a page is written with. */
interface Setting {
  readonly palette: Palette
  readonly width: number
}

/** A page of what reading again has changed, a kind of record after the other. */
export function differencePage(
  { articles, differing, retexted, kinds }: Difference,
  titles: ReadonlyMap<string, string | null>,
  { palette, width }: Setting,
): string {
  const { strong, faint } = palette
  const lines = [
    `${articles} ${articles === 1 ? 'article' : 'articles'} read again, ${differing} otherwise than before.`,
  ]
  if (retexted.length > 0) {
    const ids = retexted.map((id) => id.slice(0, 8)).join(', ')
    lines.push(`Of ${retexted.length} the text itself is taken otherwise, so these are not compared: ${ids}.`)
  }
  for (const kind of recordKinds) {
    const difference = kinds[kind]
    if (difference.new + difference.gone + difference.changed === 0) continue
    lines.push('', `${strong(kind)}  ${countsOf(difference)}`)
    const fields = Object.entries(difference.fields).map(([field, count]) => `${field} ${count}`)
    if (fields.length > 0) lines.push(`  changed: ${fields.join(', ')}`)
    for (const example of difference.examples) {
      const name = titles.get(example.article) ?? ''
      lines.push(`  ${headOf(example)}  ${faint(`${example.article.slice(0, 8)} ${name}`.trim())}`)
      lines.push(wrap(example.context.join(' … '), width, '      '))
    }
  }
  return lines.join('\n') + '\n'
}

function countsOf(difference: KindDifference): string {
  const { before, after, gone, changed } = difference
  return `${before} before, ${after} now: ${difference.new} new, ${gone} gone, ${changed} changed`
}

function headOf({ change, field, place, was, now }: RecordChange): string {
  const words = `“${place.quote.join(' … ')}”`
  if (field === null) return `${change}  ${words}`
  return `${field}  ${words}: ${JSON.stringify(was)} → ${JSON.stringify(now)}`
}
