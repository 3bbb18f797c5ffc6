import { Command } from 'commander'
import type { Store } from '../../../store/store.ts'
import type { Queue } from '../../../queue/queue.ts'
import { UsageError, type Context } from '../context.ts'
import { withStore } from '../dossier.ts'
import { admissionTo, hostOption, portOption } from '../listening.ts'
import { queueAddress, queueOption, withQueue } from '../queue-option.ts'
import { workersOption } from '../workers-option.ts'

interface WorkerOptions {
  readonly queue?: string
  readonly workers?: number
  readonly port?: number
  readonly host: string
}

/** `wederhoor worker`: reads what a queue hands out, on as many machines as there are. */
export function workerCommand(context: Context): Command {
  return new Command('worker')
    .description(
      'Read the articles that wait in a queue (wederhoor add --queue), until it is stopped. Start as many as you like, on as many machines.',
    )
    .addOption(queueOption('where the articles are handed out'))
    .addOption(workersOption())
    .addOption(portOption('where /health and /metrics are; 0 takes any port that is free (default: nowhere)'))
    .addOption(hostOption())
    .action(async (options: WorkerOptions) => {
      const address = await queueAddress(options.queue, context)
      if (address === null)
        throw new UsageError('--queue, or WEDERHOOR_QUEUE, says where the articles are handed out')
      await withStore(context, (store) =>
        withQueue(address, store, (queue) => work(store, queue, options, context)),
      )
    })
}

async function work(
  store: Store,
  queue: Queue,
  { workers, port, host }: WorkerOptions,
  context: Context,
): Promise<void> {
  const { startWorker } = await import('../../../queue/worker.ts')
  const { figuresOf, workerFigures } = await import('../../http/figures.ts')
  const { listen } = await import('../../http/listen.ts')
  const { logError, openLog } = await import('../../http/log.ts')
  const { operations } = await import('../../http/operations.ts')
  const log = openLog(context.err, true)
  const figures = figuresOf(store)
  const { articles, troubles } = workerFigures(figures, queue)
  const stopped = context.stopped()
  const { token, address } = await admissionTo(host, context)
  const answer = operations(store, figures, { hosts: [host], token, log })
  const served = port === undefined ? null : await listen(answer.fetch, { host, port })
  if (served !== null) await context.out(`Health and metrics are at ${address(served.url)}.\n`)
  const worker = await startWorker(store, queue, {
    workers,
    onAddition({ outcome }) {
      articles.inc({ outcome })
      log.info({ outcome }, 'article')
    },
    onTrouble(error) {
      troubles.inc()
      logError(log, error)
    },
  })
  log.info({ store: store.place, queue: queue.place }, 'at work')
  await stopped
  log.info('stopping')
  await worker.stop()
  await served?.close()
  log.info('stopped')
}
