import { expect, test } from 'vitest'
import { saidIn } from '../../../src/faces/cli/derivation-language.ts'
import { wederhoor } from './wederhoor.ts'

test.each([
  ['en', 'a Sunday'],
  ['nl', 'een zondag'],
])('wederhoor date --in %s says “%s”', async (language, step) => {
  const { code, out } = await wederhoor(['date', 'zondag', '--published', '2024-06-26', '--in', language])
  expect(code).toBe(0)
  expect(out).toContain(`- ${step} “zondag”`)
})

test('a language there are no texts of is refused', async () => {
  const { code, err } = await wederhoor(['date', 'zondag', '--in', 'fr'])
  expect(code).not.toBe(0)
  expect(err).toContain('en, nl')
})

test('steps are found at any depth, with their values filled in; all else stays as it is', () => {
  const step = { rule: '', code: 'time.published', values: { period: '2024-06' }, hard: true }
  const record = { times: [{ id: 't1', because: [step] }], text: 'zondag' }
  expect(saidIn(record, 'nl')).toEqual({
    ...record,
    times: [{ id: 't1', because: [{ ...step, rule: 'gepubliceerd 2024-06' }] }],
  })
})
