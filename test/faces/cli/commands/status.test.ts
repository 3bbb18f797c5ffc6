import { expect, test } from 'vitest'
import { folder, wederhoor } from '../wederhoor.ts'

test('says how a dossier stands, as lines and as JSON', async () => {
  const path = folder({ 'a.txt': 'date 2026-04-02 De brug van Urk is dicht.' })
  await wederhoor(['--data', path('data'), 'add', path('a.txt')])
  const { out } = await wederhoor(['--data', path('data'), 'status'])
  expect(out).toMatch(/^dossier +the data folder /)
  expect(out).toMatch(/\narticles +1\nnot linked yet +1\n/)
  expect(out).not.toContain('\nqueue ')
  const { out: json } = await wederhoor(['--data', path('data'), 'status', '--json'])
  expect(JSON.parse(json)).toMatchObject({
    ...{
      articles: 1,
      unlinked: 1,
      setAside: 0,
      jobs: { waiting: 0, unsent: 0, failed: 0 },
      failures: [],
      queue: null,
    },
    pace: [{ minutes: 5 }, { minutes: 60 }],
  })
})
