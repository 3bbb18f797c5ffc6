import type { Reading } from '../../../model/reading.ts'
import type { SampleDesign } from '../../../dossier/validation/sample.ts'
import type { Estimate, KindScore, Validation } from '../../../dossier/validation/score.ts'
import type { Texts } from '../../interface.ts'
import { phrase } from '../../phrase.ts'
import { columns } from './columns.ts'
import { wrap } from './wrap.ts'

/** What a page about a validation says beside its figures. */
interface Setting {
  readonly articles: number
  /** Any reading of the dossier, for the versions it was made with. */
  readonly read: Reading | null
  readonly texts: Texts
  readonly width: number
}

/** Figures by kind, outlet and year, and a paragraph for a methods section. */
export function validationPage(result: Validation, design: SampleDesign, setting: Setting): string {
  const { texts } = setting
  const sections = [
    table('', result.kinds, texts),
    ...[...result.outlets, ...result.years].map(([name, scores]) =>
      table(name || texts['validate.unnamed'], scores, texts),
    ),
  ]
  return [...sections, methods(result, design, setting)].join('\n')
}

function table(name: string, scores: readonly KindScore[], texts: Texts): string {
  const head = ['kind', 'units', 'precision', 'recall', 'alpha', 'alpha-reading'].map(
    (column) => texts[`validate.${column}`],
  )
  const rows = scores.map((score) => [
    texts[`validate.kind.${score.kind}`],
    String(score.units),
    shown(score.precision),
    shown(score.recall),
    alphas(score.presence, score.manner),
    alphas(score.presenceWithReading, score.mannerWithReading),
  ])
  return (name === '' ? '' : `${name}\n`) + columns([head, ...rows])
}

function shown({ value, low, high }: Estimate): string {
  return value === null ? '-' : `${percent(value)} (${percent(low!)}-${percent(high!)})`
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}

/** Agreement on whether there is a record, and on how it stands. */
function alphas(presence: number | null, manner: number | null): string {
  return [presence, manner].map((alpha) => (alpha === null ? '-' : alpha.toFixed(2))).join(' / ')
}

function methods(
  result: Validation,
  design: SampleDesign,
  { articles, read, texts, width }: Setting,
): string {
  const figures = result.kinds.map(({ kind, precision, recall }) =>
    phrase(texts['validate.figure'], {
      kind: texts[`validate.kind.${kind}`],
      precision: shown(precision),
      recall: shown(recall),
    }),
  )
  const paragraph = phrase(texts['validate.methods'], {
    engine: read?.wederhoor ?? '-',
    pack:
      read === null ? '-' : `${read.pack.language} ${read.pack.version} (${read.pack.sha256.slice(0, 12)})`,
    articles,
    size: design.size,
    seed: design.seed,
    coders: result.coders.length,
    figures: figures.join('; '),
  })
  return wrap(paragraph, width, '') + '\n'
}
