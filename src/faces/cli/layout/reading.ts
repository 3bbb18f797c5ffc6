import type { Dispute, Entity, Event, Reading, Role, Statement, Time, When } from '../../../model/reading.ts'
import type { Palette } from './palette.ts'
import { period } from './period.ts'
import { plain, quoted } from './quoted.ts'
import { wrap } from './wrap.ts'

/** How far lines beneath a record stand in. */
const inset = '      '

/** One reading as a page to read: what was said, what happened, who contradicts whom, when, and why. `name` is the file's. */
export function readingPage(reading: Reading, name: string, palette: Palette, width: number): string {
  const { article, statements, events, disputes, times, roles, coverage } = reading
  const print = printer(reading, palette, width)
  const about = [
    article.outlet,
    article.published ? `published ${article.published}` : 'undated',
    article.url,
  ]
  const sections: [string, string[]][] = [
    ['What was said', statements.map(print.statement)],
    ['What happened', events.map(print.event)],
    ['Who contradicts whom', disputes.map(print.dispute)],
    ['When', times.map(print.time)],
    ['Who held which office', roles.map(print.role)],
  ]
  const understood = `${coverage.read} of ${coverage.clauses} clauses understood.`
  return [
    palette.strong(article.title ?? name),
    palette.faint(about.filter(Boolean).join(' · ')),
    ...article.warnings.map(({ message }) => wrap(message, width, '  ', '! ')),
    '',
    ...sections
      .filter(([, records]) => records.length > 0)
      .flatMap(([heading, records]) => [palette.strong(heading), '', ...records, '']),
    palette.faint(
      `${understood} Why a record is there: wederhoor explain ${name} ${statements[0]?.id ?? events[0]?.id ?? 'ID'}`,
    ),
    '',
    '',
  ].join('\n')
}

function printer({ entities, statements }: Reading, { strong, faint }: Palette, width: number) {
  const names = new Map(entities.map(({ id, name }: Entity) => [id, name]))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? id))
  const line = (id: string, text: string) => wrap(text, width, inset, `  ${faint(id.padEnd(3))} `)
  const beneath = (text: string) => wrap(text, width, inset)
  const record = (...lines: (string | false)[]) => lines.filter((each) => each !== false).join('\n')

  return {
    statement({
      id,
      source,
      content,
      stance,
      form,
      channel,
      addressee,
      target,
      time,
      within,
      polarity,
    }: Statement): string {
      const speaker = source === null ? 'Somebody not named' : source.quote.join(' … ')
      const known = nameOf(source?.entity ?? null)
      const toward = nameOf(target ?? addressee)
      return record(
        line(
          id,
          strong(speaker) +
            (known !== null && !speaker.includes(known) ? ` (${known})` : '') +
            ` ${plain(stance)}` +
            (toward ? `, toward ${toward}` : '') +
            (channel ? `, through ${channel.name}` : '') +
            faint(
              `  ${form}${polarity === 'negative' ? ', a negation' : ''}${within ? `, within ${within}` : ''}${dated(time)}`,
            ),
        ),
        content.quote.length > 0 && beneath(quoted(content)),
      )
    },
    event({ id, trigger, kind, participants, time, polarity, certainty, realis, voice }: Event): string {
      const doubts = [
        polarity === 'negative' ? 'did not happen' : realis === 'happened' ? null : realis,
        certainty === 'certain' ? null : certainty,
      ]
      const teller = voice === 'article' ? null : statements.find((statement) => statement.id === voice)
      return record(
        line(
          id,
          strong(kind ?? trigger.lemma) +
            ` ${quoted(trigger)}` +
            faint([...doubts.map((doubt) => doubt && `, ${doubt}`), dated(time)].filter(Boolean).join('')),
        ),
        participants.length > 0 &&
          beneath(
            participants
              .map(
                ({ role, polarity, quote }) =>
                  `${polarity === 'negative' ? 'not ' : ''}${role}: ${quote.join(' … ')}`,
              )
              .join('; '),
          ),
        teller !== null &&
          beneath(
            faint(`according to ${teller?.source?.quote.join(' … ') ?? 'somebody not named'} (${voice})`),
          ),
      )
    },
    dispute({ id, by, of, kind, quote, statement, claim }: Dispute): string {
      const party = (who: string | null) =>
        who === 'article' ? 'the newspaper itself' : (nameOf(who) ?? 'somebody not named')
      const links = [statement && `in ${statement}`, claim && `against ${claim}`].filter(Boolean).join(', ')
      return record(
        line(id, `${strong(party(by))} ${plain(kind)} ${strong(party(of))}` + faint(links && `  ${links}`)),
        quote.length > 0 && beneath(quoted({ quote })),
      )
    },
    time({ id, quote, type, value, earliest, latest, preferred, because }: Time): string {
      const meaning =
        earliest === null && latest === null ? `${type.toLowerCase()} ${value}` : period(earliest, latest)
      return record(
        line(
          id,
          `${quoted({ quote })} ${strong(meaning)}` +
            faint(preferred ? `  likely ${preferred.join(', ')}` : ''),
        ),
        because.length > 0 && beneath(faint('because: ' + because.map((reason) => reason.rule).join('; '))),
      )
    },
    role({ person, role, of, from, to, at, quote }: Role): string {
      const span =
        from !== null || to !== null ? `${from ?? '…'} – ${to ?? '…'}` : at === null ? '' : `at ${at}`
      return record(
        line(
          '',
          `${strong(nameOf(person)!)}: ${role}${of === null ? '' : ` of ${nameOf(of)}`}  ${faint(span)}`,
        ),
        beneath(quoted({ quote })),
      )
    },
  }
}

function dated(time: When | null): string {
  return time === null || (time.earliest === null && time.latest === null)
    ? ''
    : `, ${period(time.earliest, time.latest)}`
}
