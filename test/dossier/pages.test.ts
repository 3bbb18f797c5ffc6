import { expect, test } from 'vitest'
import { digest } from '../../src/dossier/digest.ts'
import { articlesPage, disputesPage, partiesPage, statementsPage } from '../../src/dossier/pages.ts'
import { recordOf } from '../../src/dossier/record.ts'
import { saidBy } from '../../src/dossier/said.ts'
import { saidPage } from '../../src/dossier/said-page.ts'
import { articleAround, ledgerAround } from '../../src/dossier/surroundings.ts'
import type { LinesQuery } from '../../src/dossier/lines-asked.ts'
import { inContact } from '../../src/dossier/events/contact.ts'
import { timelineMarks } from '../../src/dossier/timeline-marks.ts'
import { timelineMonths, timelinePage } from '../../src/dossier/timeline-page.ts'
import { timeline } from '../../src/dossier/timeline.ts'
import type { Page, PageQuery } from '../../src/model/page.ts'
import { stemmerOf } from '../../src/text/stems.ts'
import { newsroom } from '../../eval/newsroom.ts'
import { corpus } from './corpus.ts'
import { names, shelvesOf } from './folded.ts'

const made = newsroom(3)
const articles = [...corpus, ...Array.from({ length: 25 }, () => made.next().value!)]
const shelves = await shelvesOf(articles.map((one) => digest(one, names)))
const record = await recordOf(shelves)
const wording = { names, stemmer: stemmerOf('nl') }

/** All pages of an answer, put together. */
async function all<Item>(ask: (query: PageQuery) => Promise<Page<Item>>, limit = 7): Promise<Item[]> {
  const items: Item[] = []
  for (let after: string | undefined; ;) {
    const page = await ask({ after, limit })
    items.push(...page.items)
    if (page.next === null) return items
    after = page.next
  }
}

test.each([
  {},
  { from: '2015-01-01' },
  { to: '2024-06-30' },
  { from: '2024-06-05', to: '2024-06-20' },
  { actors: [record.entities[0].name] },
])('the pages of the timeline are the timeline: %j', async (query) => {
  const whole = timeline(record, query, names)
  expect(await all((page) => timelinePage(shelves, query, page, wording))).toEqual(whole)
  const { total } = await timelinePage(shelves, query, { limit: 2 }, wording)
  expect(total).toBe(whole.length)
})

test('so are those of the lines of one sort', async () => {
  const whole = timeline(record, {}, names)
  const shown = (show: 'event' | 'statement' | 'contested') =>
    all((page) => timelinePage(shelves, { show }, page, wording), 4)
  expect(await shown('event')).toEqual(whole.filter(({ type }) => type === 'event'))
  expect(await shown('statement')).toEqual(whole.filter(({ type }) => type === 'statement'))
  expect(await shown('contested')).toEqual(whole.filter(({ disputes }) => disputes.length > 0))
})

test.each([
  {},
  { show: 'event' },
  { show: 'statement' },
  { actors: [record.entities[0].name], to: '2024-06-30' },
] as const)('the marks are its lines in their order: %j', async ({ show, ...query }: LinesQuery) => {
  const lines = timeline(record, query, names).filter(({ type }) => show === undefined || type === show)
  const { marks, whole } = await timelineMarks(shelves, { show, ...query }, wording)
  expect(whole).toBe(true)
  expect(marks.map(({ id, type }) => [id, type])).toEqual(lines.map(({ id, type }) => [id, type]))
})

test('a line that is contested has a mark that is, also among those of one sort', async () => {
  const contested = timeline(record, {}, names).filter(({ disputes }) => disputes.length > 0)
  const { marks } = await timelineMarks(shelves, {}, wording)
  const red = marks.filter((mark) => mark.contested)
  expect(red.map(({ id }) => id)).toEqual(expect.arrayContaining(contested.map(({ id }) => id)))
  expect((await timelineMarks(shelves, { show: 'contested' }, wording)).marks).toEqual(red)
})

test('asked for from the last on, the pages are the timeline backward', async () => {
  const whole = timeline(record, {}, names)
  expect(await all((page) => timelinePage(shelves, { lastFirst: true }, page, wording))).toEqual(
    whole.toReversed(),
  )
})

