import { describe, expect, test } from 'vitest'
import { answerFrom, answerQuery } from '../../../src/dossier/ask/ask.ts'
import type { Setting } from '../../../src/dossier/ask/setting.ts'
import { digest } from '../../../src/dossier/digest.ts'
import { recordOf } from '../../../src/dossier/record.ts'
import { querySchema, type Query } from '../../../src/model/query.ts'
import type { Reading } from '../../../src/model/reading.ts'
import { stemmerOf } from '../../../src/text/stems.ts'
import { corpus } from '../corpus.ts'
import { moves, names, shelvesOf } from '../folded.ts'
import { reading } from '../notation.ts'

/** The reading with what the notation leaves out: codes of events, and whom an accusation is against. */
function whole(one: Reading): Reading {
  const russia = one.entities.find(({ name }) => name === 'Rusland')?.id ?? null
  const talk = { type: 'CONSULT', mode: null }
  return {
    ...one,
    events: one.events.map((event) => (event.kind === 'consult' ? { ...event, plover: talk } : event)),
    statements: one.statements.map((said) =>
      said.stance === 'accuses' ? { ...said, target: russia } : said,
    ),
  }
}

const affair = [
  ...corpus,
  reading(
    { published: '2024-07-10', title: 'Gesprek' },
    '[Rusland|country Q159|actor] en [Oekraïne|country|actor] <spraken|consult|2024-07-09> over graan.',
    'Over gas ging het nadrukkelijk niet.',
    '[Jan Jansen|person|says] beschuldigt [Rusland|country Q159|target] {van moord|accuses}.',
  ),
  reading(
    { published: '2024-08', title: 'Weer' },
    '[Rusland|country Q159|actor] en [Oekraïne|country|actor] <spreken|consult|2024-08-05/2024-08-20>, misschien.',
    '[Piet Jansen|person|says] zegt {dat het goed ging|asserts}.',
  ),
  reading(
    { published: '2024-09-02', title: 'Dam' },
    '[Kees Vos|person|says] beschuldigt [Rusland|country Q159|target] {van sabotage van de stuwdam bij Sluisveen|accuses}.',
  ),
  reading(
    { published: '2024-09-03', title: 'Weerwoord' },
    '[Rusland|country Q159|says] zegt {dat de stuwdam bij Sluisveen brak door oude pijpen, roest en regen|asserts}.',
  ),
].map(whole)
const shelves = await shelvesOf(affair.map((one) => digest(one, names, moves)))
const record = await recordOf(shelves)

const setting: Setting = {
  wording: { names, stemmer: stemmerOf('nl') },
  stands: (name) => (name === 'Moskou' ? ['Q159'] : []),
  untitled: (name) => name.replace(/^president /, ''),
  articlesWith: async (words) =>
    affair
      .filter(({ article: { text } }) => words.split(' ').every((word) => text.includes(word.slice(0, 5))))
      .map(({ article }) => article.id),
  reading: async (id) => affair.find(({ article }) => article.id === id) ?? null,
  near: [{ words: ['nadrukkelijk', 'niet'], cue: 'excluded' }],
  today: '2024-12-31',
}

// The last may be two people.
const parties = ['Rusland', 'Oekraïne', 'Verenigde Staten', 'Jan Jansen', 'Atlantis', 'Jansen']
const queries: Query[] = [
  ...parties.flatMap((one) =>
    parties.flatMap((other): Query[] => [
      { ask: 'contacts', parties: [one, other], by: 'any', which: 'last' },
      { ask: 'contacts', parties: [one, other], by: 'talk', which: 'all', since: '2024-07' },
      { ask: 'count', parties: [one, other], by: 'exchange' },
      { ask: 'talks', parties: [one, other], by: 'talk', tell: 'excluded' },
      { ask: 'talks', parties: [one, other], by: 'talk', tell: 'said' },
    ]),
  ),
  ...parties.flatMap((party): Query[] => [
    { ask: 'said', party },
    { ask: 'said', party, about: 'goed' },
    { ask: 'unanswered', against: party },
    { ask: 'office', person: party },
    { ask: 'new', since: '2024-07', party },
    { ask: 'contacts', parties: [party], by: 'any', which: 'first' },
  ]),
  { ask: 'new', since: '2024-06-22' },
  { ask: 'new', since: '2024-07-01', about: 'gas' },
  { ask: 'count', what: 'ruilden' },
  { ask: 'contests', claim: 'beloofde' },
  { ask: 'contests', claim: 'walvis' },
  { ask: 'when', edge: 'day', what: 'ruilden' },
  { ask: 'when', edge: 'since', person: 'Jan Jansen', office: 'minister' },
  { ask: 'office', office: 'minister', of: 'Rusland', on: '2024-06' },
  { ask: 'contacts', parties: ['Rusland'], by: 'any', which: 'all', since: 'ruilden' },
]

