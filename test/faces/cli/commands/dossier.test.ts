import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folder, wederhoor } from '../wederhoor.ts'

const one =
  'Titel: School dicht\nBron: De Bode\nDatum: 2026-03-14\n\nDe minister zei vrijdag dat de school dichtgaat. Zij sprak dinsdag met de ouders.'
const two = 'date 2026-04-02 Rusland viel woensdag een haven in Oekraïne aan.'

/** A dossier with both articles, and how to give it commands. */
async function dossier() {
  const path = folder({ 'one.txt': one, 'two.txt': two })
  const act = (...argv: string[]) => wederhoor(['--data', path('data'), ...argv])
  const added = await act('add', path('one.txt'), path('two.txt'))
  return { path, act, added }
}

test('add keeps articles once, tells of files it cannot read and goes on', async () => {
  const { path, act, added } = await dossier()
  expect(added).toEqual({ code: 0, out: '2 articles added.\n', err: '' })
  const again = await act('add', path('two.txt'), path('gone.txt'), path('one.txt'))
  expect(again).toEqual({
    code: 1,
    out: '0 articles added, 2 known already, 1 could not be read.\n',
    err: `${path('gone.txt')}: there is no such file\n`,
  })
})

test('add takes folders and JSON Lines', async () => {
  const path = folder({
    'a.txt': one,
    'b.txt': Uint8Array.of(1, 0, 2),
    'c.jsonl': '{"text": "Hij kwam.", "published": "2026"}\n{}\n{"text": "Zij ging.", "published": "2026"}',
  })
  const { code, out, err } = await wederhoor(['--data', folder()('data'), 'add', path('')])
  expect([code, out]).toEqual([1, '3 articles added, 2 could not be read.\n'])
  expect(err).toContain(`${path('c.jsonl')}:2: "text"`)
  expect(err).toContain(`${path('b.txt')}: this is a binary file`)
})

test('add takes the date of undated articles', async () => {
  const path = folder({ 'a.txt': 'Hij kwam.', 'c.jsonl': '{"text": "Zij ging."}' })
  const data = folder()('data')
  const added = await wederhoor([
    '--data',
    data,
    'add',
    path('a.txt'),
    path('c.jsonl'),
    '--published',
    '2025-04',
  ])
  expect(added).toEqual({ code: 0, out: '2 articles added.\n', err: '' })
  expect((await wederhoor(['--data', data, 'list'])).out.match(/2025-04/g)).toHaveLength(2)
})

test('list shows the articles in order of time', async () => {
  const { act, path } = await dossier()
  const { out } = await act('list')
  expect(out.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^[0-9a-f]{8} {2}2026-03-14 {2}De Bode {2}School dicht$/),
    expect.stringMatching(new RegExp(`^[0-9a-f]{8} {2}2026-04-02 {11}${path('two.txt')}$`)),
  ])
})

test('timeline shows what was said and done, between dates and for parties', async () => {
  const { act } = await dossier()
  const { out } = await act('timeline')
  expect(out).toMatch(/^2026-03-10\n {2}consult /m)
  expect(out).toContain('minister asserts')
  expect(out).toMatch(/^2026-04-01\n {2}attack .*actor: Rusland/m)
  expect((await act('timeline', '--from', '2026-04')).out).not.toContain('minister')
  expect((await act('timeline', '--actor', 'Rusland')).out).not.toContain('minister')
  expect(await act('timeline', '--actor', 'Atlantis')).toMatchObject({
    code: 0,
    out: '',
    err: 'Nobody called Atlantis has a part in anything.\n',
  })
  expect((await act('timeline', '--from', '2027')).err).toBe('Nothing from 2027-01-01.\n')
})

test('search finds words in any inflection and marks them', async () => {
  const { act } = await dossier()
  const { out } = await act('search', 'scholen')
  expect(out).toMatch(/^School dicht {2}2026-03-14 · De Bode · [0-9a-f]{8}\n/)
  expect(out).toContain('[school]')
  expect((await act('search', 'walvis')).err).toBe('No article holds walvis.\n')
})

test('search finds by outlet, party, kind, stance and day, and counts them', async () => {
  const { act } = await dossier()
  const { out } = await act('search', '--outlet', 'de bode', '--facets')
  expect(out).toMatch(/^School dicht {2}2026-03-14 · De Bode · [0-9a-f]{8}\n/)
  expect(out).toContain('outlet\n  1  De Bode\n')
  expect(out).toContain('period\n  1  2026-03\n')
  expect((await act('search', '--actor', 'Rusland', '--kind', 'attack')).out).toContain('2026-04-02')
  const { total, facets } = JSON.parse(
    (await act('search', '--from', '2026', '--facets', '--format', 'json')).out,
  )
  expect([total, facets.counted]).toEqual([2, 2])
  expect((await act('search', 'school', '--stance', 'denies', '--to', '2025')).err).toBe(
    'No article holds school, in which somebody denies to 2025-12-31.\n',
  )
  expect((await act('search', '--actor', 'Atlantis')).err).toBe(
    'Nobody called Atlantis has a part in anything.\n',
  )
  expect(await act('search', '--stance', 'doubts')).toMatchObject({ code: 2 })
  expect(await act('search')).toMatchObject({ code: 2 })
})

