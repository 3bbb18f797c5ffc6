import type { DatedText, DatedTime } from '../../../model/dated-text.ts'
import { derivation } from './derivation.ts'
import type { Palette } from './palette.ts'
import { period } from './period.ts'
import { quoted } from './quoted.ts'
import { wrap } from './wrap.ts'

type Days = NonNullable<DatedText['whole']>

/** A phrase, the days of it as a whole, and its times, each with its days and why just those. */
export function datedTextPage(
  { text, published, times, whole }: DatedText,
  { strong, faint }: Palette,
  width: number,
): string {
  const line = (name: string, value: string) =>
    wrap(value, width, ' '.repeat(14), `    ${faint(name.padEnd(9))} `)
  const days = (name: string, found: Days) => [
    line(name, strong(period(found.earliest, found.latest))),
    ...(found.edtf === null ? [] : [line('edtf', found.edtf)]),
    ...(found.days === null || found.days.length < 2
      ? []
      : [line(`${found.days.length} days`, found.days.join(' '))]),
  ]
  const time = (one: DatedTime): string[] => {
    const { leads_to } = one
    const open = whyOpen(one, published)
    const derived = leads_to === null ? one : { ...one, because: leads_to.because }
    return [
      wrap([quoted(one), one.type, one.value, one.mod].filter(Boolean).join('  '), width, '    ', '  '),
      ...(open !== null
        ? [line('open', open)]
        : isOpen(leads_to ?? one)
          ? []
          : days(leads_to ? 'leads to' : 'days', leads_to ?? one)),
      ...(one.preferred === null ? [] : [line('likely', one.preferred.join(' '))]),
      ...derivation(derived, faint, width, '    '),
    ]
  }
  return [
    wrap(strong(text), width, ''),
    ...(whole === null || times.length < 2 ? [] : [wrap(strong(whole.edtf ?? ''), width, '    ', '  = ')]),
    ...times.flatMap(time),
    '',
    '',
  ].join('\n')
}

function isOpen({ earliest, latest }: Pick<Days, 'earliest' | 'latest'>): boolean {
  return earliest === null && latest === null
}

/** Why an expression that should lead to days leads to none; null where it does, and for what never does. */
function whyOpen(time: DatedTime, published: string | null): string | null {
  const { leads_to, type, value, because, dropped } = time
  if (!isOpen(leads_to ?? time)) return null
  if (leads_to?.from === null) return 'nothing here dates what it is counted from'
  if (dropped !== undefined) return 'no day is all that it says'
  const dateless = type === 'DURATION' || type === 'SET' || value.endsWith('_REF')
  if (leads_to === null && because.length === 0) {
    return dateless ? null : 'nothing here says from when it is counted'
  }
  if (published === null) return 'it leans on when this was said, which is not known (--published)'
  return 'nothing here bounds it'
}
