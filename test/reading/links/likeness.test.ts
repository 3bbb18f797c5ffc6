import { describe, expect, test } from 'vitest'
import { contentWords, likeness } from '../../../src/reading/links/likeness.ts'
import { clauses } from '../../rules/drawn.ts'

describe('likeness', () => {
  test.each([
    ['', 'brug', 0],
    ['brug dicht', 'brug open', 0.5],
    ['brug', 'brug dicht morgen', 1],
    ['oorlogscrisis', 'oorlogsgebied', 1],
    ['brug', 'bruggenbouwer', 0],
  ])('"%s" and "%s": %d', (one, other, expected) => {
    const words = (text: string) => new Set(text.split(' ').filter(Boolean))
    expect(likeness(words(one), words(other))).toBe(expected)
  })
})

describe('contentWords', () => {
  test('takes the lemmas that carry meaning', () => {
    const article = clauses(
      'De/DET:det<brug brug:nsubj<gaat gaat=gaan/VERB niet/ADV:advmod<gaat open/ADJ:advmod<gaat',
    )
    expect([...contentWords(article, [0, 1, 2, 3, 4])]).toEqual(['brug', 'gaan', 'open'])
  })
})
