import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { overlaps } from '../../../src/model/span.ts'
import { loadReader, read } from '../../../src/read.ts'
import { open } from '../../../src/text/intake.ts'

const reader = loadReader('nl')
const folder = 'eval/gold/dev'
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))

test.each(files)('what is said in %s holds neither its own verb nor its speaker, to the letter', (name) => {
  const { article, statements } = read(open(readFileSync(join(folder, name)), name, {}, reader.pack), reader)
  for (const { source, cue, content, channel } of statements) {
    for (const part of [source, cue, channel, content]) {
      expect(part?.quote).toEqual(part?.spans.map(({ from, to }) => article.text.slice(from, to)))
    }
    const own = [...(source?.spans ?? []), ...(cue?.spans ?? [])]
    expect(own.filter((span) => content.spans.some((said) => overlaps(said, span)))).toEqual([])
  }
})
