import { Command } from 'commander'
import type { Context } from '../context.ts'
import { withStore } from '../dossier.ts'
import { formatOption, printJson, type Format } from '../format-option.ts'
import { statusLines, type Status } from '../layout/status.ts'
import { queueAddress, queueOption, withQueue } from '../queue-option.ts'

/** So many articles that could not be read or linked are named. */
const mostFailed = { text: 10, json: 1000 } as const

/** `wederhoor status`: for whoever keeps a dossier running. */
export function statusCommand(context: Context): Command {
  return new Command('status')
    .description(
      'Say how the dossier stands: articles, what waits to be read or linked, how fast it goes, what could not be read or linked, how much room it takes.',
    )
    .addOption(queueOption('look at this queue too'))
    .addOption(formatOption())
    .action(async ({ queue, format }: { queue?: string; format: Format }) => {
      const address = await queueAddress(queue, context)
      await withStore(context, async (store) => {
        const most = mostFailed[format]
        const failures = [...(await store.setAside(most)), ...(await store.jobs.failed(most))]
        const status: Status = {
          store: store.place,
          ...(await store.status()),
          failures: failures.slice(0, most),
          queue: null,
        }
        const print = (whole: Status) =>
          format === 'json' ? printJson(whole, context) : context.out(statusLines(whole))
        if (address === null) return print(status)
        await withQueue(address, store, async (open) =>
          print({ ...status, queue: { place: open.place, ...(await open.state()) } }),
        )
      })
    })
}
