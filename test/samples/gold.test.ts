import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const halves = ['eval/gold/dev', 'eval/gold/kept']

const stances =
  'asserts denies disputes confirms accuses condemns praises warns threatens calls-for asks promises expects suspects declines-to-say no-comment'
const disputeKinds = 'denies disputes contradicts corrects names-differently'
const roles =
  'actor recipient patient place instrument topic source destination exchange manner cause'
const modifiers =
  'START MID END APPROX LESS_THAN MORE_THAN EQUAL_OR_LESS EQUAL_OR_MORE ON_OR_AFTER ON_OR_BEFORE BEFORE AFTER'

/** The keys a mark may have; a `?` after a key means that it may be left out, any other must be there. */
const keys: Readonly<Record<string, string>> = {
  times: 'text occurrence? type value? mod? quant? earliest? latest? candidates? note?',
  statements:
    'source source_entity? speaks_for? cue occurrence? content form stance polarity? time? channel? addressee? target? within? note?',
  disputes: 'by of kind statement claim note?',
  events:
    'trigger occurrence? kind participants time? certainty realis polarity attributed_to? same_as? note?',
  entities: 'name type mentions',
  roles: 'person role of? at? from? to? predecessor? successor? note?',
  counts: 'text ordinal kind since?',
  quantities: 'text occurrence? value unit? mod?',
}

/** The values a key may have, where the contract closes the list. */
const values: Readonly<Record<string, string>> = {
  'times type': 'DATE TIME DURATION SET',
  'times mod': modifiers,
  'statements form': 'direct indirect mixed reported',
  'statements stance': stances,
  'statements polarity': 'negative',
  'disputes kind': disputeKinds,
  'events certainty': 'certain probable possible unknown',
  'events realis': 'happened ongoing planned hypothetical',
  'events polarity': 'positive negative',
  'entities type': 'person organisation country place group other',
}

/** The keys whose value stands in the article to the letter. */
const verbatim: Readonly<Record<string, string>> = {
  times: 'text',
  statements: 'source cue content time channel',
  disputes: 'statement claim',
  events: 'trigger time attributed_to',
  entities: 'mentions',
  counts: 'text since',
  quantities: 'text',
}

type Mark = Readonly<Record<string, unknown>>
type Gold = Readonly<Partial<Record<string, readonly Mark[]>>> & { readonly file: string; readonly published: string }

const listed = (list: string | undefined): string[] => (list ? list.split(' ') : [])
const pieces = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? (value as string[]) : []
const countOf = (text: string, words: string): number => text.split(words).length - 1
const isDay = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toISOString().startsWith(value)

/** The file as its reader sees it: a title counts as text, the rest of the header does not. */
const bodyOf = (received: string): string =>
  received.replace(/^\s*date \S+\s/, '').replace(/^(?:(?:Bron|Datum|URL): .*\n|Titel: )/gm, '')

/** The date in a header, in either form of it. */
const dateOf = (received: string): string | undefined =>
  /^\s*date (\S+)\s/.exec(received)?.[1] ?? /^Datum: (\S+)\s*$/m.exec(received)?.[1]

const golds = halves.flatMap((half) =>
  readdirSync(half)
    .filter((name) => name.endsWith('.gold.json'))
    .map((name) => {
      const gold = JSON.parse(readFileSync(join(half, name), 'utf8')) as Gold
      return { half, name, gold, received: readFileSync(join(half, gold.file), 'utf8') }
    }),
)

test('the open half holds 36 articles, the kept half 28', () => {
  const counts = halves.map((half) => golds.filter((one) => one.half === half).length)
  expect(counts).toEqual([36, 28])
})

