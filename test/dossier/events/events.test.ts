import { expect, test } from 'vitest'
import type { Reading } from '../../../src/model/reading.ts'
import { loadReader, read } from '../../../src/read.ts'
import { open } from '../../../src/text/intake.ts'
import { folded } from '../folded.ts'
import { reading } from '../notation.ts'

const us = '[de VS=Verenigde Staten|country Q30|actor]'
const russia = '[Rusland|country Q159|actor]'

/** The events of a record as lines: kind or verb, days, how many tellings. */
const lines = async (...readings: Reading[]) =>
  (await folded(...readings)).events.map(
    ({ kind, lemma, edtf, sightings }) => `${kind ?? lemma} ${edtf ?? 'undated'} ${sightings.length}`,
  )

test('two articles on one exchange tell of one event, and its days narrow', async () => {
  const record = await folded(
    reading('2024-06-21', `${us} en ${russia} <ruilden|prisoner exchange|2024-06-20> gevangenen.`),
    reading(
      '2024-06',
      `De <ruil|prisoner exchange|2024-06-17/2024-06-23> tussen ${russia} en ${us} verliep rustig.`,
    ),
  )
  expect(record.events).toHaveLength(1)
  const [event] = record.events
  expect(event).toMatchObject({
    earliest: '2024-06-20',
    latest: '2024-06-20',
    edtf: '2024-06-20',
    sources: 2,
  })
  expect(event.sightings.map(({ quote }) => quote)).toEqual([['ruil'], ['ruilden']])
  expect(event.participants.map(({ role }) => role)).toEqual(['actor', 'actor'])
})

test.each([
  ['another day', `${us} en ${russia} <ruilden|prisoner exchange|2024-06-28> gevangenen.`],
  ['another kind', `${us} en ${russia} <belden|call|2024-06-20>.`],
  [
    'another party',
    `${us} en [China|country Q148|actor] en [Iran|country Q794|actor] en [Cuba|country Q241|actor] <ruilden|prisoner exchange|2024-06-20> gevangenen.`,
  ],
  ['a plan', `${us} en ${russia} <ruilen|planned prisoner exchange|2024-06-20> gevangenen.`],
  ['a denial', `${us} en ${russia} <ruilden|not prisoner exchange|2024-06-20> geen gevangenen.`],
])('%s is another event', async (_, sentence) => {
  const first = reading('2024-06-21', `${us} en ${russia} <ruilden|prisoner exchange|2024-06-20> gevangenen.`)
  expect(await lines(first, reading('2024-06-29', sentence))).toHaveLength(2)
})

test('an attack by A on B is not one by B on A', async () => {
  expect(
    await lines(
      reading(
        '2024-06-21',
        '[Rusland|country|actor] <viel|attack|2024-06-20> [Oekraïne|country|patient] aan.',
      ),
      reading(
        '2024-06-21',
        '[Oekraïne|country|actor] <viel|attack|2024-06-20> [Rusland|country|patient] aan.',
      ),
    ),
  ).toHaveLength(2)
})

test('undated news of one week is one event, a month on it is another', async () => {
  const meet = (published: string, word: string) =>
    reading(published, `${us} en ${russia} <spraken|meeting> ${word}.`)
  expect(await lines(meet('2024-06-03', 'lang'), meet('2024-06-05', 'kort'))).toEqual(['meeting undated 2'])
  expect(await lines(meet('2024-06-03', 'lang'), meet('2024-07-05', 'kort'))).toHaveLength(2)
})

test('a vague date does not tie two exact ones together', async () => {
  expect(
    (
      await lines(
        reading('2024-06-30', `${us} en ${russia} <spraken|meeting|2024-06-01> lang.`),
        reading('2024-06-30', `${us} en ${russia} <spraken|meeting|2024-06-01/2024-06-30> vaak.`),
        reading('2024-06-30', `${us} en ${russia} <spraken|meeting|2024-06-28> kort.`),
      )
    ).sort(),
  ).toEqual(['meeting 2024-06-01 2', 'meeting 2024-06-28 1'])
})

test('a verb without a kind needs the same words', async () => {
  const told = (text: string) =>
    reading('2024-06-21', `[Piet Jansen|person|actor] <verft|-|2024-06-20> ${text}.`)
  expect(
    await lines(told('het oude schuurtje groen'), told('gisteren het oude schuurtje groen')),
  ).toHaveLength(1)
  expect(await lines(told('het oude schuurtje groen'), told('een brug bij de haven'))).toHaveLength(2)
})

