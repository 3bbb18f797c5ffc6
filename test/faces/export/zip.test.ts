import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Piece } from '../../../src/faces/export/exporting.ts'
import { zip } from '../../../src/faces/export/zip.ts'

async function* pieces(): AsyncGenerator<Piece> {
  yield { file: 'één.txt' }
  yield 'Hallo '
  yield new TextEncoder().encode('wereld')
  yield { file: 'leeg.txt' }
}

async function archive(): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of zip(pieces())) chunks.push(chunk)
  return Buffer.concat(chunks)
}

test('an archive holds each file whole, and is the same each time', async () => {
  const made = await archive()
  const files = unzipSync(made)
  expect(Object.keys(files)).toEqual(['één.txt', 'leeg.txt'])
  expect(new TextDecoder().decode(files['één.txt'])).toBe('Hallo wereld')
  expect(files['leeg.txt']).toHaveLength(0)
  expect(await archive()).toEqual(made)
})
