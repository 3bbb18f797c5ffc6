import { Parser, Store } from 'n3'
import { expect, test } from 'vitest'
import { articles, awkward, exported } from './exported.ts'

const grasp = 'http://groundedannotationframework.org/grasp#'
const sem = 'http://semanticweb.cs.vu.nl/2009/11/sem/'
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const value = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value'

const { text } = await exported('grasp')
const store = new Store(new Parser({ format: 'application/trig' }).parse(text('grasp.trig')))

test('it is TriG of two graphs, in which every attribution has a view, a source and words', () => {
  expect(
    store
      .getGraphs(null, null, null)
      .map(({ value: name }) => name)
      .sort(),
  ).toEqual(['urn:wederhoor:instances', 'urn:wederhoor:perspectives'])
  const attributions = store.getSubjects(type, `${grasp}Attribution`, null)
  const told = articles.reduce((sum, { statements, events }) => sum + statements.length + events.length, 0)
  expect(attributions).toHaveLength(told)
  for (const one of attributions) {
    const views = store.getObjects(one, value, null).map(({ value: view }) => view)
    expect(
      views.some((view) => /grasp#(CERTAIN|PROBABLE|POSSIBLE|u)_(NON_FUTURE|FUTURE|u)_(POS|NEG)$/.test(view)),
    ).toBe(true)
    const by = [`${grasp}wasAttributedTo`, 'http://www.w3.org/ns/prov#wasAttributedTo'].flatMap((property) =>
      store.getObjects(one, property, null),
    )
    expect(by.length).toBeGreaterThan(0)
    expect(store.getSubjects(`${grasp}hasAttribution`, one, null).length).toBeGreaterThan(0)
  }
})

test('events have a day only where it is known', () => {
  const events = store.getSubjects(type, `${sem}Event`, null)
  expect(events.length).toBeGreaterThan(10)
  for (const event of events) {
    const days = (name: string) => store.getObjects(event, sem + name, null)
    expect(days('hasTimeStamp').length).toBeLessThanOrEqual(1)
    if (days('hasTimeStamp').length === 1) expect(days('hasEarliestBeginTimeStamp')).toEqual([])
    expect(
      store.getObjects(event, 'http://groundedannotationframework.org/gaf#denotedBy', null).length,
    ).toBeGreaterThan(0)
  }
})

test('signs of an article stay what they are', () => {
  const titles = store.getObjects(
    `urn:wederhoor:article:${awkward.article.id}`,
    'http://purl.org/dc/terms/title',
    null,
  )
  expect(titles.map(({ value: title }) => title)).toEqual([awkward.article.title])
})
