import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { program, startServer, temporaryFolder, wederhoor } from './product.ts'

const closed = `--import ${resolve('test/product/closed-network.mjs')}`

/** Reads, adds, checks and serves; each is to work as ever. */
const script = (data: string) => `
  set -e
  ip link set lo up 2>/dev/null || true
  cd ${resolve('.')}
  node ${program} read samples/01-water-en-woorden.txt > /dev/null
  node ${program} --data ${data} add samples > /dev/null
  node ${program} --data ${data} timeline > /dev/null
  node ${program} --data ${data} check samples/08-rectificatie.txt > /dev/null || [ $? = 1 ]
  node ${program} --data ${data} serve --port 4791 & server=$!
  for i in $(seq 200); do
    node -e "fetch('http://127.0.0.1:4791/api/articles').then((r) => r.json()).then((all) => console.log('ARTICLES ' + all.items.length))" 2>/dev/null && break
    sleep 0.2
  done
  kill -TERM $server
  wait $server
`

test('nothing tries to leave this machine', async () => {
  const folder = temporaryFolder()
  const attempts = join(folder, 'attempts')
  writeFileSync(attempts, '')
  const cut = { NODE_OPTIONS: closed, WEDERHOOR_TEST_ATTEMPTS: attempts }
  const data = ['--data', join(folder, 'data')]
  expect(wederhoor(['read', 'samples/01-water-en-woorden.txt'], cut)).toMatchObject({ code: 0, err: '' })
  expect(wederhoor([...data, 'add', 'samples'], cut).code).toBe(0)
  expect([0, 1]).toContain(wederhoor([...data, 'check', 'samples/08-rectificatie.txt'], cut).code)
  const { url, process: child, gone } = await startServer([...data, 'serve', '--port', '0'], cut)
  for (const path of ['', 'api/articles', 'api/timeline', 'api/search?q=brug', 'api/said', 'api/parties']) {
    expect((await fetch(url + path)).status).toBe(200)
  }
  child.kill('SIGTERM')
  expect(await gone).toBe(0)
  expect(readFileSync(attempts, 'utf8')).toBe('')
}, 300_000)

test('the guard that the test above stands on sees an attempt', () => {
  const attempts = join(temporaryFolder(), 'attempts')
  const reach = `fetch('http://192.0.2.1/').catch(() => {})`
  spawnSync(process.execPath, ['-e', reach], {
    env: { ...process.env, NODE_OPTIONS: closed, WEDERHOOR_TEST_ATTEMPTS: attempts },
  })
  expect(existsSync(attempts) && readFileSync(attempts, 'utf8')).toContain('connect 192.0.2.1')
})

const canCut = spawnSync('unshare', ['-rn', 'ip', 'link', 'set', 'lo', 'up']).status === 0
if (!canCut)
  console.warn(
    'SKIPPED: this machine cuts no network off (unshare, ip), so that the product runs with the guard alone.',
  )

test.runIf(canCut)(
  'everything works where there is no network at all',
  () => {
    const folder = temporaryFolder()
    const { status, stdout, stderr } = spawnSync(
      'unshare',
      ['-rn', 'bash', '-c', script(join(folder, 'data'))],
      { encoding: 'utf8' },
    )
    expect(`${status} ${stderr}`).toMatch(/^0 /)
    expect(stdout).toContain('ARTICLES 23')
  },
  300_000,
)