describe.each(golds)('$half/$name', ({ gold, received }) => {
  const text = bodyOf(received)
  const marks = Object.keys(keys).flatMap((layer) => (gold[layer] ?? []).map((mark) => ({ layer, mark })))

  test('is dated as its header says', () => {
    expect(gold.published).toMatch(/^\d{4}-\d\d(-\d\d)?$/)
    expect(dateOf(received)).toBe(gold.published)
  })

  test('has the keys of the format and the words of the contract', () => {
    const layers = Object.keys(gold).filter((key) => key !== 'file' && key !== 'published')
    expect(layers).toEqual(expect.arrayContaining(['statements', 'disputes', 'entities', 'roles']))
    for (const layer of layers) expect(Object.keys(keys)).toContain(layer)
    for (const { layer, mark } of marks) {
      const allowed = listed(keys[layer])
      for (const key of Object.keys(mark)) expect([key, `${key}?`].some((one) => allowed.includes(one)), `${layer} ${key}`).toBe(true)
      for (const key of allowed.filter((name) => !name.endsWith('?'))) expect(mark).toHaveProperty(key)
      for (const [key, value] of Object.entries(mark)) {
        const closed = values[`${layer} ${key}`]
        if (closed) expect(listed(closed), `${layer} ${key}`).toContain(value)
      }
    }
    for (const event of gold.events ?? []) {
      for (const role of Object.keys(event.participants as object)) expect(listed(roles)).toContain(role)
    }
  })

  test('quotes the article to the letter', () => {
    for (const { layer, mark } of marks) {
      for (const key of listed(verbatim[layer])) {
        for (const words of pieces(mark[key])) expect(text, `${layer} ${key}`).toContain(words)
      }
    }
    for (const event of gold.events ?? []) {
      for (const words of Object.values(event.participants as object).flat()) expect(text).toContain(words)
    }
  })

  test('names the occurrence of what stands there more than once', () => {
    const located = [
      ...(gold.times ?? []).map((mark) => ({ mark, words: mark.text })),
      ...(gold.statements ?? []).map((mark) => ({ mark, words: mark.cue })),
      ...(gold.events ?? []).map((mark) => ({ mark, words: mark.trigger })),
      ...(gold.quantities ?? []).map((mark) => ({ mark, words: mark.text })),
    ]
    for (const { mark, words } of located) {
      if (words === null) continue
      const count = countOf(text, words as string)
      if (mark.occurrence === undefined) expect(count, String(words)).toBe(1)
      else expect(mark.occurrence, String(words)).toBeLessThanOrEqual(count)
    }
  })

  test('has real days, in order', () => {
    for (const { earliest, latest, candidates, value, text: words } of gold.times ?? []) {
      if (earliest === undefined) continue
      expect([earliest, latest].every(isDay), String(words)).toBe(true)
      expect(String(earliest) <= String(latest), String(words)).toBe(true)
      const days = pieces(candidates)
      expect(days).toEqual([...new Set(days)].sort())
      for (const day of days) expect(isDay(day) && day >= String(earliest) && day <= String(latest)).toBe(true)
      if (/^\d{4}-\d\d-\d\d/.test(String(value))) expect(isDay(String(value).slice(0, 10))).toBe(true)
    }
  })
})

/** The files of single sentences, with the number of different sentences in each. */
const sentenceFiles = [
  { file: 'eval/gold/dev/statements.tsv', size: 60 },
  { file: 'eval/gold/dev/statements-2.tsv', size: 140 },
  { file: 'eval/gold/kept/statements.tsv', size: 60 },
]

/** The lines of the sentence cases, the column names first. */
function readSentences(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'))
}

describe.each(sentenceFiles)('$file', ({ file, size }) => {
  const [columns, ...rows] = readSentences(file)

  test('has its columns and its sentences, ten or more of them without a statement', () => {
    expect(columns).toEqual(['sentence', 'source', 'cue', 'content', 'form', 'stance'])
    expect(new Set(rows.map(([sentence]) => sentence)).size).toBe(size)
    expect(new Set(rows.map((row) => row.join('\t'))).size).toBe(rows.length)
    expect(rows.filter((row) => row[4] === '').length).toBeGreaterThanOrEqual(10)
  })

  test.each(rows)('%s', (sentence, source, cue, content, form, stance) => {
    for (const words of [source, cue, ...content.split(' … ')]) expect(sentence).toContain(words)
    if (cue) expect(countOf(sentence, cue)).toBe(1)
    if (form === '') expect([source, cue, content, stance]).toEqual(['', '', '', ''])
    else {
      expect(listed(values['statements form'])).toContain(form)
      expect(listed(stances)).toContain(stance)
    }
  })
})

test('no article and no sentence stands in two files', () => {
  const files = golds.map(({ gold }) => gold.file)
  expect(new Set(files).size).toBe(files.length)
  const sentences = sentenceFiles.flatMap(({ file }) => [
    ...new Set(
      readSentences(file)
        .slice(1)
        .map(([sentence]) => sentence),
    ),
  ])
  expect(new Set(sentences).size).toBe(sentences.length)
})
