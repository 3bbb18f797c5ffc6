import { mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Context } from '../../../src/faces/cli/context.ts'
import { loadPack, packDirectory } from '../../../src/rules/pack.ts'
import { readInputs, type InputForm } from '../../../src/faces/cli/inputs.ts'
import { findFiles } from '../../../src/faces/cli/source-files.ts'
import { folder } from './wederhoor.ts'

const pack = loadPack(packDirectory('nl'))

async function inputsOf(files: readonly string[], form: InputForm | null, piped = '') {
  const complaints: string[] = []
  const context = {
    complain: (line) => void complaints.push(line),
    input: async () => Buffer.from(piped),
  } as Partial<Context> as Context
  const inputs = []
  for await (const { name, bytes, hints } of readInputs(files, form, pack, context)) {
    inputs.push({ name, text: Buffer.from(bytes).toString(), hints })
  }
  return { inputs, complaints }
}

test('reads files in order and says which cannot be read', async () => {
  const path = folder({ 'a.txt': 'een', 'b.txt': 'twee' })
  mkdirSync(path('map'))
  const { inputs, complaints } = await inputsOf(
    [path('b.txt'), path('c.txt'), path('map'), path('a.txt'), '-'],
    'text',
    'drie',
  )
  expect(inputs.map(({ text }) => text)).toEqual(['twee', 'een', 'drie'])
  expect(inputs[2].name).toBe('standard input')
  expect(complaints).toEqual([
    `${path('c.txt')}: there is no such file`,
    expect.stringContaining(`${path('map')}: this is a folder`),
  ])
})

test('reads JSON Lines in order and names a bad line by its number', async () => {
  const lines = [
    '\ufeff{"text": "een", "published": "2025-04", "title": "T", "outlet": null}',
    '',
    'geen JSON',
    '{"title": "zonder tekst"}',
    '[]',
    '{"text": "twee\u2028regels"}\r',
  ]
  const path = folder({ 'a.jsonl': lines.join('\n') })
  const { inputs, complaints } = await inputsOf([path('a.jsonl')], 'jsonl')
  expect(inputs).toEqual([
    { name: `${path('a.jsonl')}:1`, text: 'een', hints: { published: '2025-04', title: 'T', outlet: null } },
    { name: `${path('a.jsonl')}:6`, text: 'twee\u2028regels', hints: {} },
  ])
  expect(complaints.map((line) => line.slice(path('').length))).toEqual([
    expect.stringMatching(/^.a.jsonl:3: the line is not JSON \(.*; write \{"text"/),
    expect.stringMatching(/^.a.jsonl:4: "text": .*; write/),
    expect.stringMatching(/^.a.jsonl:5: no JSON object; write/),
  ])
})

test('a line larger than an article may be is named with its size, and costs only itself', async () => {
  const path = folder({ 'a.jsonl': `{"text": "${'a'.repeat(3 * 1024 * 1024)}"}\n{"text": "ja"}` })
  const { inputs, complaints } = await inputsOf([path('a.jsonl')], 'jsonl')
  expect(inputs.map(({ text }) => text)).toEqual(['ja'])
  expect(complaints).toEqual([
    expect.stringContaining('a.jsonl:1: the file is 3.0 MB and one article may be 1 MB'),
  ])
})

test('a line that is not UTF-8 is named', async () => {
  const path = folder({ 'a.jsonl': Buffer.from('{"text": "caf\u00e9"}\n{"text": "ja"}', 'latin1') })
  const { inputs, complaints } = await inputsOf([path('a.jsonl')], 'jsonl')
  expect(inputs.map(({ text }) => text)).toEqual(['ja'])
  expect(complaints[0]).toContain('a.jsonl:1: the line is not UTF-8')
})

test('finds the files of folders, in order, without hidden ones and README', async () => {
  const path = folder({ 'b.txt': '', 'a.txt': '', '.hidden': '', 'README.md': '' })
  mkdirSync(path('map'))
  const complaints: string[] = []
  const context = { complain: (line) => void complaints.push(line) } as Partial<Context> as Context
  expect(await findFiles([path(''), path('a.txt'), path('weg')], context)).toEqual([
    path('a.txt'),
    path('b.txt'),
    path('a.txt'),
  ])
  expect(complaints).toEqual([`${path('weg')}: there is no such file`])
})
