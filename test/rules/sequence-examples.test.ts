import { describe, expect, test } from 'vitest'
import { readSequenceRules } from '../../src/rules/sequence-reader.ts'
import { sequenceRuleName } from '../../src/rules/sequence.ts'
import { pack, shown, timesIn } from '../reading/time/told.ts'

const rules = readSequenceRules(pack.path('time.rules'), pack.text('time.rules'), pack)

describe('time.rules', () => {
  for (const rule of rules) {
    for (const { line, matches, setting, text, expected } of rule.examples) {
      test(`${line}: ${rule.name} ${matches ? '+' : '-'} ${text}`, () => {
        const times = timesIn(setting, text)
        const own = times.filter(({ trace }) => trace.rule === sequenceRuleName(rule))
        if (matches) {
          expect(shown(times)).toBe(expected)
          expect(own).not.toEqual([])
        } else if (rule.says === 'nothing') expect(shown(times)).toBe('')
        else expect(shown(own)).toBe('')
      })
    }
  }
})

test('every rule that finds something has an example', () => {
  expect(
    rules.filter(({ examples }) => !examples.some(({ matches }) => matches)).map(({ name }) => name),
  ).toEqual(rules.filter(({ says }) => says === 'nothing').map(({ name }) => name))
})