test('an answer from what is gathered from the shelves is that from the whole record', async () => {
  for (const query of queries) {
    expect(querySchema.parse(query)).toEqual(query)
    const expected = await answerFrom(query, record, setting)
    expect(await answerQuery(query, shelves, setting), JSON.stringify(query)).toEqual(expected)
  }
})

describe('answers', () => {
  const answer = (query: Query) => answerQuery(query, shelves, setting)
  const refusal = async (query: Query) => (await answer(query)).refusal?.code

  test('the last contact comes first, and what may be as late or is less sure stands beside it', async () => {
    const { lines, articles } = await answer({
      ask: 'contacts',
      parties: ['Moskou', 'Oekraïne'],
      by: 'talk',
      which: 'last',
    })
    expect(lines.map(({ code, when }) => [code, when?.earliest, when?.latest])).toContainEqual([
      'contact.last',
      '2024-08-05',
      '2024-08-20',
    ])
    expect(lines.every(({ proof }) => proof.length > 0)).toBe(true)
    expect(articles.length).toBeGreaterThan(0)
  })

  test('what it was not about is quoted from near by', async () => {
    const { lines } = await answer({
      ...{ ask: 'talks', parties: ['Rusland', 'Oekraïne'], by: 'talk', tell: 'excluded' },
      until: '2024-07-31',
    })
    expect(lines.map(({ code, proof }) => [code, proof[0].quote[0]])).toContainEqual([
      'talks.excluded-words',
      'Over gas ging het nadrukkelijk niet.',
    ])
  })

  test('nothing is guessed', async () => {
    expect(await refusal({ ask: 'said', party: 'Atlantis' })).toBe('unknown-party')
    const { refusal: ambiguous } = await answer({ ask: 'said', party: 'Jansen' })
    expect(ambiguous?.code).toBe('ambiguous-party')
    expect(ambiguous?.choices.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Jan Jansen', 'Piet Jansen']),
    )
    expect(await refusal({ ask: 'when', edge: 'day', what: 'walvis' })).toBe('no-such-event')
    expect(await refusal({ ask: 'said', party: 'Rusland', since: 'walvis' })).toBe('no-such-event')
    expect(
      await refusal({ ask: 'contacts', parties: ['Jan Jansen', 'Oekraïne'], by: 'any', which: 'last' }),
    ).toBe('nothing-told')
  })

  test('a claim that is denied in another article is answered', async () => {
    const { lines } = await answer({ ask: 'unanswered', against: 'Rusland' })
    const claims = lines.flatMap(({ proof }) => proof.flatMap(({ quote }) => quote))
    expect(claims).toContain('van moord')
    expect(claims).not.toContain('van sabotage van de stuwdam bij Sluisveen')
  })

  test('titles before a name are no part of it', async () => {
    expect((await answer({ ask: 'said', party: 'president Jan Jansen' })).refusal).toBeNull()
  })

  test('a claim against a party that has not answered stands so', async () => {
    const { lines } = await answer({ ask: 'unanswered', against: 'Rusland' })
    expect(lines.map(({ code, values }) => [code, values.against])).toEqual([['unanswered', 'Rusland']])
  })
})
