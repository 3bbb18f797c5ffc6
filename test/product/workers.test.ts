import { join } from 'node:path'
import { expect, onTestFailed, onTestFinished, test } from 'vitest'
import { findPostgres, startPostgres } from '../store/postgres-server.ts'
import { findNats, startNats } from '../queue/nats-servers.ts'
import { layLink } from './link.ts'
import { writeMadeNews } from './made-news.ts'
import { outage } from './outage.ts'
import { temporaryFolder } from './product.ts'

const articles = 300

const installed = findPostgres() !== null && findNats() !== null
if (!installed) {
  const missing = 'PostgreSQL and NATS are not both installed, so that workers are not tried together'
  if (/postgres|nats/.test(process.env.WEDERHOOR_REQUIRE ?? '')) throw new Error(missing)
  console.warn(`SKIPPED: ${missing}.`)
}

test.runIf(installed)(
  'a worker is killed, then the leader of the queue, and a line is cut: every article is there once, and the dossier that of one process',
  async () => {
    const directory = temporaryFolder()
    const folder = join(directory, 'articles')
    writeMadeNews(folder, articles, 80)
    const postgres = await startPostgres(findPostgres()!)
    onTestFinished(postgres.stop)
    const nats = await startNats(3)
    onTestFinished(nats.stop)
    const links = await Promise.all(nats.all.map(({ port }) => layLink(port)))
    onTestFinished(async () => void (await Promise.all(links.map((link) => link.close()))))
    const throughLinks = links.map(({ port }) => `nats://127.0.0.1:${port}`).join(',')
    const grounds = {
      ...{ nats, database: postgres.address },
      reach: (worker: string) => ({
        queue: worker === 'two' ? throughLinks : nats.address,
        database: postgres.address,
      }),
      at: (_: string, command: readonly string[]) => command,
      cut: () => links.forEach((link) => link.cut()),
      mend: () => links.forEach((link) => link.mend()),
    }
    const steps: string[] = []
    onTestFailed(() => console.error(steps.join('\n')))
    const say = (line: string) => void steps.push(line)
    const aftermath = await outage(grounds, { folder, articles, cutFor: 8, directory, say })
    expect(aftermath).toMatchObject({
      ...{ kept: articles, failed: 0, waiting: 0, sameRecord: true, sameReadings: true, exits: [0, 0] },
    })
  },
  600_000,
)
