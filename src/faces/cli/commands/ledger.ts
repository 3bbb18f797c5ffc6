import { Command } from 'commander'
import type { LedgerAround } from '../../../dossier/surroundings.ts'
import type { Context } from '../context.ts'
import { emptyDossier, withStore } from '../dossier.ts'
import { formatOption, printJson, withArticles, type Format } from '../format-option.ts'
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
        const text = what.join(' ')
        const { items: ledgers, total, around } = await store.pages.ledgers(text)
        if (format === 'json') {
          const found = await Promise.all(ledgers.map(({ id }) => store.pages.ledger(id)))
          return printJson(forJson(found.filter((one) => one !== null)), context)
        }
        const setting = { palette: palette(context.colours), width: context.width }
        if (ledgers.length === 1) {
          const { ledger, standing, around } = (await store.pages.ledger(ledgers[0].id))!
          return context.out(ledgerPage(ledger, standing, { ...setting, around }))
        }
        if (ledgers.length === 0) {
          context.err((await store.size()) === 0 ? emptyDossier : `Nothing is told in words like ${text}.`)
          return
        }
        const listed = ledgers.slice(0, mostListed)
        await context.out(ledgerList(listed, { ...setting, around }))
        const more = total! > listed.length ? `, and ${total! - listed.length} more` : ''
        context.err(`${listed.length} events and claims${more}. Give the id of one.`)
      }),
    )
}

/** The one ledger that is meant, or all that may be. */
function forJson(ledgers: readonly LedgerAround[]): object {
  const found = ledgers.map(({ ledger, standing, around }) => ({
    ...withArticles(
      ledger,
      ledger.rows.flatMap(({ positions }) => positions),
      around,
    ),
    ...standing,
  }))
  return found.length === 1 ? found[0] : found
}
