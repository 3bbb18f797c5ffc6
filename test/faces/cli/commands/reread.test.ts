import Database from 'libsql'
import { expect, test } from 'vitest'
import type { Difference } from '../../../../src/model/difference.ts'
import type { Reading } from '../../../../src/model/reading.ts'
import { folder, wederhoor } from '../wederhoor.ts'

const one =
  'Titel: School dicht\nBron: De Bode\nDatum: 2026-03-14\n\nDe minister zei vrijdag dat de school dichtgaat.'
const two = 'date 2026-04-02 Rusland viel woensdag een haven in Oekraïne aan.'

/** A dossier of two articles, of which the first was read by an older engine that took no statements and was unsure of events. */
async function dossier() {
  const path = folder({ 'one.txt': one, 'two.txt': two })
  const act = (...argv: string[]) => wederhoor(['--data', path('data'), ...argv])
  await act('add', path('one.txt'), path('two.txt'))
  const id = (await act('list')).out.slice(0, 8)
  const database = new Database(path('data/dossier.sqlite'))
  const { json } = database.prepare('select json from readings where article like ?').get(`${id}%`) as {
    json: string
  }
  const reading = JSON.parse(json) as Reading
  const older = {
    ...{ ...reading, wederhoor: '0.0.1', statements: [] },
    events: reading.events.map((event) => ({ ...event, certainty: 'possible' })),
  }
  database
    .prepare('update readings set json = ?, engine = ? where article like ?')
    .run(JSON.stringify(older), '0.0.1', `${id}%`)
  database.close()
  return { act, id }
}

test('reread reads what an older version has read, and diff shows what is otherwise', async () => {
  const { act, id } = await dossier()
  expect((await act('diff')).err).toBe("Nothing has been read again; 'wederhoor reread' does.\n")
  expect(await act('reread')).toEqual({
    code: 0,
    out: '1 article read again.\n',
    err: "'wederhoor diff' shows what is otherwise now.\n",
  })
  expect((await act('reread')).out).toBe('0 articles read again.\n')
  const { out } = await act('diff')
  expect(out).toMatch(/^1 article read again, 1 otherwise than before\.\n/)
  expect(out).toMatch(
    /statements {2}0 before, 1 now: 1 new, 0 gone, 0 changed\n {2}new {2}“.*school dichtgaat”/,
  )
  expect(out).toMatch(
    /certainty {2}“.+”: "possible" → "certain" {2}[0-9a-f]{8} School dicht\n {6}De minister zei/,
  )
  const difference = JSON.parse((await act('diff', id, '--format', 'json')).out) as Difference
  expect(difference.kinds.statements).toMatchObject({ new: 1, gone: 0, changed: 0 })
})

test('articles that are named are read again in any case', async () => {
  const { act, id } = await dossier()
  await act('reread')
  expect((await act('reread', id)).out).toBe('0 articles read again, 1 read as before.\n')
  const unknown = await act('reread', 'ffffffffffff')
  expect([unknown.code, unknown.out]).toEqual([1, '0 articles read again.\n'])
})
