import { expect, test } from 'vitest'
import { folder, wederhoor } from './wederhoor.ts'

const article = 'date 2026-04-02 Rusland viel woensdag een haven in Oekraïne aan, zei de burgemeester.'

/** A dossier of one article, and its id. */
async function dossier() {
  const path = folder({ 'a.txt': article, 'list.csv': 'name\nAnna Bos\n', 'draft.txt': article })
  const act = async (...argv: string[]) => {
    const { code, out } = await wederhoor(['--data', path('data'), ...argv, '--json'])
    return { code, json: JSON.parse(out) }
  }
  const { json } = await act('add', path('a.txt'))
  return { path, act, added: json, id: json.articles[0].article as string }
}

test('what is done is told as JSON', async () => {
  const { path, act, added, id } = await dossier()
  expect(added).toMatchObject({ added: 1, known: 0, failed: 0, articles: [{ outcome: 'added' }] })
  const judged = await act('judge', 'right', `${id}/v1`, '--by', 'Anna')
  expect(judged.json).toMatchObject({ by: 'Anna', verdict: { kind: 'right' } })
  expect((await act('knowledge', 'import', path('list.csv'))).json).toMatchObject({ added: 1, known: 0 })
  expect((await act('backup', '--out', path('backup'))).json).toEqual({ file: path('backup'), articles: 1 })
  expect((await act('bundle', '--out', path('b.jsonl'))).json).toMatchObject({ counts: { article: 1 } })
  expect((await act('import', path('b.jsonl'))).json).toMatchObject({ added: 0, known: 1 })
  expect((await act('reread')).json).toMatchObject({ replaced: 0 })
  expect((await act('move', '--to', path('other'))).json).toMatchObject({ articles: 1, known: 0 })
  expect((await act('remove', id.slice(0, 8))).json).toEqual([{ article: id, outcome: 'removed' }])
  expect((await act('list', '--removed')).json).toMatchObject({ removed: [{ id }], purged: [] })
  expect((await act('unremove', id.slice(0, 8))).json).toEqual([{ article: id, outcome: 'restored' }])
  expect((await act('add', path('none.txt'))).json).toMatchObject({ added: 0, failed: 1, articles: [] })
})

test('what is shown is shown as JSON', async () => {
  const { act, path, id } = await dossier()
  expect((await act('list')).json).toMatchObject([{ id, published: '2026-04-02', version: 1, versions: 1 }])
  const { lines, articles } = (await act('timeline')).json
  expect(lines.map(({ type }: { type: string }) => type)).toContain('event')
  expect(articles).toMatchObject([{ id }])
  expect((await act('search', 'haven')).json).toMatchObject({ total: 1, hits: [{ article: id }] })
  expect((await act('packs')).json).toMatchObject([{ language: 'nl' }])
  const explained = (await act('explain', id.slice(0, 8), 'v1')).json
  expect(explained).toMatchObject({ record: { id: 'v1' }, lines: [{ role: 'actor' }, {}, {}] })
  expect((await act('explain', path('a.txt'))).json).toMatchObject({ article: { published: '2026-04-02' } })
  const [tried] = (await act('explain', '--why-not', 'Dat is zo.')).json
  expect(tried).toMatchObject({ sentence: 'Dat is zo.', outcomes: [{ kind: 'statements' }, {}, {}] })
  expect((await act('check', path('draft.txt'))).json).toMatchObject({ draft: { published: '2026-04-02' } })
})

test('an empty dossier is an empty list', async () => {
  const { out, err } = await wederhoor(['--data', folder()('data'), 'list', '--json'])
  expect([JSON.parse(out), err]).toEqual([[], ''])
})
