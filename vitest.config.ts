import { configDefaults, defineConfig } from 'vitest/config'
import { findPostgres } from './test/store/postgres-server.ts'

/** Tests of what is kept, which run once on each database. */
const stored = ['test/store/**/*.test.ts']

const postgres = findPostgres() !== null
if (!postgres) {
  const missing = 'PostgreSQL is not installed, so that the tests of the store run on SQLite alone'
  if (process.env.WEDERHOOR_REQUIRE === 'postgres') throw new Error(missing)
  console.warn(`SKIPPED: ${missing}.`)
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
          exclude: [...configDefaults.exclude, 'test/browser/**', 'test/product/**', ...stored],
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
