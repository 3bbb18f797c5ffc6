import { isoDay, periodOf } from '../../model/day.ts'
import type { ArticleSummary, DossierRecord, Sighting } from '../../model/record.ts'
import { connectionsOf } from '../connections.ts'
import { linkedEvents } from '../events/linked-event.ts'
import { linkedArticles, monthsBetween } from '../linked-article.ts'
import { place } from '../placing.ts'
import { linkedStatements } from '../statements.ts'
import { timeline } from '../timeline.ts'
import { eventsMeant, gatherMatter, statementsMeant } from './matter.ts'
import { occasionLine, occasionsOf } from './occasion.ts'
import { gatherParty, named, partyMeant } from './party.ts'
import { line, NoAnswer, noAnswer, note, type QuestionKind, type Setting } from './setting.ts'

/** What is in more articles than this is not for reading at a time. */
const mostArticles = 300

/** What articles that appeared from a day on tell for the first time: all of it, or what a party has a part in or is on a topic. */
export const fresh: QuestionKind<'new'> = {
  async gather({ since, party, about }, slice, shelves, setting) {
    if (party !== undefined || about !== undefined) {
      const meant = await gatherParty(party ?? about!, slice, shelves, setting)
      const keys = meant.map(({ id }) => `actor ${id}`)
      slice.addEvents(await shelves.of(linkedEvents).by(keys))
      slice.addStatements(await shelves.of(linkedStatements).by(keys))
      if (about !== undefined) await gatherMatter(about, slice, shelves, setting)
    } else {
      const months = monthsBetween(firstDay(since), setting.today)
      const found = await shelves.of(linkedArticles).by(months.map((month) => `month ${month}`))
      const keys = found
        .filter(({ summary }) => (summary.latest ?? '') >= firstDay(since))
        .map(({ id }) => `article ${id}`)
      if (keys.length > mostArticles) throw tooMuch(keys.length)
      slice.addEvents(await shelves.of(linkedEvents).by(keys))
      slice.addStatements(await shelves.of(linkedStatements).by(keys))
    }
    await slice.reach(1)
  },
  answer({ since, party, about }, record, setting) {
    const from = firstDay(since)
    const { articles } = connectionsOf(record)
    const meant = meantBy(party, about, record, setting)
    const isNew = (sightings: readonly Sighting[]) => appeared(sightings, articles, from, setting.today)
    const found = timeline(record, {}, setting.wording.names).flatMap((entry) => {
      if (!meant(entry.id, entry.actors)) return []
      if (entry.type === 'event') {
        const appears = isNew(entry.event.sightings)
        if (appears === 'no') return []
        const [own] = occasionsOf(entry.event, record, () => true)
        return { appears, line: occasionLine(`new.${appears}`, own, record, () => true) }
      }
      const { statement } = entry
      const before = statement.repeats.flatMap((id) => connectionsOf(record).statements.get(id) ?? [])
      const appears = isNew([statement, ...before])
      if (appears === 'no') return []
      const party = named(statement.speaksFor ?? statement.source, record)
      const when = place(statement, statement.article, articles)
      return {
        appears,
        line: line(`new.said-${appears}`, [statement], {
          id: statement.id,
          parties: [party],
          stance: statement.stance,
          when,
        }),
      }
    })
    if (found.length === 0)
      throw noAnswer('nothing-told', { parties: [party ?? about ?? '', since].filter(Boolean).join(', ') })
    return {
      lines: found.map((one) => one.line),
      notes: [
        ...(found.some(({ appears }) => appears === 'perhaps') ? [note('perhaps-new')] : []),
        note('undated-not-new'),
      ],
    }
  },
}

function tooMuch(articles: number): NoAnswer {
  return noAnswer('too-much', { words: String(articles) })
}

function firstDay(since: string): string {
  return isoDay(periodOf(since)!.from)
}

/** Whether all that tells of something appeared from a day on; `perhaps` where the day of an article is not known so exactly. */
function appeared(
  sightings: readonly Sighting[],
  articles: ReadonlyMap<string, ArticleSummary>,
  from: string,
  today: string,
): 'surely' | 'perhaps' | 'no' {
  const days = sightings.map(({ article }) => articles.get(article)!)
  if (
    days.some(
      ({ earliest, latest }) => earliest === null || latest === null || latest < from || earliest > today,
    )
  )
    return 'no'
  return days.every(({ earliest }) => earliest! >= from) ? 'surely' : 'perhaps'
}

/** Tells what a party has a part in, or what is on a topic. */
function meantBy(
  party: string | undefined,
  about: string | undefined,
  record: DossierRecord,
  setting: Setting,
): (id: string, actors: readonly string[]) => boolean {
  if (party !== undefined) {
    const { id } = partyMeant(party, record, setting)
    return (_, actors) => actors.includes(id)
  }
  if (about === undefined) return () => true
  const { stemmer } = setting.wording
  const matters = new Set(
    [...eventsMeant(about, record, stemmer), ...statementsMeant(about, record, stemmer)].map(({ id }) => id),
  )
  const one = knownParty(about, record, setting)
  return (id, actors) => matters.has(id) || (one !== null && actors.includes(one))
}

/** The party a topic names, where it names one. */
function knownParty(name: string, record: DossierRecord, setting: Setting): string | null {
  try {
    return partyMeant(name, record, setting).id
  } catch (error) {
    if (error instanceof NoAnswer && error.refusal.code === 'unknown-party') return null
    throw error
  }
}
