import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadPack, packDirectory } from '../../src/rules/pack.ts'

describe('loadPack', () => {
  let directory: string
  const write = (name: string, text: string | Uint8Array) => writeFileSync(join(directory, name), text)

  beforeEach(() => {
    directory = join(mkdtempSync(join(tmpdir(), 'pack-')), 'xx')
    cpSync(join(packDirectory('nl'), 'pack.json'), join(directory, 'pack.json'), { recursive: true })
  })
  afterEach(() => rmSync(join(directory, '..'), { recursive: true }))

  test('opens the Dutch pack of this house', () => {
    const pack = loadPack(packDirectory('nl'))
    expect(pack.language).toBe('nl')
    expect(pack.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(pack.manifest.relations).toContain('nsubj:pass')
  })

  test('reads each file once, when it is asked for', () => {
    write('dieren.tsv', 'woord\nkat\n')
    const pack = loadPack(directory)
    expect(pack.lexicon('dieren')).toBe(pack.lexicon('dieren'))
    expect(pack.lexicon('dieren').file).toBe('lang/xx/dieren.tsv')
    expect(pack.files).toEqual(['dieren.tsv', 'pack.json'])
  })

  test('its hash follows every byte of every file', () => {
    write('dieren.tsv', 'woord\nkat\n')
    const { sha256 } = loadPack(directory)
    expect(loadPack(directory).sha256).toBe(sha256)
    write('dieren.tsv', 'woord\nkater\n')
    expect(loadPack(directory).sha256).not.toBe(sha256)
  })

  test('names what is missing or broken', () => {
    const pack = loadPack(directory)
    expect(() => pack.lexicon('dieren')).toThrow('lang/xx/dieren.tsv: there is no such file')
    write('latin.tsv', new Uint8Array([0x77, 0x0a, 0xeb]))
    expect(() => pack.lexicon('latin')).toThrow('lang/xx/latin.tsv: not UTF-8')
    write('pack.json', '{ "language": "xx" }')
    expect(() => loadPack(directory)).toThrow('lang/xx/pack.json: name: ')
  })
})
