import type { Ledger, Standing } from '../../../model/ledger.ts'
import { period } from './period.ts'
import { partyName, positionLines, sourcesOf, type Setting } from './positions.ts'
import { standingLines } from './standing.ts'
import { quoted } from './quoted.ts'
import { wrap } from './wrap.ts'

/** A ledger as a page to read: what it is about, and under each party what it holds. */
export function ledgerPage(ledger: Ledger, standing: Standing, setting: Setting): string {
  const { around, palette, width } = setting
  const { strong, faint } = palette
  const lines = [
    headline(ledger, setting),
    wrap(quoted(sightingOf(ledger).context), width, '  '),
    wrap(faint(sourcesOf([sightingOf(ledger)], around.articles)), width, '  '),
  ]
  for (const { party, positions } of ledger.rows) {
    lines.push('', '  ' + strong(partyName(party)))
    for (const position of positions) lines.push(...positionLines(position, setting))
  }
  lines.push(...standingLines(standing, setting))
  return lines.join('\n') + '\n'
}

/** Ledgers to choose from: a line each, with its id, its day and how many parties speak in it. */
export function ledgerList(ledgers: readonly Ledger[], setting: Setting): string {
  const lines = ledgers.flatMap((ledger) => [
    headline(ledger, setting),
    wrap(quoted(sightingOf(ledger).context), setting.width, '    '),
  ])
  return lines.join('\n') + '\n'
}

function headline(ledger: Ledger, { palette: { strong, faint } }: Setting): string {
  const { earliest, latest } = ledger.type === 'event' ? ledger.event : ledger.claim
  const name = ledger.type === 'event' ? (ledger.event.kind ?? ledger.event.lemma) : 'claim'
  const parties = ledger.rows.length === 1 ? '1 party' : `${ledger.rows.length} parties`
  const dated = earliest !== null || latest !== null
  return [faint(ledger.id.slice(0, 9)), strong(name), dated && period(earliest, latest), faint(parties)]
    .filter(Boolean)
    .join('  ')
}

function sightingOf(ledger: Ledger) {
  return ledger.type === 'event' ? ledger.event.sightings[0] : ledger.claim
}