test('each telling keeps its voice', async () => {
  const record = await folded(
    reading(
      '2024-06-21',
      `[Het Kremlin|organisation|says] zegt {dat ${us} en ${russia} <spraken|meeting|2024-06-20>|asserts}.`,
    ),
    reading('2024-06-22', `${us} en ${russia} <spraken|meeting|2024-06-20>.`),
  )
  const kremlin = record.entities.find(({ name }) => name === 'Het Kremlin')!
  expect(record.events).toHaveLength(1)
  expect(record.events[0].voices).toEqual(['article', kremlin.id])
  expect(record.events[0].sightings[0].voice).toBe(record.statements[0].id)
})

test('people who are only described count by their words', async () => {
  const arrest = (day: string, who: string) =>
    reading(
      day,
      `[Laagland|country|actor] <hield|arrest|2024-06-20> [~${who}|group|patient] aan bij [${day}|place].`,
    )
  expect(
    await lines(arrest('2024-06-21', 'twee grenswachten'), arrest('2024-06-22', 'Twee grenswachten')),
  ).toHaveLength(1)
  const death = (day: string, who: string) =>
    reading(day, `Er <stierven|death|2024-06-20> [~${who}|group|patient] bij de sluis.`)
  expect(await lines(death('2024-06-21', 'zeven mensen'), death('2024-06-22', 'zeven mensen'))).toHaveLength(
    1,
  )
  expect(await lines(death('2024-06-21', 'zeven mensen'), death('2024-06-22', 'elf mensen'))).toHaveLength(2)
})

test('a headline belongs to the body under it', async () => {
  const body = `${russia} en ${us} <spraken|meeting|2024-06-20> lang.`
  const head = `${us} en ${russia} <spreken|meeting> kort.`
  const { events } = await folded(
    reading('2024-06-21', head, body),
    reading('2024-06-22', `${us} en ${russia} <spreken|meeting|2024-06-18> kort.`),
  )
  expect(events.map(({ earliest, sightings }) => [earliest, sightings.length])).toEqual([
    ['2024-06-18', 1],
    ['2024-06-20', 2],
  ])
})

test('what is but named takes up the one event of its kind in the article', async () => {
  const told = 'In [Oostdorp|place|place] was een <ontploffing|explosion|2024-06-20>.'
  const after = 'Na de <ontploffing|explosion> brak er brand uit.'
  expect(await lines(reading('2024-06-21', told, after, after))).toEqual(['explosion 2024-06-20 3'])
  expect(await lines(reading('2024-06-21', told), reading('2024-06-22', after))).toHaveLength(2)
  expect(await lines(reading('2026-06-21', told, after))).toHaveLength(1)
  const second = 'In [Westdorp|place|place] was ook een <ontploffing|explosion|2024-06-20>.'
  expect(await lines(reading('2024-06-21', told, second, after))).toHaveLength(3)
})

test('a participle before what it was done to takes up the event that is told', async () => {
  const reader = loadReader('nl')
  const text = 'Dieven hebben zondag twee doeken gestolen. De politie zoekt de gestolen doeken in de vijver.'
  const article = open(Buffer.from(`Nieuws\n\n${text}`), 'a.txt', { published: '2026-04-08' }, reader.pack)
  expect((await lines(read(article, reader))).filter((line) => line.startsWith('theft'))).toEqual([
    'theft 2026-04-05 2',
  ])
})

test('who is accused has the part by the accuser alone', async () => {
  const { events, entities } = await folded(
    reading(
      '2024-06-21',
      'Bij de [Sluis|place|place] was een <ontploffing|explosion|2024-06-20>.',
      '[Hoogland|country|says] zegt {dat [Laagland|country|actor] de <ontploffing|explosion> bij de [Sluis|place|place] veroorzaakte|accuses}.',
    ),
  )
  const id = (name: string) => entities.find((entity) => entity.name === name)!.id
  expect(events).toHaveLength(1)
  const voices = Object.fromEntries(events[0].participants.map(({ entity, voices }) => [entity, voices]))
  expect(voices).toEqual({ [id('Sluis')]: ['article', id('Hoogland')], [id('Laagland')]: [id('Hoogland')] })
})
