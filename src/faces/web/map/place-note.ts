import type { Location } from '../../../model/location.ts'
import type { Speech } from '../dates.ts'

/** What must be said of where a place lies, beside its name: its country, and that it is more than a dot; null where there is nothing to say. */
export function placeNote(location: Location | null, { locale, text }: Speech): string | null {
  if (location === null) return null
  if (location.kind === 'unclear') return text('web.map.unclear')
  if (location.kind === 'country') return text('web.map.whole-country')
  const country =
    location.country === null ? [] : [new Intl.DisplayNames(locale, { type: 'region' }).of(location.country)]
  const said = [...(location.kind === 'area' ? [text('web.map.area')] : []), ...country]
  return said.length === 0 ? null : said.join(', ')
}
