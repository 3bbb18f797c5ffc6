import {
  AckPolicy,
  jetstream,
  JetStreamApiError,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  type JetStreamManager,
  type JsMsg,
} from '@nats-io/jetstream'
import { connect, type NatsConnection } from '@nats-io/transport-node'
import type { Job } from '../store/jobs.ts'
import { optionsOf, placeOf } from './queue-address.ts'
import { QueueError } from './queue-error.ts'

/** A job that a queue has given out. It gives it out again where nothing is heard of it for `silence`. */
export interface Delivery {
  /** `Job.id`. */
  readonly job: string
  /** How often it has been given out, this time too. */
  readonly times: number
  /** Says that somebody is at it. */
  working(): void
  /** Says that it is done, or cannot be. */
  done(): void
  /** Gives it back, to be given out again after some milliseconds. */
  later(milliseconds: number): void
}

/** How a queue stands. */
export interface QueueState {
  /** Jobs in it: waiting, and given out. */
  readonly jobs: number
  /** Of these, how many were given out, and are not done. */
  readonly out: number
  /** On how many servers each is kept. */
  readonly copies: number
}

/** What hands out the jobs of one dossier to workers on many machines. It is told what there is to do, and keeps no article. */
export interface Queue {
  /** Where it is, in words for people: never with a password. */
  readonly place: string
  /** Tells it of jobs, and resolves when it has them safely; those that it knows from the last minutes it drops. */
  send(jobs: readonly Job[]): Promise<void>
  /** Takes some jobs out: at most so many, and maybe none. Rejects with a QueueError where the queue does not answer. */
  receive(most: number): Promise<readonly Delivery[]>
  state(): Promise<QueueState>
  /** Leaves it, whether it answers or not; what was said last is on its way out first, for some seconds. */
  close(): Promise<void>
}

/** How long nothing may be heard of a job that was given out, in milliseconds. */
export const silence = 20_000

/** How long a request for jobs stays open where there are none, in milliseconds. */
const patience = 1_000

/** A queue keeps each job on so many servers, where it has them. */
const mostCopies = 3

/** All workers of a dossier share one reader of its stream, so that each job goes to one of them. */
const durable = 'readers'

/**
 * Opens the queue of a dossier on NATS JetStream, by its address: `nats://user:password@host:4222`, with more servers of a cluster behind commas.
 * Throws a QueueError where nobody answers there or lets this user in.
 */
export async function openQueue(address: string, dossier: string): Promise<Queue> {
  const place = placeOf(address)
  const explained = async <Result>(action: () => Promise<Result>): Promise<Result> => {
    try {
      return await action()
    } catch (error) {
      throw QueueError.of(error as Error, place)
    }
  }
  const connection = await explained(() => connect(optionsOf(address)))
  const stream = `wederhoor-${dossier}`
  const subject = `wederhoor.${dossier}.read`
  try {
    const manager = await explained(() => jetstreamManager(connection))
    await explained(() => prepare(manager, stream, subject))
    return queueOn(connection, manager, { place, stream, subject }, explained)
  } catch (error) {
    await connection.close()
    throw error
  }
}

interface Names {
  readonly place: string
  readonly stream: string
  readonly subject: string
}

function queueOn(
  connection: NatsConnection,
  manager: JetStreamManager,
  { place, stream, subject }: Names,
  explained: <Result>(action: () => Promise<Result>) => Promise<Result>,
): Queue {
  const client = jetstream(connection)
  return {
    place,
    send: (jobs) =>
      explained(async () => {
        await Promise.all(
          jobs.map(({ id, round }) => client.publish(subject, id, { msgID: `${id} ${round}`, retries: 2 })),
        )
      }),
    receive: (most) =>
      explained(async () => {
        const consumer = await client.consumers.get(stream, durable)
        const messages = await consumer.fetch({ max_messages: most, expires: patience })
        const deliveries: Delivery[] = []
        for await (const message of messages) deliveries.push(deliveryOf(message))
        return deliveries
      }),
    state: () =>
      explained(async () => {
        const { state, config } = await manager.streams.info(stream)
        const { num_ack_pending: out } = await manager.consumers.info(stream, durable)
        return { jobs: state.messages, out, copies: config.num_replicas }
      }),
    close: async () => {
      await new Promise<void>((resolve) => {
        setTimeout(resolve, 5_000).unref()
        void connection.drain().then(resolve, () => resolve())
      })
      await connection.close()
    },
  }
}

function deliveryOf(message: JsMsg): Delivery {
  return {
    job: message.string(),
    times: message.info.deliveryCount,
    working: () => message.working(),
    done: () => message.ack(),
    later: (milliseconds) => message.nak(milliseconds),
  }
}

/** Makes the stream and its reader where they are not there yet, on as many servers as there are. */
async function prepare(manager: JetStreamManager, stream: string, subject: string): Promise<void> {
  const known = await manager.streams.info(stream).catch(unlessMissing)
  if (known === null) await addStream(manager, stream, subject)
  else if (known.config.num_replicas < mostCopies) {
    // Servers may have come since; where there are no more, it stays as it is.
    await manager.streams.update(stream, { num_replicas: mostCopies }).catch(unlessRefused)
  }
  await manager.consumers.add(stream, {
    durable_name: durable,
    ack_policy: AckPolicy.Explicit,
    ack_wait: silence * 1e6,
    // Whoever reads counts how often a job was given out, and says why it is given up.
    max_deliver: -1,
    // Far more than workers take at a time: what holds them back is that they ask for no more than they can read.
    max_ack_pending: 10_000,
  })
}

async function addStream(manager: JetStreamManager, stream: string, subject: string): Promise<void> {
  const config = {
    ...{ name: stream, subjects: [subject], retention: RetentionPolicy.Workqueue, storage: StorageType.File },
    // In nanoseconds. A relay that was broken off tells of a job twice within seconds.
    duplicate_window: 10 * 60 * 1e9,
  }
  for (const copies of [mostCopies, 1]) {
    const made = await manager.streams
      .add({ ...config, num_replicas: copies })
      .catch(copies === 1 ? undefined : unlessRefused)
    if (made !== null) return
  }
}

function unlessMissing(error: Error): null {
  if (error instanceof JetStreamApiError && error.status === 404) return null
  throw error
}

/** A server that stands alone, or a cluster that has too few, refuses to keep copies. */
function unlessRefused(error: Error): null {
  if (error instanceof JetStreamApiError) return null
  throw error
}
