import type { SaidPosition } from '../../../model/ledger.ts'
import { partyName, positionLines, type Setting } from './positions.ts'

/** What was said as a page to read, in order of time; over each run of one party's words stands its name. */
export function saidPage(positions: readonly SaidPosition[], setting: Setting): string {
  const lines: string[] = []
  let last = ''
  for (const position of positions) {
    const name = partyName(position.party)
    if (name !== last) lines.push('', '  ' + setting.palette.strong(name))
    last = name
    lines.push(...positionLines(position, setting))
  }
  return lines.slice(1).join('\n') + '\n'
}
