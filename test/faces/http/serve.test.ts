import { readdirSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLog } from '../../../src/faces/http/log.ts'
import { openSamples } from '../../../src/faces/http/samples.ts'
import { serve } from '../../../src/faces/http/serve.ts'
import { samplesDirectory } from '../../../src/faces/places.ts'
import { openStore } from '../../../src/store/store.ts'
import { readings, storeOf } from '../dossier.ts'

const sampleCount = readdirSync(samplesDirectory).filter((name) => name.endsWith('.txt')).length
const here = { host: '127.0.0.1', port: 0, token: null, log: openLog(() => {}, false) }

test('a store is served on loopback, until the server is closed', async () => {
  const { url, close } = await serve(storeOf(...readings()), here)
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  expect((await (await fetch(`${url}api/articles`)).json()).items).toHaveLength(2)
  await close()
  await expect(fetch(`${url}api/articles`)).rejects.toThrow()
})

test('a port that is taken is told of, with what to do', async () => {
  const first = await serve(storeOf(...readings()), here)
  const port = Number(new URL(first.url).port)
  await expect(serve(storeOf(...readings()), { ...here, port })).rejects.toThrow(
    `port ${port} on 127.0.0.1 is taken by another program`,
  )
  await first.close()
})

test('a store that cannot be read leaves no server behind', async () => {
  const { url, close } = await serve(storeOf(...readings()), here)
  const port = Number(new URL(url).port)
  await close()
  const broken = { ...storeOf(), size: () => Promise.reject(new Error('the disk is gone')) }
  await expect(serve(broken, { ...here, port })).rejects.toThrow('the disk is gone')
  await expect(fetch(url)).rejects.toThrow()
})

test('an address of another machine is told of', async () => {
  await expect(serve(storeOf(...readings()), { ...here, host: '192.0.2.1' })).rejects.toThrow(
    'this machine has no address 192.0.2.1; choose another with --host.',
  )
})

test('an empty store shows the samples, and what is added takes their place', async () => {
  const store = await openStore(await mkdtemp(join(tmpdir(), 'wederhoor-test-')))
  const { url, close } = await serve(store, here)
  const dossier = async () => (await fetch(`${url}api/dossier`)).json()
  expect(await dossier()).toMatchObject({ samples: true, articles: sampleCount })

  const body = new FormData()
  body.append(
    'file',
    new File(['Datum: 2024-06-25\n\nDe burgemeester zei dat het feest doorgaat.'], 'feest.txt'),
  )
  body.append('file', new File([new Uint8Array([0, 1, 2, 3, 0, 0])], 'foto.jpg'))
  const added = await (await fetch(`${url}api/articles`, { method: 'POST', body })).json()
  expect(added).toMatchObject([
    { name: 'feest.txt', outcome: 'added' },
    { name: 'foto.jpg', outcome: 'unreadable', article: null },
  ])
  expect(added[1].message).toMatch(/^foto\.jpg: /)
  expect(await dossier()).toMatchObject({ samples: false, articles: 1 })
  expect((await store.articles()).map(({ published }) => published)).toEqual(['2024-06-25'])

  await close()
  await store.close()
})

test('the samples leave nothing on the disk', async () => {
  const before = readdirSync(tmpdir())
  const { store, close } = await openSamples()
  expect(await store.articles()).toHaveLength(sampleCount)
  await close()
  const left = readdirSync(tmpdir()).filter((name) => name.startsWith('wederhoor-samples-'))
  expect(left.filter((name) => !before.includes(name))).toEqual([])
})

test('a request under way is finished before the server is closed, and none is taken any more', async () => {
  const [
    {
      article: { id },
    },
  ] = readings()
  let finish: () => void
  const asked = new Promise<void>((resolve) => (finish = resolve))
  let begun: () => void
  const begins = new Promise<void>((resolve) => (begun = resolve))
  const store = storeOf(...readings())
  const slow = {
    ...store,
    async versions() {
      begun()
      await asked
      return store.versions(id)
    },
  }
  const { url, close } = await serve(slow, here)
  const answer = fetch(`${url}api/articles/${id}/versions`)
  await begins
  const closed = close()
  await expect(fetch(`${url}api/dossier`)).rejects.toThrow()
  finish!()
  expect(await (await answer).json()).toHaveLength(1)
  await closed
})
