import type { QueueState } from '../../../queue/queue.ts'
import type { Pace } from '../../../store/pace.ts'
import type { Failure } from '../../../store/status.ts'
import type { StoreStatus } from '../../../store/store.ts'
import { columns } from './columns.ts'

/** How a dossier stands, and the queue that its articles are handed out by. */
export interface Status extends StoreStatus {
  /** Where the dossier lies. */
  readonly store: string
  /** The first articles that could not be read or linked, and why. */
  readonly failures: readonly Failure[]
  /** Null where no queue was asked for. */
  readonly queue: (QueueState & { readonly place: string }) | null
}

/** The same, as lines to read. */
export function statusLines({
  store,
  articles,
  unlinked,
  setAside,
  jobs,
  bytes,
  pace: [now, hour],
  failures,
  queue,
}: Status): string {
  const count = (number: number) => number.toLocaleString('en')
  const rows = [
    ['dossier', store],
    ['articles', count(articles)],
    ['not linked yet', count(unlinked)],
    ['could not be linked', count(setAside)],
    ['wait to be read', `${count(jobs.waiting)}, of which no queue has ${count(jobs.unsent)}`],
    ['could not be read', count(jobs.failed)],
    ['added', `${perMinute(now)} in the last ${now.minutes} minutes, ${perMinute(hour)} in the last hour`],
    ['room on disk', `${(bytes / 1e6).toFixed(1)} MB`],
  ]
  if (queue !== null) {
    const { place, jobs: all, out, copies } = queue
    const kept = copies === 1 ? 'kept once' : `kept ${copies} times`
    rows.push(['queue', `${place}: ${count(all)} articles, ${count(out)} of them given out, ${kept}`])
  }
  const named = failures.map(({ reason }) => `  ${reason}\n`).join('')
  const more = jobs.failed + setAside - failures.length
  return columns(rows) + named + (more > 0 ? `  and ${count(more)} more (--json names them)\n` : '')
}

function perMinute({ added, minutes }: Pace): string {
  return `${(added / minutes).toFixed(1)} a minute`
}
