import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { articles, exported } from './exported.ts'

const { text } = await exported('icalendar')
const file = text('wederhoor.ics')
const calendar = new ICAL.Component(ICAL.parse(file))
const [entries, journals] = [calendar.getAllSubcomponents('vevent'), calendar.getAllSubcomponents('vjournal')]
const value = (entry: InstanceType<typeof ICAL.Component>, name: string) =>
  String(entry.getFirstPropertyValue(name))

test('lines end and are folded as RFC 5545 has it', () => {
  const lines = file.split('\r\n')
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  for (const line of lines) {
    expect(line).not.toMatch(/[\r\n]/)
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).not.toMatch(/\p{Surrogate}/u)
  }
})

test('every event and statement is an entry with what it must have, for whole days', () => {
  const all = [...entries, ...journals]
  const statements = articles.reduce((sum, one) => sum + one.statements.length, 0)
  expect(all.filter((one) => value(one, 'categories') === 'statement')).toHaveLength(statements)
  expect(new Set(all.map((one) => value(one, 'uid'))).size).toBe(all.length)
  for (const entry of all) expect(value(entry, 'dtstamp')).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/)
  for (const entry of entries) {
    const event = new ICAL.Event(entry)
    expect([event.startDate.isDate, event.endDate.isDate]).toEqual([true, true])
    expect(event.endDate.compare(event.startDate)).toBe(1)
  }
})

test('several days are all taken, tentatively, and said in the summary', () => {
  const sunday = entries.find((one) => value(one, 'x-wederhoor-edtf').startsWith('[2024-05-26,'))!
  expect([value(sunday, 'dtstart'), value(sunday, 'dtend'), value(sunday, 'status')]).toEqual([
    ...['2024-05-26', '2024-06-24', 'TENTATIVE'],
  ])
  expect(value(sunday, 'summary')).toContain('(a Sunday between 26 May and 23 June 2024)')
  const exact = entries.filter((one) => value(one, 'status') === 'CONFIRMED')
  expect(exact.length).toBeGreaterThan(0)
  for (const entry of exact) expect(entry.getFirstPropertyValue('x-wederhoor-edtf')).not.toBeNull()
})

test('what has no date is a journal entry without one', () => {
  expect(journals.length).toBeGreaterThan(0)
  for (const journal of journals) expect(journal.getFirstProperty('dtstart')).toBeNull()
})
