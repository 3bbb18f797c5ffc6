import { expect, test } from 'vitest'
import { compareWithFrog, comparisonTable, type Performance } from '../../eval/comparison.ts'
import type { Reader } from '../../src/read.ts'

const frog: Performance = {
  startUp: 8,
  wordsPerSecond: 1000,
  megabytes: 2000,
  tokens: 98,
  sentences: 97,
  wordClass: 98,
  tellableClass: 98,
  lemma: 98,
  subjectPrecision: 90,
  subjectRecall: 90,
  subjects: 90,
}

/** The line of the table that opens with these words. */
function line(what: string, ours: Partial<Performance>): string | undefined {
  return comparisonTable({ ...frog, warmWordsPerSecond: 15_000, ...ours }, frog)
    .split('\n')
    .find((line) => line.startsWith(what))
    ?.replaceAll(/ {2,}/g, ' | ')
}

test('speed and memory are ratios', () => {
  expect(line('words a second', { wordsPerSecond: 12_300 })).toBe(
    'words a second after start-up | 12300 | 1000 | 12.3 × | ≥ 12 × ✓',
  )
  expect(line('memory', { megabytes: 500 })).toBe('memory at most, MB | 500 | 2000 | 0.25 × | ≤ 0.2 × ✗')
  expect(line('the same', {})).toBe('the same, ours in a warm process | 15000 | 1000 | 15.0 ×')
})

test('agreement is a difference in points', () => {
  expect(line('lemma', { lemma: 98.5 })).toBe('lemma | 98.5 | 98.0 | +0.5 | ahead ✓')
  expect(line('lemma', {})).toBe('lemma | 98.0 | 98.0 | +0.0 | ahead ✗')
  expect(line('word class (UPOS)', { wordClass: 97.9 })).toBe(
    'word class (UPOS) | 97.9 | 98.0 | −0.1 | ≥ −0.2 ✓',
  )
  expect(line('word class (UPOS)', { wordClass: 97.7 })).toMatch('✗')
  expect(line('tokens', { tokens: 99 })).toBe('tokens, F1 | 99.0 | 98.0 | +1.0')
})

test('without the text it says so', () =>
  expect(compareWithFrog('nowhere', {} as Reader)).toContain('no nowhere/ud-dutch-alpino'))
