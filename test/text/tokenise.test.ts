import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import { paragraph } from './article.ts'

const folder = new URL('cases/', import.meta.url)

/**
 * A file of cases has one paragraph a line: a bar where a token ends and no space follows, a double bar between sentences,
 * `⍽` for a space that does not break and `␣` for a soft hyphen. Without the bars it is the text.
 */
describe.each(readdirSync(folder))('%s', (file) => {
  const cases = readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n')
  test.each(cases)('%s', (line) => {
    const text = line
      .replaceAll(' ‖ ', ' ')
      .replace(/[|‖]/g, '')
      .replaceAll('⍽', '\u00a0')
      .replaceAll('␣', '\u00ad')
    expect(drawn(paragraph(text))).toBe(line.replaceAll('⍽', ' '))
  })
})

function drawn({ text, tokens: { from, to, starts } }: Article<'tokens'>): string {
  const firsts = new Set(starts)
  let line = ''
  for (let token = 0; token < from.length; token++) {
    const space = token > 0 && from[token] > to[token - 1]
    if (token > 0 && firsts.has(token)) line += space ? ' ‖ ' : '‖'
    else if (token > 0) line += space ? ' ' : '|'
    line += text.slice(from[token], to[token]).replaceAll('\u00ad', '␣')
  }
  return line
}
