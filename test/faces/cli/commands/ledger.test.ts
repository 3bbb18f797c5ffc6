import { expect, test } from 'vitest'
import { folder, wederhoor } from '../wederhoor.ts'

const one =
  'Titel: School dicht\nBron: De Bode\nDatum: 2026-03-14\n\nVolgens minister Els Terpstra gaat de school in Oudeland vrijdag dicht. Burgemeester Piet Brand ontkent dat de school dichtgaat. Hij wilde verder niets zeggen.'
const two =
  'Bron: De Proef\nDatum: 2026-04-02\n\nMinister Els Terpstra zei dat de scholen op de eilanden open blijven.'

/** A dossier with both articles, and how to give it commands. */
async function dossier() {
  const path = folder({ 'one.txt': one, 'two.txt': two })
  const act = (...argv: string[]) => wederhoor(['--data', path('data'), ...argv])
  await act('add', path('one.txt'), path('two.txt'))
  return act
}

test('words lead to ledgers to choose from, and the id of one to its parties', async () => {
  const act = await dossier()
  const { out, err } = await act('ledger', 'scholen', 'dicht')
  expect(err).toMatch(/^\d+ events and claims\. Give the id of one\.\n$/)
  const [, id] = /^(s[0-9a-f]{8}) {2}claim {2}.*2 parties$/m.exec(out)!
  const ledger = await act('ledger', id)
  expect(ledger.out).toMatch(
    /Els Terpstra\n {4}⇄ asserts · indirect .*\n {6}contested by Piet Brand \(denies\)\n/,
  )
  expect(ledger.out).toMatch(/Piet Brand\n {4}denies · .*\n {6}against Els Terpstra\n/)
  expect(ledger.out).toContain('De Bode 2026-03-14')
})

test('as JSON it is one ledger with its articles, or all that may be meant', async () => {
  const act = await dossier()
  const several = JSON.parse((await act('ledger', 'school', '--format', 'json')).out)
  const [{ id, rows }] = several
  const single = JSON.parse((await act('ledger', id, '--format', 'json')).out)
  expect(single).toMatchObject({ id, rows, articles: [{ outlet: 'De Bode' }] })
  expect((await act('ledger', 'walvis')).err).toBe('Nothing is told in words like walvis.\n')
})

test('said follows a party through time, on a topic and in a period', async () => {
  const act = await dossier()
  const { out } = await act('said', 'els', 'terpstra')
  expect(out.match(/asserts/g)).toHaveLength(2)
  expect(out.indexOf('De Bode')).toBeLessThan(out.indexOf('De Proef'))
  expect((await act('said', 'Terpstra', '--about', 'eiland')).out).not.toContain('De Bode')
  expect((await act('said', 'Terpstra', '--to', '2026-03')).out).not.toContain('De Proef')
  const { positions, articles } = JSON.parse((await act('said', 'Terpstra', '--format', 'json')).out)
  expect([positions.length, articles.length]).toEqual([2, 2])
  expect((await act('said', 'Piet Brand')).out).toContain('○ declines to say')
})

test('said says why there is nothing', async () => {
  const act = await dossier()
  expect((await act('said', 'Atlantis')).err).toBe('Nobody called Atlantis has a part in anything.\n')
  expect((await act('said', 'Terpstra', '--about', 'walvis', '--from', '2026')).err).toBe(
    'Terpstra says nothing on walvis from 2026-01-01 in these articles.\n',
  )
  expect((await act('said', 'Terpstra', '--from', '2026-13')).code).toBe(2)
})

test('an empty dossier says how to begin', async () => {
  const data = folder()('data')
  for (const command of ['ledger', 'said']) {
    const { code, err } = await wederhoor(['--data', data, command, 'iets'])
    expect(code).toBe(0)
    expect(err).toContain('wederhoor add FOLDER')
  }
})
