import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { exportFormats } from '../../../src/faces/export/formats.ts'
import { exported } from './exported.ts'

async function hashes(name: string): Promise<string[]> {
  const { files } = await exported(name)
  return Array.from(files, ([file, bytes]) => `${file} ${createHash('sha256').update(bytes).digest('hex')}`)
}

/** The page is made of what is built, and tested with that: `test/browser/file.test.ts`. */
const names = exportFormats.map(({ name }) => name).filter((name) => name !== 'page')

test.each(names)('%s gives the same bytes each time', async (name) => {
  expect(await hashes(name)).toEqual(await hashes(name))
})
