import type { Jobs } from '../store/jobs.ts'
import type { Queue } from './queue.ts'

/** So many jobs are told of at once. */
const atOnce = 256

/**
 * Tells a queue of the jobs that it has not been told of; how many. It may be broken off at any moment, and several may do it at once: what
 * is told twice the queue drops, or whoever reads finds done.
 */
export async function relay(jobs: Jobs, queue: Queue): Promise<number> {
  for (let told = 0; ;) {
    const some = await jobs.unsent(atOnce)
    if (some.length === 0) return told
    await queue.send(some)
    await jobs.markSent(some)
    told += some.length
  }
}

/** Tells anew of jobs that a queue has lost, as one does that was set up anew; how many. */
export async function relayLost(jobs: Jobs, queue: Queue): Promise<number> {
  if ((await queue.state()).jobs > 0) return 0
  const sent = await jobs.sent(atOnce)
  // What was in the queue by then is done when the queue is empty after that; what is not done was not in it.
  if (sent.length === 0 || (await queue.state()).jobs > 0) return 0
  const undone = new Set((await jobs.sent(atOnce)).map(({ id, round }) => `${id} ${round}`))
  const lost = sent.filter(({ id, round }) => undone.has(`${id} ${round}`))
  if (lost.length > 0) await jobs.markLost(lost)
  return lost.length
}
