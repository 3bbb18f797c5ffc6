import { spawnSync } from 'node:child_process'
import { expect, onTestFinished, test, vi } from 'vitest'
import { backup } from '../../src/store/backup.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { numbered } from './numbered.ts'
import { temporaryFolder } from './temporary.ts'

const command = (name: string, ...parameters: string[]) => spawnSync(name, parameters).status === 0

/** A small disk of its own, gone when the test is; null where this user may make none. */
function smallDisk(): string | null {
  const folder = temporaryFolder()
  if (!command('mount', '-t', 'tmpfs', '-o', 'size=1500k', 'tmpfs', folder)) return null
  onTestFinished(() => void command('umount', '-l', folder))
  return folder
}

const probe = temporaryFolder((clear) => process.once('exit', clear))
const canMount = command('mount', '-t', 'tmpfs', 'tmpfs', probe) && command('umount', probe)
if (!canMount)
  console.warn(
    'SKIPPED: this user may mount no small disk, so that a full and a read-only one are not tried.',
  )

async function addUntilFull(store: Store): Promise<{ added: number; error: unknown }> {
  for (let number = 0; number < 500; number++) {
    try {
      const { reading, original } = numbered(number)
      await store.add(reading, original)
    } catch (error) {
      return { added: number, error }
    }
  }
  throw new Error('the disk was never full')
}

async function holds(store: Store, articles: number): Promise<void> {
  expect(await store.size()).toBe(articles)
  for (let number = 0; number < articles; number++) {
    const { reading, original } = numbered(number)
    expect(await store.reading(reading.article.id)).toEqual(reading)
    expect((await store.original(reading.article.id))?.bytes).toEqual(original.bytes)
  }
}

test.runIf(canMount)(
  'a disk that is full is told of, what was acknowledged is kept, and with room it goes on',
  async () => {
    const disk = smallDisk()!
    const store = await openStore(disk)
    const { added, error } = await addUntilFull(store)
    expect(error).toMatchObject({
      trouble: 'full',
      message: expect.stringContaining('make room and try again'),
    })
    expect(added).toBeGreaterThan(2)
    expect(() => backup(disk, `${disk}/backup`)).toThrow('does not fit on its disk')
    await holds(store, added)
    expect(command('mount', '-o', 'remount,size=8m', disk)).toBe(true)
    const { reading, original } = numbered(added)
    expect(await store.add(reading, original)).toBe('added')
    await holds(store, added + 1)
    await store.close()
    const again = await openStore(disk)
    await holds(again, added + 1)
    expect(await again.articles()).toHaveLength(added + 1)
    await again.close()
  },
  60_000,
)

test.runIf(canMount)('a disk that may not be written is told of, and nothing is lost', async () => {
  const disk = smallDisk()!
  const store = await openStore(disk)
  const { reading, original } = numbered(0)
  await store.add(reading, original)
  await store.close()
  const readOnly = temporaryFolder()
  expect(command('mount', '--bind', disk, readOnly)).toBe(true)
  onTestFinished(() => void command('umount', '-l', readOnly))
  expect(command('mount', '-o', 'remount,ro,bind', readOnly)).toBe(true)
  await expect(openStore(readOnly)).rejects.toMatchObject({
    ...{ trouble: 'unwritable', message: expect.stringContaining('cannot be written') },
  })
  const again = await openStore(disk)
  await holds(again, 1)
  await again.close()
})

test('a clock that is set back changes nothing', async () => {
  const records: string[] = []
  for (const back of [false, true]) {
    const store = await openStore(temporaryFolder())
    for (let number = 0; number < 4; number++) {
      if (back) vi.setSystemTime(new Date(2030 - 20 * number, 0, 1))
      const { reading, original } = numbered(number)
      expect(await store.add(reading, original)).toBe('added')
      await store.settle()
    }
    records.push(JSON.stringify(await store.record()))
    await store.close()
    vi.useRealTimers()
  }
  expect(records[1]).toBe(records[0])
})
