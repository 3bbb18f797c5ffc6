import { createHash } from 'node:crypto'
import {
  readingSchema,
  type Entity,
  type Event,
  type Reading,
  type Statement,
} from '../../src/model/reading.ts'
import { quote, type Span } from '../../src/model/span.ts'

/*
 * A reading in one line a sentence, for tests that need readings and no parser:
 *
 *   [Rusland|country|actor] en [de VS=Verenigde Staten|country Q30|actor] <ruilden|prisoner exchange|2024-06-20> gevangenen.
 *   [Het Kremlin|organisation|says] zegt {dat [~de president|person|actor] <vertrekt|departure> |asserts}.
 *
 * `[words=name|kind link|role]` is an entity (`~` before the words: described, not named); roles fill every event of the
 * sentence, `says` and `for` its statements, `denied` names whom a denial contradicts. `<words|kind|days>` is an event
 * (`planned`, `possible` or `not` may precede the kind, `-` is a kind without a name, days are one or two ISO days with `/`),
 * and `{content|stance|channel|day}` a statement. What stands within a statement is told in its voice. After its stance stands
 * the event it is about (`no-comment v1`), or for a denial the statement it denies (`denies s1`, or `denies article`); `not` before it makes it negative.
 * Digits and the word after them are a quantity.
 */

/** What a header says; a string is the date. */
export type Header =
  string | { readonly published: string | null; readonly title?: string; readonly outlet?: string }

interface Mark {
  readonly open: string
  readonly span: Span
  readonly values: readonly string[]
  readonly within: Mark | null
}

/** A whole reading, checked against the contract. */
export function reading(header: Header, ...sentences: readonly string[]): Reading {
  const { published, title, outlet } = typeof header === 'string' ? { published: header } : header
  const parsed = parse(sentences)
  const { text } = parsed
  const passage = (span: Span) => ({ spans: [span], quote: quote(text, [span]) })
  const entities = new Map<string, Entity>()
  const events: Event[] = []
  const statements: Statement[] = []
  const disputes: Reading['disputes'] = []

  for (const { marks, span: sentence } of parsed.sentences) {
    const people = marks
      .filter(({ open }) => open === '[')
      .map(({ span, values: [kindAndLink = 'person', role = ''] }) => {
        const words = text.slice(span.from, span.to)
        const [kind, link = null] = kindAndLink.split(' ')
        const name = parsed.names.get(span) ?? words
        const form = parsed.described.has(span) ? 'nominal' : 'name'
        const entity = entities.get(`${kind} ${name}`) ?? {
          id: `e${entities.size + 1}`,
          kind: kind as Entity['kind'],
          name,
          link,
          mentions: [],
        }
        entities.set(`${kind} ${name}`, entity)
        entity.mentions.push({ ...passage(span), form })
        return { entity: entity.id, role, ...passage(span) }
      })
    const inRole = (role: string) => people.find((person) => person.role === role)?.entity ?? null
    const ids = new Map<Mark, string>()
    for (const mark of marks.filter(({ open }) => open === '{')) {
      const speaker = people.find(({ role }) => role === 'says')
      const id = `s${statements.length + 1}`
      ids.set(mark, id)
      const [written = 'asserts', channel = '', day = ''] = mark.values
      const negative = written.startsWith('not ')
      const [stance, what] = written.slice(negative ? 4 : 0).split(' ') as [Statement['stance'], string?]
      const isDenial = stance === 'denies' || stance === 'disputes'
      statements.push({
        id,
        source:
          speaker === undefined
            ? null
            : {
                entity: speaker.entity,
                spans: speaker.spans,
                quote: speaker.quote,
                speaks_for: inRole('for'),
              },
        cue: null,
        content: mark.span.from === mark.span.to ? { spans: [], quote: [] } : passage(mark.span),
        polarity: negative ? 'negative' : 'positive',
        form: 'indirect',
        stance,
        addressee: null,
        target: null,
        about: what === undefined || isDenial ? [] : [what],
        channel: channel === '' ? null : { ...passage(sentence), name: channel },
        time: day === '' ? null : { times: [], earliest: day, latest: day, edtf: day },
        within: mark.within === null ? null : ids.get(mark.within)!,
        trace: { rule: 'notation' },
      })
      if (!isDenial) continue
      const claimed = statements.find((other) => other.id === what)
      disputes.push({
        id: `d${disputes.length + 1}`,
        by: inRole('says'),
        of: what === 'article' ? what : (claimed?.source?.entity ?? inRole('denied')),
        ...{ statement: id, claim: claimed?.id ?? null, kind: stance },
        ...passage(sentence),
        trace: { rule: 'notation' },
      })
    }
    for (const { span, values, within } of marks.filter(({ open }) => open === '<')) {
      const [kind = '-', days] = values
      const [, planned, possible, not, name] = /^(planned )?(possible )?(not )?(.*)$/.exec(kind)!
      const [earliest, latest = earliest] = days?.split('/') ?? []
      events.push({
        id: `v${events.length + 1}`,
        trigger: { ...passage(span), lemma: text.slice(span.from, span.to).toLowerCase() },
        kind: name === '-' ? null : name,
        plover: null,
        participants: people
          .filter(({ role }) => !['', 'says', 'for', 'denied'].includes(role))
          .map((person) => ({ ...person, role: person.role as 'actor', polarity: 'positive' })),
        time: days === undefined ? null : { times: [], earliest, latest, edtf: days },
        polarity: not === undefined ? 'positive' : 'negative',
        certainty: possible === undefined ? 'certain' : 'possible',
        realis: planned === undefined ? 'happened' : 'planned',
        voice: within === null ? 'article' : ids.get(within)!,
        trace: { rule: 'notation' },
      })
    }
  }
  return readingSchema.parse({
    wederhoor: '0.1.0',
    pack: { language: 'nl', version: '0.1.0', sha256: '0' },
    article: {
      id: createHash('sha256').update(`${published}\n${text}`).digest('hex'),
      title: title ?? null,
      titleSpan: null,
      outlet: outlet ?? null,
      url: null,
      published,
      language: 'nl',
      text,
      blocks: [{ from: 0, to: text.length, kind: 'paragraph' }],
      warnings: [],
    },
    sentences: parsed.sentences.map(({ span }) => span),
    times: [],
    entities: [...entities.values()],
    roles: [],
    events,
    statements,
    disputes,
    quantities: [...text.matchAll(/(\d+) \p{L}+/gu)].map(({ 0: words, 1: digits, index: from }) => ({
      ...passage({ from, to: from + words.length }),
      ...{ value: Number(digits), unit: null, mod: null },
    })),
    counts: [],
    coverage: { clauses: 0, read: 0, unread: [] },
  })
}

