import { Command } from 'commander'
import type { Ledger } from '../../../model/ledger.ts'
import type { DossierRecord } from '../../../model/record.ts'
import type { Context } from '../context.ts'
import { emptyDossier, withStore } from '../dossier.ts'
import { formatOption, withArticles, type Format } from '../format-option.ts'
import { ledgerList, ledgerPage } from '../layout/ledger.ts'
import { palette } from '../layout/palette.ts'

/** So many ledgers are listed to choose from. */
const mostListed = 20

/** `wederhoor ledger`: who says what about one event or claim, party by party. */
export function ledgerCommand(context: Context): Command {
  return new Command('ledger')
    .description(
      'Show who says what about one event or claim: who tells, confirms or denies it, how surely, and who keeps silent.',
    )
    .argument(
      '<what...>',
      'the id of an event or statement, or enough of its beginning; or words, in any inflection',
    )
    .addOption(formatOption())
    .action((what: string[], { format }: { format: Format }) =>
      withStore(context, async (store) => {
        const record = await store.record()
        const text = what.join(' ')
        const ledgers = await store.ledgers(text)
        if (format === 'json') return context.out(json(ledgers, record))
        const setting = { record, palette: palette(context.colours), width: context.width }
        if (ledgers.length === 1) return context.out(ledgerPage(ledgers[0], setting))
        if (ledgers.length === 0) {
          context.err(record.articles.length === 0 ? emptyDossier : `Nothing is told in words like ${text}.`)
          return
        }
        await context.out(ledgerList(ledgers.slice(0, mostListed), setting))
        const more = ledgers.length > mostListed ? `, and ${ledgers.length - mostListed} more` : ''
        context.err(`${Math.min(ledgers.length, mostListed)} events and claims${more}. Give the id of one.`)
      }),
    )
}

/** The one ledger that is meant, or all that may be. */
function json(ledgers: readonly Ledger[], record: DossierRecord): string {
  const found = ledgers.map((ledger) =>
    withArticles(
      ledger,
      ledger.rows.flatMap(({ positions }) => positions),
      record,
    ),
  )
  return JSON.stringify(found.length === 1 ? found[0] : found, null, 2) + '\n'
}