test('contacts of a party are the events in which it met, spoke or agreed with another', async () => {
  const met = timeline(record, {}, names).filter(
    (entry) => entry.type === 'event' && inContact(entry.event).length > 0,
  )
  expect(met.length).toBeGreaterThan(0)
  const everybody = await all((page) => timelinePage(shelves, { show: 'contact' }, page, wording))
  expect(everybody).toEqual(met)
  const [party] = met.flatMap((entry) => (entry.type === 'event' ? inContact(entry.event) : []))
  const own = await all((page) => timelinePage(shelves, { show: 'contact', actors: [party] }, page, wording))
  expect(own).toEqual(met.filter((entry) => entry.type === 'event' && inContact(entry.event).includes(party)))
})

test('disputes of a party are those it is a side in', async () => {
  const { by } = record.disputes.find((dispute) => dispute.by !== null && dispute.by !== 'article')!
  const own = await all((page) => disputesPage(shelves, { party: by! }, page, wording))
  expect(own.map(({ id }) => id).sort()).toEqual(
    record.disputes
      .filter((one) => one.by === by || one.of === by)
      .map(({ id }) => id)
      .sort(),
  )
})

test('months have as many lines as the timeline', async () => {
  const counts = await timelineMonths(shelves)
  const dated = timeline(record, {}, names).filter((line) => (line.earliest ?? line.latest) !== null)
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(dated.length)
  expect([...counts.keys()]).toEqual([...counts.keys()].sort())
})

test('articles, statements, disputes and parties come each once', async () => {
  expect(await all((page) => articlesPage(shelves, page))).toEqual(record.articles)
  const statements = await all((page) => statementsPage(shelves, {}, page, wording))
  expect(statements.map(({ id }) => id).sort()).toEqual(record.statements.map(({ id }) => id).sort())
  const disputes = await all((page) => disputesPage(shelves, {}, page, wording))
  expect(disputes.map(({ id }) => id)).toEqual(record.disputes.map(({ id }) => id))
  const parties = await all((page) => partiesPage(shelves, {}, page, wording))
  expect(parties.map(({ entity }) => entity.id).sort()).toEqual(record.entities.map(({ id }) => id).sort())
})

test('what is said comes each once, on a topic and by a party as the whole record has it', async () => {
  const none = async () => []
  const every = async () => articles.map(({ article }) => article.id)
  const said = await all((page) => saidPage(shelves, {}, page, none, wording))
  const whole = saidBy(record, {}, names, wording.stemmer)
  expect(said.map(({ id }) => id).sort()).toEqual(whole.map(({ id }) => id).sort())
  for (const { name: party } of record.entities.slice(0, 12)) {
    const own = await all((page) => saidPage(shelves, { party }, page, none, wording))
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
    expect(own.toSorted(byId)).toEqual(saidBy(record, { party }, names, wording.stemmer).toSorted(byId))
    const query = { about: party }
    expect(await all((page) => saidPage(shelves, query, page, every, wording))).toEqual(
      saidBy(record, query, names, wording.stemmer),
    )
  }
})

test('parties are found by the words of a name, the last one as far as it is typed', async () => {
  const { name } = record.entities.find((one) => one.names.length > 0 && one.name.includes(' '))!
  const { items } = await partiesPage(shelves, { called: name.slice(0, -1) }, { limit: 20 }, wording)
  expect(items.map(({ entity }) => entity.name)).toContain(name)
  expect((await partiesPage(shelves, { called: 'xyzzy' }, { limit: 20 }, wording)).total).toBe(0)
})

/** For what no article's own reading is asked. */
const unread = async () => null

test('a ledger comes with the links of its statements, and with whoever these name', async () => {
  const { id, from, to } = record.links.find(({ kind }) => kind !== 'repeats')!
  const { standing, around } = (await ledgerAround(shelves, from, unread))!
  const link = standing.links.find((one) => one.id === id)!
  expect([link.from.statement, link.to.statement]).toEqual([from, to])
  expect(link.because.length).toBeGreaterThan(0)
  expect(around.articles.map((one) => one.id)).toContain(link.to.sighting.article)
  expect(await ledgerAround(shelves, 'nothing', unread)).toBeNull()
})

test('an article comes with who is who in it, and with its links and numbers', async () => {
  const { from, kind } = record.links[0]
  const { article } = record.statements.find(({ id }) => id === from)!
  const { entities, standing } = await articleAround(shelves, article)
  const { sightings, id } = record.entities.find((one) => one.sightings.some((at) => at.article === article))!
  expect(entities[sightings.find((at) => at.article === article)!.record]).toBe(id)
  expect(standing.links.map((link) => link.kind)).toContain(kind)
  const [differing] = record.values
  const numbers = await articleAround(shelves, differing.values[0].article)
  expect(numbers.standing.values.map(({ of }) => of)).toContain(differing.of)
})
