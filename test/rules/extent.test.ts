import { describe, expect, test } from 'vitest'
import { quote } from '../../src/model/span.ts'
import { form } from '../../src/model/tokens.ts'
import { extentOf } from '../../src/model/trees.ts'
import { trim } from '../../src/rules/extent.ts'
import { quotations } from '../../src/rules/quotation.ts'
import { drawn } from './drawn.ts'

/** The extent of all words but those in brackets, after trimming. */
function trimmed(line: string): string {
  const words = line.split(' ')
  const bare = words.map((word) => word.replace(/^\[(.+)\]$/, '$1'))
  const article = drawn(
    bare.map((word, index) => (index === 0 ? word : `${word}:dep<1`.replace('dep', 'advmod'))).join(' '),
  )
  const tokens = words.flatMap((word, index) => (word === bare[index] ? [index] : []))
  const kept = trim(article, tokens, quotations(article))
  expect(kept.every((token) => form(article, token) === bare[token])).toBe(true)
  return quote(article.text, extentOf(article, kept)).join(' … ')
}

describe('trim', () => {
  test.each([
    ['punctuation around', ', het gaat door .', 'het gaat door'],
    ['marks around a whole quotation', '" het gaat " ,', 'het gaat'],
    ['marks of a quotation inside', 'het gaat „ goed ”', 'het gaat „ goed ”'],
    ['marks of a quotation at the start', '„ het ” gaat', '„ het ” gaat'],
    ['two quotations side by side', '" het " en " dat "', '" het " en " dat "'],
    ['a closing mark that hangs elsewhere', 'het is „ veel te goed [”] [.]', 'het is „ veel te goed ”'],
    ['an opening mark that hangs elsewhere', '[„] veel te ” goed', '„ veel te ” goed'],
    ['half of a quotation', 'het gaat " [zegt] [Jan]', 'het gaat'],
    ['a quotation broken off', '" het gaat , " [zegt] [Jan] , " goed . "', 'het gaat … goed'],
    ['what only punctuation parts', 'het [,] gaat', 'het , gaat'],
    ['nothing but punctuation', '. [het]', ''],
    ['a sum of money', '€ 5 [is] veel', '€ 5 … veel'],
  ])('%s', (_, line, expected) => expect(trimmed(line)).toBe(expected))
})