test('remove takes an article out by the beginning of its id, and unremove brings it back', async () => {
  const { act, path } = await dossier()
  const listed = (await act('list')).out
  const id = listed.slice(0, 8)
  expect(await act('remove', 'ffffffffffff', id)).toEqual({
    code: 1,
    out: '',
    err: `ffffffffffff: no article has this id; 'wederhoor list' shows them\nRemoved ${id} School dicht\n`,
  })
  expect((await act('list')).out.trimEnd().split('\n')).toHaveLength(1)
  expect(await act('add', path('one.txt'), path('two.txt'))).toEqual({
    code: 0,
    out: '0 articles added, 1 known already, 1 stay out that were removed.\n',
    err: `${path('one.txt')}: was removed; 'wederhoor unremove ${id}' brings it back\n`,
  })
  expect((await act('list', '--removed')).out).toMatch(
    new RegExp(`^${id}\\w{4} {2}removed \\d{4}-\\d\\d-\\d\\d {2}De Bode {2}School dicht\n$`),
  )
  expect(await act('unremove', 'ffffffffffff', id)).toEqual({
    code: 1,
    out: '',
    err: `ffffffffffff: no article has this id; 'wederhoor list --removed' shows them\nBrought back ${id}\n`,
  })
  expect((await act('list')).out).toBe(listed)
  expect((await act('list', '--removed')).err).toBe('Nothing was removed.\n')
})

test('remove --purge erases an article, and unremove lets it be added again', async () => {
  const { act, path } = await dossier()
  const id = (await act('list')).out.slice(0, 8)
  const { err } = await act('remove', '--purge', id)
  const whole = /^Purged ([0-9a-f]{8}); it stays out until 'wederhoor unremove ([0-9a-f]{20})'\n$/.exec(err)!
  expect(whole.slice(1)).toEqual([id, expect.stringMatching(`^${id}`)])
  const kept = readdirSync(path('data')).map((name) => readFileSync(path(`data/${name}`), 'latin1'))
  expect(kept.join('')).not.toMatch(/dichtgaat|minister|De Bode/)
  const again = await act('add', path('one.txt'))
  expect([again.code, again.out]).toEqual([0, '0 articles added, 1 stay out that were removed.\n'])
  const [, lift] = /was purged and stays out; 'wederhoor unremove ([0-9a-f]{12})' lets it in again/.exec(
    again.err,
  )!
  expect((await act('list', '--removed')).out).toMatch(new RegExp(`^${lift} {2}purged `))
  expect((await act('remove', '--purge', whole[2])).err).toBe(err)
  expect((await act('unremove', lift)).err).toContain('may be added again')
  expect((await act('add', path('one.txt'))).out).toBe('1 article added.\n')
})

test('list numbers the versions of one article', async () => {
  const story =
    'De burgemeester van Waterdam heeft dinsdag de kade laten afzetten nadat een duiker scheuren in de muur had gezien.'
  const version = (day: number, more: string) =>
    `Titel: Kade\nBron: De Bode\nDatum: 2026-03-0${day}\n\n${story} ${more}`
  const path = folder({ 'a.txt': version(2, 'Er komt een veerpont.'), 'b.txt': version(1, '') })
  const act = (...argv: string[]) => wederhoor(['--data', path('data'), ...argv])
  await act('add', path('a.txt'), path('b.txt'))
  const { out } = await act('list')
  expect(out.match(/version \d of \d/g)).toEqual(['version 1 of 2', 'version 2 of 2'])
  const listed = JSON.parse((await act('list', '--json')).out)
  expect(listed).toMatchObject([
    { published: '2026-03-01', title: 'Kade', version: 1, versions: 2 },
    { published: '2026-03-02', title: 'Kade', version: 2, versions: 2 },
  ])
  await act('remove', ...listed.map(({ id }: { id: string }) => id))
  expect((await act('list', '--json')).out).toBe('[]\n')
})

test('an empty dossier says how to begin', async () => {
  const data = folder()('data')
  for (const command of ['list', 'timeline']) {
    const { code, err } = await wederhoor(['--data', data, command])
    expect(code).toBe(0)
    expect(err).toContain('wederhoor add FOLDER')
  }
})
