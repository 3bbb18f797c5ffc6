import type { LinkEnd, NamedLink, Standing } from '../../../model/ledger.ts'
import type { DossierValues, LinkReason } from '../../../model/record.ts'
import { partyName, sourcesOf, type Setting } from './positions.ts'
import { quoted } from './quoted.ts'
import { wrap } from './wrap.ts'

/** How statements stand to others, and numbers that others give otherwise, as lines under a ledger; each link with what speaks for it. */
export function standingLines({ links, values }: Standing, setting: Setting): string[] {
  const { strong } = setting.palette
  return [
    ...(links.length > 0 ? ['', '  ' + strong('how statements stand to one another')] : []),
    ...links.flatMap((link) => linkLines(link, setting)),
    ...(values.length > 0 ? ['', '  ' + strong('numbers that differ')] : []),
    ...values.flatMap((one) => valueLines(one, setting)),
  ]
}

function linkLines({ kind, from, to, because }: NamedLink, setting: Setting): string[] {
  const { strong, faint } = setting.palette
  const why = because.map(reasonWords).join('; ')
  return [
    wrap(`${partyName(from.party)} ${strong(kind)} ${partyName(to.party)}`, setting.width, '      ', '    '),
    ...[from, to].map((end) => endLine(end, setting)),
    wrap(faint(`because: ${why}`), setting.width, '      '),
  ]
}

function endLine({ sighting }: LinkEnd, { width, around, palette: { faint } }: Setting): string {
  const words = sighting.quote.length > 0 ? sighting : sighting.context
  return wrap(`${quoted(words)} ${faint(sourcesOf([sighting], around.articles))}`, width, '      ')
}

function valueLines({ kind, of, values }: DossierValues, { width, around, palette }: Setting): string[] {
  const { strong, faint } = palette
  const how = kind === 'update' ? 'one after the other' : 'at odds'
  return [
    wrap(`${strong(of)} ${faint(`· ${how}`)}`, width, '      ', '    '),
    ...values.map((one) => {
      const number = [one.mod, one.quote.join(' … ')].filter(Boolean).join(' ')
      return wrap(`${number} ${faint(sourcesOf([one], around.articles))}`, width, '      ')
    }),
  ]
}

function reasonWords({ code, words, weight }: LinkReason): string {
  const said = words.length > 0 ? ` (${words.join(', ')})` : ''
  return `${reasons[code]}${said} ${weight > 0 ? '+' : ''}${Math.round(weight * 100) / 100}`
}

/** What speaks for a link, in words. */
const reasons: Readonly<Record<LinkReason['code'], string>> = {
  reading: 'its article says so',
  words: 'the same words',
  content: 'words on the same',
  numbers: 'the same numbers',
  party: 'of one party',
  turned: 'one denies what the other says',
  next: 'how soon it comes after',
  answers: 'it answers',
  moves: 'words that take up what was said',
  otherNumber: 'another number',
}
