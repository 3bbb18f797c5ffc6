import type { Around } from '../../../model/page.ts'
import type { Facets } from '../../../model/search.ts'
import type { Palette } from './palette.ts'

/** How many of the articles that are found have which outlet, actor, kind of event, stance or time of publication, as a page to read. */
export function facetPage({ facets }: Facets, { entities }: Around, { strong, faint }: Palette): string {
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  return facets
    .filter(({ values }) => values.length > 0)
    .map(({ name, values, others }) => {
      const widest = Math.max(...values.map(({ articles }) => String(articles).length))
      const lines = values.map(
        ({ value, articles }) => `  ${String(articles).padStart(widest)}  ${names.get(value) ?? value}`,
      )
      const more = others === 0 ? [] : [faint(`  ${' '.repeat(widest)}  and ${others} more`)]
      return [strong(name), ...lines, ...more, ''].join('\n') + '\n'
    })
    .join('')
}
