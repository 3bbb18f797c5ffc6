import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { rawDocument, scoreParsing } from '../../eval/parsing.ts'
import { loadPack, packDirectory } from '../../src/rules/pack.ts'
import { loadParser } from '../../src/syntax/parser.ts'

test('sentences of one paragraph share a line, paragraphs have an empty line between them', () => {
  const sentence = (id: string, text: string) => `# sent_id = ${id}\n# text = ${text}\n1\t…`
  const { text, blocks } = rawDocument([
    sentence('a.p.1.s.1', 'Een.'),
    sentence('a.p.1.s.2', 'Twee.'),
    sentence('a.p.2.s.1', 'Drie.'),
  ])
  expect(text).toBe('Een. Twee.\n\nDrie.')
  expect(blocks.map(({ from, to }) => text.slice(from, to))).toEqual(['Een. Twee.', 'Drie.'])
})

test('without the data it says so and scores nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'data-'))
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const pack = loadPack(packDirectory('nl'))
  expect(scoreParsing(folder, pack, loadParser(join(pack.directory, 'model'), pack))).toEqual([])
  expect(log.mock.calls.flat().join('\n')).toContain(join(folder, 'ud-dutch-alpino'))
  log.mockRestore()
  rmSync(folder, { recursive: true })
})
