import { Option } from 'commander'
import type { Store } from '../../store/store.ts'
import type { Queue } from '../../queue/queue.ts'
import { UsageError, type Context } from './context.ts'

/** `--queue` of what works together with other machines. */
export function queueOption(use: string): Option {
  return new Option(
    '--queue <address>',
    `${use}: nats://host:4222, more servers behind commas (default: WEDERHOOR_QUEUE)`,
  )
}

/** The address of the queue that is meant; null where there is none. */
export async function queueAddress(given: string | undefined, context: Context): Promise<string | null> {
  const address = given ?? context.environment.WEDERHOOR_QUEUE
  if (!address) return null
  const { isQueueAddress } = await import('../../queue/queue-address.ts')
  if (!isQueueAddress(address)) throw new UsageError('the address of a queue begins with nats:// or tls://')
  if (context.database() !== null) return address
  throw new UsageError(
    'a queue hands out the articles of a dossier that every machine reaches, in PostgreSQL; --database says where it is',
  )
}

/** Opens the queue of a dossier for one command, and leaves it also when the command fails. */
export async function withQueue(
  address: string,
  store: Store,
  act: (queue: Queue) => Promise<void>,
): Promise<void> {
  const { openQueue } = await import('../../queue/queue.ts')
  const queue = await openQueue(address, await store.jobs.dossier())
  try {
    await act(queue)
  } finally {
    await queue.close()
  }
}
