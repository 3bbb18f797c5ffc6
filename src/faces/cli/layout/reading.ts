import type { Dispute, Entity, Event, Reading, Role, Statement, Time, When } from '../../../model/reading.ts'
import type { Palette } from './palette.ts'
import { period } from './period.ts'
import { notesOfFactuality } from './factuality.ts'
import { joined, plain, quoted } from './quoted.ts'
import { wrap } from './wrap.ts'

/** How far lines beneath a record stand in. */
const inset = '      '

/** One reading as a page to read: what was said, what happened, who contradicts whom, when, and why. `name` is the file's. */
export function readingPage(reading: Reading, name: string, palette: Palette, width: number): string {
  const { article, statements, events, disputes, times, roles, entities, coverage } = reading
  const print = printer(reading, palette, width)
  const about = [
    article.outlet,
    article.published ? `published ${article.published}` : 'undated',
    article.url,
  ]
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['What was said', statements.map(print.statement)],
    ['What happened', events.map(print.event)],
    ['Who contradicts whom', disputes.map(print.dispute)],
    ['When', times.map(print.time)],
    ['Who held which office', roles.map(print.role)],
    ['Who is meant, from outside knowledge', entities.flatMap(print.holder)],
  ]
  const understood = `${coverage.read} of ${coverage.clauses} clauses understood.`
  const example = statements[0]?.id ?? events[0]?.id ?? times[0]?.id
  const advice = example === undefined ? '' : ` Why a record is there: wederhoor explain FILE ${example}`
  return [
    palette.strong(article.title ?? name),
    palette.faint(about.filter(Boolean).join(' · ')),
    ...article.warnings.map(({ message }) => wrap(message, width, '  ', '! ')),
    '',
    ...sections
      .filter(([, records]) => records.length > 0)
      .flatMap(([heading, records]) => [palette.strong(heading), '', ...records, '']),
    palette.faint(understood + advice),
    '',
    '',
  ].join('\n')
}

function printer({ entities, statements }: Reading, { strong, faint }: Palette, width: number) {
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? id))
  const partyOf = (id: string | null) =>
    id === 'article' ? 'the newspaper itself' : (nameOf(id) ?? 'somebody not named')
  const aside = (...notes: readonly (string | false | null)[]) =>
    notes
      .filter(Boolean)
      .map((note) => faint(` · ${note}`))
      .join('')
  const record = (id: string, headline: string, ...beneath: readonly (string | false)[]) =>
    [
      wrap(headline, width, inset, `  ${faint(id.padEnd(3))} `),
      ...beneath.filter((line) => line !== false).map((line) => wrap(line, width, inset)),
    ].join('\n')

  function statement({
    id,
    source,
    content,
    stance,
    form,
    channel,
    time,
    within,
    polarity,
    ...said
  }: Statement): string {
    const speaker = (source && joined(source.quote)) ?? 'Somebody not named'
    const known = nameOf(source?.entity ?? null)
    const toward = nameOf(said.target ?? said.addressee)
    const headline = [
      strong(speaker),
      known !== null && !speaker.includes(known) && ` (${known})`,
      ` ${plain(stance)}`,
      toward !== null && `, toward ${toward}`,
      channel !== null && `, through ${channel.name}`,
      aside(form, polarity === 'negative' && 'a negation', within && `within ${within}`, dated(time)),
    ]
    return record(id, headline.filter(Boolean).join(''), content.quote.length > 0 && quoted(content))
  }

  function event({ id, trigger, kind, participants, time, voice, ...told }: Event): string {
    const teller = statements.find((each) => each.id === voice)
    const notes = aside(
      ...notesOfFactuality(told),
      dated(time),
      teller !== undefined &&
        `according to ${(teller.source && joined(teller.source.quote)) ?? 'somebody not named'} (${voice})`,
    )
    const parts = participants.map(({ role, polarity, quote }) =>
      [polarity === 'negative' && 'not', `${role}:`, joined(quote)].filter(Boolean).join(' '),
    )
    return record(
      id,
      `${strong(kind ?? trigger.lemma)} ${quoted(trigger)}${notes}`,
      parts.length > 0 && parts.join('; '),
    )
  }

  function dispute({ id, by, of, kind, quote, statement, claim }: Dispute): string {
    const notes = aside(statement && `in ${statement}`, claim && `against ${claim}`)
    const headline = `${strong(partyOf(by))} ${plain(kind)} ${strong(partyOf(of))}${notes}`
    return record(id, headline, quote.length > 0 && quoted({ quote }))
  }

  function time({ id, quote, type, value, preferred, because, dropped = [], ...bounds }: Time): string {
    const meaning = dated(bounds) ?? `${type.toLowerCase()} ${value}`
    const steps = because.map((reason) => reason.rule).join('; ')
    const lost = dropped.map((reason) => reason.rule).join('; ')
    return record(
      id,
      `${quoted({ quote })} ${strong(meaning)}${aside(preferred && `likely ${preferred.join(', ')}`)}`,
      steps !== '' && faint(`because: ${steps}`),
      lost !== '' && faint(`given up, since not all can hold: ${lost}`),
    )
  }

  function role({ person, role, of, from, to, at, quote }: Role): string {
    const span = from === null && to === null ? at : `${from ?? '…'} – ${to ?? '…'}`
    const office = of === null ? role : `${role} of ${nameOf(of)}`
    return record('', `${strong(partyOf(person))}: ${office}${aside(span)}`, quoted({ quote }))
  }

  function holder({ id, name, office, holder: known }: Entity): string[] {
    if (office === undefined || known === undefined) return []
    const told = aside(`${office.role} ${known.from} – ${known.to}`)
    return [record(id, `${name}: ${strong(known.name)}${told}`, faint(known.source))]
  }

  return { statement, event, dispute, time, role, holder }
}

/** The days something may lie in, or null where nothing is known. */
function dated(time: Pick<When, 'earliest' | 'latest'> | null): string | null {
  return time === null || (time.earliest === null && time.latest === null)
    ? null
    : period(time.earliest, time.latest)
}
