import { expect, test } from 'vitest'
import { folder, wederhoor } from '../wederhoor.ts'

const article = 'date 2026-03-14 De minister zei vrijdag dat de school dichtgaat.'

test('lists the records of an article', async () => {
  const { code, out } = await wederhoor(['explain', folder({ 'a.txt': article })('a.txt')])
  expect(code).toBe(0)
  expect(out).toMatch(/^s1 {3}statement: asserts, indirect “?zei”?/m)
  expect(out).toMatch(/^t1 {3}date: 2026-03-13 “vrijdag”$/m)
})

test('says which rule took which words', async () => {
  const { code, out } = await wederhoor(['explain', folder({ 'a.txt': article })('a.txt'), 's1'])
  expect(code).toBe(0)
  expect(out).toContain('De minister [zei] vrijdag dat de school dichtgaat.')
  expect(out).toMatch(/^ {2}rule lang\/nl\/statements\.rules:\d+ \S+$/m)
  expect(out).toMatch(/^ {4}source {3}“De minister” \(line \d+: nsubj/m)
})

test('tells the derivation of a date', async () => {
  const { out } = await wederhoor(['explain', folder({ 'a.txt': article })('a.txt'), 't1'])
  expect(out).toMatch(/^ {4}- .*a Friday “vrijdag”$/m)
})

test('says when there is no such record', async () => {
  const file = folder({ 'a.txt': article })('a.txt')
  expect(await wederhoor(['explain', file, 's99'])).toEqual({
    code: 1,
    out: '',
    err: `wederhoor: ${file}: no record s99; 'wederhoor explain ${file}' lists them\n`,
  })
})

test('says why a sentence gave no statement', async () => {
  const { code, out } = await wederhoor(['explain', '--why-not', 'De minister fietst naar de Kamer.'])
  expect(code).toBe(0)
  expect(out).toMatch(
    /^De minister fietst naar de Kamer\.\n {2}statements\n {4}- lang\/nl\/statements\.rules:\d+ \S+ stopped at line \d+:/,
  )
})

const first = `Titel: Brug geraakt
Datum: 2024-06-24

Oekraïne heeft zondag de spoorbrug bij Melitopol aangevallen.`
const second = `Titel: Na de brug
Datum: 2024-06

Oekraïne heeft zondag de spoorbrug bij Melitopol aangevallen. Twee dagen later werd er gebeld.`

test('tells of an article of the dossier what the other articles say of its dates', async () => {
  const path = folder({ 'a.txt': first, 'b.txt': second })
  const act = (...argv: string[]) => wederhoor(['--data', path('data'), ...argv])
  await act('add', path('a.txt'), path('b.txt'))
  const id = /^([0-9a-f]{8}).*Na de brug$/m.exec((await act('list')).out)![1]
  expect((await act('explain', id)).out).toMatch(
    /^published\n {2}in the dossier 2024-06-25 – 2024-06-30\n {4}- Na de brug: published 2024-06$/m,
  )
  const { code, out } = await act('explain', id, 't2')
  expect(code).toBe(0)
  expect(out).toMatch(
    /in the dossier 2024-06-25\n.*\n.*the same event as in “Brug geraakt” “aangevallen”.*\n.*Brug geraakt: published 2024-06-24\n/,
  )
  const { out: timeline } = await act('timeline')
  expect(timeline).toMatch(/^2024-06-25\n {2}.*(\n {4}.*){2}\n {4}dated by: .*the same event as in/m)
  expect((await act('explain', 'abcd1234')).err).toContain("no article has this id; 'wederhoor list'")
})
