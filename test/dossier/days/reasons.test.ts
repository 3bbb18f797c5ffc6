import { expect, test } from 'vitest'
import { dossierTexts, ownReasons, reason } from '../../../src/dossier/days/reasons.ts'
import { loadInterface } from '../../../src/faces/interface.ts'
import { article } from './told.ts'

const places = (text: string) => [...text.matchAll(/\{[a-z]+\}/g)].map(([place]) => place).sort()

test('each step across articles has a text in both languages, with the same places', () => {
  const texts = (language: string) =>
    Object.fromEntries(Object.entries(loadInterface(language)).filter(([key]) => key.startsWith('dossier.')))
  expect(texts('en')).toEqual(dossierTexts)
  for (const [code, text] of Object.entries(texts('nl')))
    expect(places(text)).toEqual(places(dossierTexts[code]))
})

test('a step says its text in plain English, and leads to its words', () => {
  const step = reason({
    ...{ article: 'a', record: 'v1', code: 'dossier.same-event', values: { article: 'Ruil' }, hard: false },
    passage: { spans: [{ from: 0, to: 4 }], quote: ['Ruil'] },
    other: { article: 'b', record: 'v2' },
  })
  expect(step).toMatchObject({
    rule: 'the same event as in “Ruil”',
    quote: ['Ruil'],
    other: { article: 'b' },
  })
})

test('the steps of an article lead to the times whose words they rest on', () => {
  const { summary, times } = article(
    'Bezoek (2024-06-26): Zondag was er een aanval. Twee dagen later kwam er hulp.',
  )
  const steps = ownReasons(summary.id, times[1], times)
  expect(steps.map(({ record }) => record)).toEqual(expect.arrayContaining([null, 't1', 't2']))
  expect(new Set(steps.map((step) => step.article))).toEqual(new Set([summary.id]))
})
