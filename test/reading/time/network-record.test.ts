import { describe, expect, test } from 'vitest'
import { isoDay } from '../../../src/model/day.ts'
import { count, eachDay, earliest, everyDay, latest, type DaySet } from '../../../src/model/day-set.ts'
import { readingSchema, type Dating } from '../../../src/model/reading.ts'
import { solve } from '../../../src/reading/time/solution.ts'
import { publicationName, restoreRelation } from '../../../src/reading/time/network-record.ts'
import { recogniseTimes, resolveTimes } from '../../../src/reading/time/times.ts'
import { pack, told } from './told.ts'

/** One article a line, `(publication tense) text`, which together use every kind of relation. */
const articles = `
(2024-06 past) Zondag was er een aanval. Twee dagen later werd er gebeld, gisteren volgde een bevel.
(2024-06 past) Op 3 mei was er overleg, op woensdag 5 juni weer. Begin juni viel het besluit.
(2024-06-26 past) Eerder deze week was er overleg. Ruim een jaar geleden was dat anders. Vorige maand niet.
(2024-06-26 present) Het duurt van donderdag tot en met zondag. Met Kerst is het voorbij.
(2024 past) In maart werd er gebeld. Onlangs was er een aanval, de zondag daarop nog een.
(past) In de 17de eeuw en in de jaren negentig was dat anders. De winter van 2022 was koud.
(2024-06-26 past) Om 23.15 uur ging het alarm. Drie dagen na 3 mei 2024 viel het besluit.
(2024-06 present) Volgend weekend, over twee weken en in het vierde kwartaal wordt er gestemd.
`

/** The days that the network leaves each variable, from nothing but what the reading carries. */
function solveAgain({ constraints }: Dating): (name: string) => DaySet {
  const numbers = new Map<string, number>()
  const numberOf = (name: string) => {
    if (!numbers.has(name)) numbers.set(name, numbers.size)
    return numbers.get(name)!
  }
  const relations = constraints.map(({ relation }) => restoreRelation(relation, numberOf))
  const days = solve(new Array<DaySet>(numbers.size).fill(everyDay), relations)!
  return (name) => days[numbers.get(name)!] ?? everyDay
}

const iso = (day: number | null) => (day === null ? null : isoDay(day))

describe('what a reading carries leaves the same days as the text', () => {
  for (const line of articles.trim().split('\n')) {
    const [, setting, text] = /^\((.*?)\) (.*)$/.exec(line)!
    test(line, () => {
      const article = told(setting, text)
      const { times, dating } = resolveTimes(article, recogniseTimes(article, pack), [])
      const carried = JSON.parse(JSON.stringify(dating)) as Dating
      expect(readingSchema.shape.dating.parse(carried)).toEqual(carried)
      const daysOf = solveAgain(carried)
      expect(times.length).toBeGreaterThan(1)
      for (const { record } of times.filter(({ record }) => record.edtf !== null)) {
        const days = daysOf(record.id)
        expect([iso(earliest(days)), iso(latest(days))]).toEqual([record.earliest, record.latest])
        if (record.days !== null) expect(Array.from(eachDay(days), isoDay)).toEqual(record.days)
      }
      const published = article.published
      if (published === null) expect(carried.constraints.every(({ time }) => time !== null)).toBe(true)
      else expect(count(daysOf(publicationName))).toBeGreaterThan(0)
    })
  }
})

describe('how fine a time is', () => {
  test.each([
    ['Zondag was er een aanval.', { t1: 'day' }],
    ['Vorige maand en in 2021 was er een aanval.', { t1: 'month', t2: 'year' }],
    ['Twee weken geleden, om 9.30 uur, was er een aanval.', { t1: 'week', t2: 'day' }],
    ['Ruim een jaar geleden was er een aanval.', { t1: 'day' }],
    ['Drie dagen na 3 mei was er een aanval.', { t1: 'day', t2: 'day' }],
    ['Twee jaar lang was er elke week een aanval.', {}],
  ])('%s', (text, grains) => {
    const article = told('2024-06 past', text)
    expect(resolveTimes(article, recogniseTimes(article, pack), []).dating.grains).toEqual(grains)
  })
})
