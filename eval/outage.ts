import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeMadeNews } from '../test/product/made-news.ts'
import { outage } from '../test/product/outage.ts'
import { findPostgres, startPostgres } from '../test/store/postgres-server.ts'
import { startNats } from '../test/queue/nats-servers.ts'
import { keepFigures } from './figures.ts'
import { makeNamespaces } from './namespaces.ts'

/*
 * Two workers, three servers of a queue and PostgreSQL, each on a line of its own (`npm run soak:workers -- 20000`): what `npm run test:browser` does in
 * short on one machine. A worker is killed, then the leader of the queue, then the other worker is cut off for 20 s. It takes root, and hours for very many.
 */

const articles = Number(process.argv[2] ?? 2_000)
const [words, cutFor] = [80, 20]
if (!Number.isInteger(articles) || articles < 50) {
  console.error(`'${process.argv[2]}' is no number of articles; give one from 50 up.`)
  process.exit(1)
}
const directory = mkdtempSync(join(tmpdir(), 'wederhoor-outage-'))
const folder = join(directory, 'articles')
writeMadeNews(folder, articles, words)
const servers = ['q1', 'q2', 'q3']
const spaces = makeNamespaces([...servers, 'one', 'two'])
process.once('exit', spaces.clear)
// What ends at the end ends when it is broken off, too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
const postgres = await startPostgres(findPostgres()!, spaces.host)
const nats = await startNats(3, null, servers.map(spaces.site))
try {
  const grounds = {
    ...{ nats, database: postgres.address },
    reach: () => ({ queue: nats.address, database: postgres.address }),
    at: (worker: string, command: readonly string[]) => spaces.site(worker).at(command),
    cut: spaces.cut,
    mend: spaces.mend,
  }
  const load = loadavg()[0]
  const aftermath = await outage(grounds, { folder, articles, cutFor, directory, say: console.error })
  console.log(aftermath)
  const { kept, failed, waiting, sameRecord, sameReadings, seconds } = aftermath
  const same = kept === articles && failed + waiting === 0 && sameRecord && sameReadings
  if (!same) process.exitCode = 1
  else keepFigures({ outage: { articles, words, seconds: Math.round(seconds), cutFor, same, load } })
} finally {
  await nats.stop()
  await postgres.stop()
  rmSync(directory, { recursive: true, force: true })
}
