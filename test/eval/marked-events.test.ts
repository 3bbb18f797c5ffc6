import { expect, test } from 'vitest'
import type { GoldEvent } from '../../eval/gold.ts'
import { scoreWhole } from '../../eval/marked-events.ts'
import type { Event, Participant, Reading } from '../../src/model/reading.ts'
import { occurrences } from '../../eval/gold.ts'

const text =
  'De politie van Weert hield twee broers aan. Ze zouden een kluis hebben gekraakt. ' +
  'Hun moeder eist excuses. Zij vluchtte niet.'

const place = (words: string) => ({ spans: occurrences(text, words).slice(0, 1), quote: [words] })

const participant = (
  role: Participant['role'],
  words: string,
  entity: string | null = null,
): Participant => ({
  role,
  entity,
  polarity: 'positive',
  ...place(words),
})

/** An event of the reading at a word of the article, all else as it says or plain. */
const event = (word: string, told: Partial<Event> = {}): Event => ({
  id: word,
  trigger: { ...place(word), lemma: word },
  kind: null,
  plover: null,
  participants: [],
  time: null,
  polarity: 'positive',
  certainty: 'certain',
  realis: 'happened',
  voice: 'article',
  trace: { rule: 'none' },
  ...told,
})

const found: readonly Event[] = [
  event('hield', {
    plover: { type: 'COERCE', mode: 'arrest' },
    participants: [participant('actor', 'De politie van Weert'), participant('patient', 'twee broers')],
  }),
  event('gekraakt', { certainty: 'possible', participants: [participant('actor', 'Ze', 'brothers')] }),
  event('vluchtte', { polarity: 'negative' }),
]

const marked: readonly GoldEvent[] = [
  {
    trigger: 'hield',
    participants: { actor: ['De politie van Weert'], patient: ['twee broers'] },
    certainty: 'certain',
    polarity: 'positive',
    realis: 'happened',
    plover: 'COERCE',
  },
  {
    trigger: 'gekraakt',
    participants: { actor: ['twee broers'] },
    certainty: 'possible',
    polarity: 'positive',
    realis: 'happened',
    plover: null,
  },
  {
    trigger: 'vluchtte',
    certainty: 'certain',
    polarity: 'negative',
    realis: 'happened',
    plover: null,
  },
]

/** The scores of a reading with these events, by what is measured. */
function scores(events: readonly Event[], cues: readonly string[] = []): Record<string, number> {
  const reading = {
    article: { text },
    events,
    statements: cues.map((cue) => ({ cue: place(cue) })),
    entities: [{ id: 'brothers', mentions: [place('twee broers'), place('Ze')] }],
  } as unknown as Reading
  const rows = scoreWhole('made up', [{ reading, marked }])
  return Object.fromEntries(rows.map(({ task, score }) => [task.replace('events ', ''), score]))
}

/** The events with one of them changed. */
const changed = (index: number, change: Partial<Event>) => found.with(index, { ...found[index], ...change })

test('what is as marked is right in everything, a participant by another mention too', () =>
  expect(new Set(Object.values(scores(found)))).toEqual(new Set([100])))

test.each([
  ['one is missing', 'R', 200 / 3, found.slice(1)],
  ['one is missing', 'P', 100, found.slice(1)],
  ['one is too many', 'P', 75, [...found, event('eist')]],
  ['one is too many', 'F', 600 / 7, [...found, event('eist')]],
  ['the same one is there twice', 'P', 75, [...found, event('hield', { id: 'again' })]],
  ['nobody does it', 'actor F of found', 200 / 3, changed(0, { participants: [] })],
  [
    'somebody else does it',
    'patient F of found',
    0,
    changed(0, { participants: [participant('patient', 'De politie van Weert')] }),
  ],
  [
    'it is done to less than half of those words',
    'patient F of found',
    0,
    changed(0, { participants: [participant('patient', 'twee')] }),
  ],
  ['hearsay is taken for certain', 'certainty macro-F1 of found', 40, changed(1, { certainty: 'certain' })],
  ['a denial is missed', 'polarity macro-F1 of found', 40, changed(2, { polarity: 'positive' })],
  ['what happened is planned', 'realis of found', 200 / 3, changed(0, { realis: 'planned' })],
  [
    'a type is given where none fits',
    'PLOVER type F of found',
    200 / 3,
    changed(1, { plover: { type: 'ASSAULT', mode: null } }),
  ],
  [
    'a type is another',
    'PLOVER type F of found',
    0,
    changed(0, { plover: { type: 'SANCTION', mode: null } }),
  ],
])('%s: %s %d', (_, task, score, events) => expect(scores(events)[task]).toBeCloseTo(score))

test('what the gold leaves to a statement costs no precision', () => {
  expect(scores([...found, event('eist')], ['eist']).P).toBe(100)
  expect(scores(found.slice(1), ['hield']).R).toBeCloseTo(200 / 3)
})

test('"A and B" may be found as two', () => {
  const both = { ...marked[0], participants: { patient: ['twee broers aan'] } }
  const members = [participant('patient', 'twee'), participant('patient', 'broers aan')]
  const reading = {
    article: { text },
    events: changed(0, { participants: members }).slice(0, 1),
    statements: [],
    entities: [],
  } as unknown as Reading
  const rows = scoreWhole('made up', [{ reading, marked: [both] }])
  expect(rows.find(({ task }) => task === 'events patient F of found')!.score).toBe(100)
})