/** The text without its marks, and the marks of each sentence, an outer one before those within it. */
function parse(sentences: readonly string[]) {
  const names = new Map<Span, string>()
  const described = new Set<Span>()
  let text = ''
  const parsed = sentences.map((source) => {
    if (text !== '') text += ' '
    const from = text.length
    const marks: Mark[] = []
    const open: {
      mark: string
      from: number
      described: boolean
      name?: string
      at: number
      within: Mark | null
    }[] = []
    for (let at = 0; at < source.length; at++) {
      const here = source[at]
      if ('[<{'.includes(here)) {
        const isDescribed = source[at + 1] === '~'
        open.push({ mark: here, from: text.length, described: isDescribed, at: marks.length, within: null })
        marks.push(null as unknown as Mark)
        if (isDescribed) at++
      } else if (here === '=' && open.at(-1)?.mark === '[') {
        const end = at + source.slice(at).search(/[|\]]/)
        open.at(-1)!.name = source.slice(at + 1, end)
        at = end - 1
      } else if (open.length > 0 && (here === '|' || ']>}'.includes(here))) {
        const own = open.pop()!
        const end = source.indexOf({ '[': ']', '<': '>', '{': '}' }[own.mark]!, at)
        const values = source.slice(at, end).split('|').slice(1)
        const span = { from: own.from, to: text.length }
        if (own.name !== undefined) names.set(span, own.name)
        if (own.described) described.add(span)
        marks[own.at] = { open: own.mark, span, values, within: null }
        at = end
      } else text += here
    }
    const placed: Mark[] = []
    for (const mark of marks) {
      const around = placed.filter(
        ({ open, span }) => open === '{' && span.from <= mark.span.from && mark.span.to <= span.to,
      )
      placed.push({ ...mark, within: around.at(-1) ?? null })
    }
    return { span: { from, to: text.length }, marks: placed }
  })
  return { text, sentences: parsed, names, described }
}
