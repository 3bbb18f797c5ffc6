import { describe, expect, test } from 'vitest'
import { sheetColumns } from '../../../../src/faces/coding-sheet.ts'
import {
  isCoded,
  readSheet,
  SheetError,
  unanswered,
  unsureMark,
  writeSheet,
} from '../../../../src/faces/web/coding/sheet.ts'

const words = { yes: ['yea'], no: ['nay'] }
const line = (cells: Readonly<Record<string, string>>) =>
  sheetColumns.map((column) => `"${(cells[column] ?? '').replaceAll('"', '""')}"`).join(',')
const unit = { sample: 'seed=1', id: 'u1', kind: 'statement', sentence: 'She said "no", and left.' }
const file = (...rows: readonly Readonly<Record<string, string>>[]) =>
  '\ufeff' + [sheetColumns.join(','), ...rows.map(line)].join('\n') + '\n'

test('what a coder said is taken up, and what others said is kept apart and comes back', () => {
  const text = file(
    { ...unit, coder: 'Anna', present: 'yea', who: 'she', how: 'denies' },
    { ...unit, coder: 'Anna', present: 'Y', who: 'he', how: 'asserts' },
    { ...unit, coder: 'Bo', present: 'nay' },
    { ...unit, id: 'u2', kind: 'event' },
  )
  const sheet = readSheet('sample.csv', text, 'Anna', words)
  expect(sheet.units.map(({ id, answers }) => [id, answers.length])).toEqual([
    ['u1', 2],
    ['u2', 0],
  ])
  expect(sheet.units[0].given.sentence).toBe(unit.sentence)
  expect(sheet.units.map(isCoded)).toEqual([true, false])
  expect(sheet.others.map(({ coder }) => coder)).toEqual(['Bo'])
  const again = readSheet('sample.csv', writeSheet(sheet, 'Anna'), 'Anna', words)
  expect(again).toEqual(sheet)
  const asBo = readSheet('sample.csv', writeSheet(sheet, 'Anna'), 'Bo', words)
  expect(asBo.units[0].answers).toEqual([{ ...unanswered, present: 'n' }])
})

test('a sheet that a spreadsheet parted by semicolons is read too', () => {
  const text = file({ ...unit, sentence: 'Plain', asked: 'who, how' })
  const parted = text.replaceAll('","', '";"').replace(/^.*$/m, sheetColumns.join(';'))
  const { given } = readSheet('sample.csv', parted, 'Anna', words).units[0]
  expect([given.sentence, given.asked]).toEqual(['Plain', 'who, how'])
})

test('what is asked may hold a semicolon', () => {
  const text = `${sheetColumns.join(',')}\n${sheetColumns.map((column) => ({ kind: 'event', id: 'u', asked: 'what; how' })[column] ?? '').join(',')}\n`
  expect(readSheet('sample.csv', text, 'Anna', words).units[0].given.asked).toBe('what; how')
})

test('whoever cannot tell says so without an answer, which comes back as looked at', () => {
  const sheet = readSheet('sample.csv', file(unit), 'Anna', words)
  const unsure = { ...sheet.units[0], answers: [{ ...unanswered, comment: unsureMark }] }
  const again = readSheet('sample.csv', writeSheet({ ...sheet, units: [unsure] }, 'Anna'), 'Anna', words)
  expect(again.units[0].answers).toEqual(unsure.answers)
})

describe('a file that is no sample is refused, with where and why', () => {
  test.each([
    ['without a column', 'id,kind\nu1,event\n', 'web.coding.no-column'],
    ['of a kind that is not coded', file({ ...unit, kind: 'mood' }), 'web.coding.no-kind'],
    ['with a word that says neither', file({ ...unit, present: 'maybe' }), 'web.coding.no-answer'],
    ['that is no table', '"', 'web.coding.unreadable'],
    ['with nothing', '', 'web.coding.no-column'],
  ])('%s', (_, text, key) => {
    let caught: unknown
    try {
      readSheet('sample.csv', text, 'Anna', words)
    } catch (error) {
      caught = error
    }
    expect(caught).toBeInstanceOf(SheetError)
    expect((caught as SheetError).key).toBe(key)
  })
})
