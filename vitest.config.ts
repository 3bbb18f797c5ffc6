import { configDefaults, defineConfig } from 'vitest/config'
import { findPostgres } from './test/store/postgres-server.ts'
import { findNats } from './test/queue/nats-servers.ts'

/** Tests of what is kept, which run once on each database. */
const stored = ['test/store/**/*.test.ts']

/** Tests of what a queue hands out. */
const queued = ['test/queue/{queue,worker}.test.ts']

const [postgres, nats] = [findPostgres() !== null, findNats() !== null]
const required = (process.env.WEDERHOOR_REQUIRE ?? '').split(',')
const missing = [
  !postgres && { name: 'postgres', what: 'PostgreSQL, so that the tests of the store run on SQLite alone' },
  !nats && { name: 'nats', what: 'NATS (Debian: nats-server), so that the tests of workers do not run' },
].filter((one) => one !== false)
for (const { name, what } of missing) {
  const told = `what is not installed: ${what}`
  if (required.includes(name)) throw new Error(told)
  console.warn(`SKIPPED for ${told}.`)
}

const shared = { testTimeout: 30_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'all else',
          include: ['test/**/*.test.ts'],
          exclude: [
            ...configDefaults.exclude,
            'test/browser/**',
            'test/product/**',
            ...stored,
            ...(nats ? [] : queued),
          ],
        },
      },
      {
        test: {
          ...shared,
          name: 'SQLite',
          include: stored,
          exclude: [...configDefaults.exclude, 'test/store/postgres.test.ts'],
        },
      },
      ...(postgres
        ? [
            {
              test: {
                // A statement goes to another process and back.
                testTimeout: 120_000,
                hookTimeout: 60_000,
                name: 'PostgreSQL',
                include: stored,
                exclude: [
                  ...configDefaults.exclude,
                  ...['sqlite', 'backup', 'disk'].map((name) => `test/store/${name}.test.ts`),
                ],
                globalSetup: 'test/store/postgres-setup.ts',
              },
            },
          ]
        : []),
    ],
  },
})
