import type { Article } from '../../../model/article.ts'
import type { Passage, Reading, Reason } from '../../../model/reading.ts'
import { contains, overlaps, quote, type Span } from '../../../model/span.ts'
import { why } from '../../../rules/explain.ts'
import { findAll } from '../../../rules/match.ts'
import type { Pack } from '../../../rules/pack.ts'
import { derivation, type Derived } from './derivation.ts'
import type { Palette } from './palette.ts'
import { quoted } from './quoted.ts'
import { wrap } from './wrap.ts'

/** A record of any kind, as far as explaining it goes. */
interface Explained extends Derived {
  readonly id: string
  readonly kind: string
  /** The words that the record hangs on, the telling ones first. */
  readonly passages: readonly Passage[]
  readonly rule: string | null
}

/** Every record of a reading that can be explained, one a line. */
export function recordList(reading: Reading, { faint }: Palette, width: number): string {
  return recordsOf(reading)
    .map(
      ({ id, kind, passages }) =>
        wrap(quoted(passages[0]), width, ' '.repeat(18), `${id.padEnd(4)} ${faint(kind.padEnd(12))} `) + '\n',
    )
    .join('')
}

/**
 * Why a record is there: its sentence with the words marked, the rule, and which line of the rule took which word; for a date each step
 * of the derivation. Null when the reading has no record with this id.
 */
export function explanation(
  reading: Reading,
  id: string,
  article: Article<'clauses'>,
  pack: Pack,
  { strong, faint, mark }: Palette,
  width: number,
): string | null {
  const record = recordsOf(reading).find((each) => each.id === id)
  if (!record) return null
  const spans = record.passages.flatMap((passage) => passage.spans)
  const sentences = reading.sentences.filter((sentence) => spans.some((span) => overlaps(sentence, span)))
  const marked = record.passages.find((passage) => passage.spans.length > 0)?.spans ?? []
  const lines = [
    `${strong(record.id)}  ${record.kind}`,
    ...sentences
      .slice(0, 3)
      .map((sentence) => wrap(markedText(reading.article.text, sentence, marked, mark), width, '  ')),
    '',
  ]
  if (record.rule !== null) lines.push(`  rule ${strong(record.rule)}`)
  for (const { role, words, line, asks } of filledLines(record, article, pack)) {
    const asked = asks === '' ? `line ${line}` : `line ${line}: ${asks}`
    lines.push(wrap(`“${words}” ${faint(`(${asked})`)}`, width, ' '.repeat(13), `    ${role.padEnd(8)} `))
  }
  lines.push(...derivation(record, faint, width, '    '))
  return lines.join('\n') + '\n'
}

/** A record of a reading as it stands there, with the lines of its rule and the words they took; null when there is none with this id. */
export function explained(reading: Reading, id: string, article: Article<'clauses'>, pack: Pack) {
  const told = recordsOf(reading).find((each) => each.id === id)
  const { statements, events, disputes, times, entities } = reading
  const record = [statements, events, disputes, times, entities].flat().find((each) => each.id === id)
  return told === undefined ? null : { record, lines: filledLines(told, article, pack) }
}

function recordsOf(reading: Reading): Explained[] {
  const base = { because: [] as readonly Reason[] }
  return [
    ...reading.statements.map(({ id, stance, form, cue, content, source, trace }) => ({
      ...base,
      id,
      kind: `statement: ${stance.replaceAll('-', ' ')}, ${form}`,
      passages: [cue, content, source].filter(
        (passage) => passage !== null && passage.spans.length > 0,
      ) as Passage[],
      rule: trace.rule,
    })),
    ...reading.events.map(({ id, kind, trigger, participants, trace }) => ({
      ...base,
      id,
      kind: `event: ${kind ?? trigger.lemma}`,
      passages: [trigger, ...participants],
      rule: trace.rule,
    })),
    ...reading.disputes.map(({ id, kind, spans, quote, trace }) => ({
      ...base,
      id,
      kind: `dispute: ${kind}`,
      passages: [{ spans, quote }],
      rule: trace.rule,
    })),
    ...reading.times.map(({ id, value, type, spans, quote, trace, because, dropped }) => ({
      id,
      kind: `${type.toLowerCase()}: ${value}`,
      passages: [{ spans, quote }],
      rule: trace.rule,
      because,
      dropped,
    })),
    ...reading.entities.map(({ id, kind, name, mentions }) => ({
      ...base,
      id,
      kind: `${kind}: ${name}`,
      passages: mentions,
      rule: null,
    })),
  ]
}

/** The lines of a drawn-tree rule and the words they took, from matching again where the record stands. */
function filledLines({ rule, passages }: Explained, article: Article<'clauses'>, pack: Pack) {
  const name = rule === null ? undefined : /([^/:]+)\.rules:/.exec(rule)?.[1]
  const spans = passages.flatMap((passage) => passage.spans)
  // The rules of times are sequences of words; their derivation is told step by step instead.
  if (name === undefined || name === 'time') return []
  const rules = pack.rules(name)
  const own = findAll(article, rules).find(
    ({ trace, fills }) =>
      trace.rule === rule &&
      fills.some(({ extent }) => extent.some((piece) => spans.some((span) => overlaps(span, piece)))),
  )
  return own === undefined ? [] : why(article, own, rules)
}

function markedText(
  text: string,
  sentence: Span,
  spans: readonly Span[],
  mark: (words: string) => string,
): string {
  let at = sentence.from
  let marked = ''
  for (const span of spans.filter((each) => contains(sentence, each))) {
    if (span.from < at) continue
    const [words] = quote(text, [span])
    marked += text.slice(at, span.from) + mark(words)
    at = span.to
  }
  return marked + text.slice(at, sentence.to)
}
