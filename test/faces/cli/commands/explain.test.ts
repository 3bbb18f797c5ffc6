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
