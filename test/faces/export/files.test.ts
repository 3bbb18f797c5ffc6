import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Piece } from '../../../src/faces/export/exporting.ts'
import { writeFiles } from '../../../src/faces/export/files.ts'
import { folder } from '../cli/wederhoor.ts'

async function* pieces(fails = false): AsyncGenerator<Piece> {
  yield { file: 'a.txt' }
  yield 'een'
  yield { file: 'b.txt' }
  yield new TextEncoder().encode('twee')
  if (fails) throw new Error('broken off')
}

test('several files go into a folder, which is made', async () => {
  const path = folder()
  expect(await writeFiles(pieces(), path('new/folder'), true)).toBe(2)
  expect(readdirSync(path('new/folder')).sort()).toEqual(['a.txt', 'b.txt'])
  expect(readFileSync(path('new/folder/b.txt'), 'utf8')).toBe('twee')
})

test('what is broken off leaves what was there before', async () => {
  const path = folder({ 'b.txt': 'oud' })
  await expect(writeFiles(pieces(true), path(''), true)).rejects.toThrow('broken off')
  expect(readFileSync(path('b.txt'), 'utf8')).toBe('oud')
  expect(existsSync(path('b.txt.part'))).toBe(false)
})
