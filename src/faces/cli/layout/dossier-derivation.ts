import type { ArticleSummary, DossierDays, DossierReason } from '../../../model/record.ts'
import type { Palette } from './palette.ts'
import { period } from './period.ts'
import { quoted } from './quoted.ts'
import { wrap } from './wrap.ts'

/** The days that a dossier leaves, and each step of why, with the name of its article where it goes over to another one. */
export function derivationLines(
  dated: DossierDays,
  articles: ReadonlyMap<string, ArticleSummary>,
  { strong, faint }: Palette,
  width: number,
): string[] {
  const steps = dated.because.map((step, index) => {
    const enters = index === 0 || dated.because[index - 1].article !== step.article
    const name = enters ? nameOf(step, articles) : null
    const words = step.quote.length > 0 ? ` ${quoted(step)}` : ''
    const said = `${name === null ? '' : faint(`${name}: `)}${step.rule}${words}`
    return wrap(`${said}${step.hard ? '' : faint('  (may be wrong)')}`, width, '      ', '    - ')
  })
  return [`  in the dossier ${strong(period(dated.earliest, dated.latest))}`, ...steps]
}

function nameOf({ article }: DossierReason, articles: ReadonlyMap<string, ArticleSummary>): string | null {
  if (article === null) return null
  const { title = null, outlet = null } = articles.get(article) ?? {}
  return title ?? outlet ?? article.slice(0, 8)
}
