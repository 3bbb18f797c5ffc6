import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ledgerOf } from '../../src/dossier/ledger.ts'
import type { Ledger, Position } from '../../src/model/ledger.ts'
import type { Reading } from '../../src/model/reading.ts'
import { folded } from './folded.ts'
import { reading } from './notation.ts'

/** One blast: two papers and four parties, one through a spokesman, one that is silent, one that only passes words on. */
const affair: readonly Reading[] = [
  reading(
    { published: '2024-06-11', outlet: 'De Bode' },
    'Bij [Centrale Zuid|organisation|patient] in [Oostdorp|place|place] was maandag een <ontploffing|explosion|2024-06-10>.',
    '[Meldkamer|organisation|says] zei {dat de <ontploffing|possible explosion|2024-06-10> bij [Centrale Zuid|organisation|patient] om drie uur was|asserts|Telegram|2024-06-10}.',
    '[~een woordvoerster|person|says] zei namens [Gasbedrijf Vuren|organisation|for] {dat er geen <ontploffing|not explosion|2024-06-10> bij [Centrale Zuid|organisation|patient] was|denies s1}.',
    '[Netbeheerder|organisation|says] {|no-comment v1} zweeg over [Oostdorp|place].',
  ),
  reading(
    { published: '2024-06-12', outlet: 'Het Blad' },
    'De <ontploffing|explosion|2024-06-10> bij [Centrale Zuid|organisation|patient] in [Oostdorp|place|place] kostte geen levens.',
    '[Meldkamer|organisation|says] zei {dat de <ontploffing|possible explosion|2024-06-10> bij [Centrale Zuid|organisation|patient] om drie uur was|asserts}.',
    '[Gasbedrijf Vuren|organisation|says] noemde het {een storm in een glas water|asserts}.',
  ),
]

/** The rows of a ledger as lines: party, then its positions. */
function lines(ledger: Ledger): string[] {
  const name = ({ party }: Pick<Position, 'party'>) => party.name ?? party.entity ?? 'nobody named'
  return ledger.rows.map(
    ({ party, positions }) =>
      `${name({ party })}: ${positions
        .map(({ stance, told, sightings, against, contestedBy }) =>
          [
            stance,
            told?.polarity === 'negative' && 'not so',
            told !== null && told.certainty !== 'certain' && told.certainty,
            `in ${sightings.length}`,
            ...against.map((one) => `against ${name(one)}`),
            ...contestedBy.map((one) => `contested by ${name(one)}`),
          ]
            .filter(Boolean)
            .join(', '),
        )
        .join('; ')}`,
  )
}

const record = await folded(...affair)
const blast = record.events.find(({ kind }) => kind === 'explosion')!
const claim = record.statements[0]

describe('the ledger of an event', () => {
  const ledger = ledgerOf(record, blast.id)!

  test('has a row a party: newspapers first, silence last', () => {
    expect(lines(ledger)).toEqual([
      'article: tells, in 1; tells, in 1',
      'Meldkamer: asserts, possible, in 2, contested by Gasbedrijf Vuren',
      'Gasbedrijf Vuren: denies, not so, in 1, against Meldkamer',
      'Netbeheerder: no-comment, in 1',
    ])
  })

  test('names who speaks for a party, through what and when', () => {
    const [, dispatch, company, silent] = ledger.rows.map(({ positions }) => positions[0])
    expect(dispatch).toMatchObject({ speaker: null, earliest: '2024-06-10', placed: 'stated' })
    expect(dispatch.statement!.channel).toBe('Telegram')
    expect(company).toMatchObject({ speaker: { name: 'een woordvoerster' }, placed: 'published' })
    expect(silent.silent).toBe(true)
  })

  test('has nothing of an article but where it stands', () => {
    const position = ledger.rows[1].positions[0]
    expect(position.id).toBe(claim.id)
    expect(Object.keys(ledger.rows[2].positions[0])).toEqual(Object.keys(position))
  })

  test('quotes every article', () => {
    for (const { context, article, record: id } of ledger.rows
      .flatMap(({ positions }) => positions)
      .flatMap(({ sightings }) => sightings)) {
      const { text } = affair.find((one) => one.article.id === article)!.article
      expect([id, context.quote]).toEqual([id, context.spans.map(({ from, to }) => text.slice(from, to))])
    }
  })

  test('is found by the id that a reading gives the event', () => {
    for (const { article, record: id } of blast.sightings) {
      expect(ledgerOf(record, `${article}/${id}`)!.id).toBe(blast.id)
    }
  })
})

describe('the ledger of a claim', () => {
  test('has its repetitions and what denies it', () => {
    const ledger = ledgerOf(record, claim.id)!
    expect(lines(ledger)).toEqual([
      'Meldkamer: asserts, possible, in 2, contested by Gasbedrijf Vuren',
      'Gasbedrijf Vuren: denies, not so, in 1, against Meldkamer',
    ])
    expect(ledger).toMatchObject({ type: 'claim', events: [{ id: blast.id, kind: 'explosion' }] })
  })

  test('of a denial shows what is denied', () => {
    const denial = record.statements.find(({ stance }) => stance === 'denies')!
    expect(ledgerOf(record, denial.id)!.rows).toHaveLength(2)
  })

  test('is what a dispute leads to', () => {
    expect(ledgerOf(record, record.disputes[0].id)!.id).toBe(claim.id)
  })
})

test('a denial of what the newspaper itself tells contests the newspaper', async () => {
  const denied = await folded(
    reading(
      '2024-06-11',
      'In [Oostdorp|place|place] was een <brand|fire|2024-06-10>.',
      '[Gasbedrijf Vuren|organisation|says] ontkent {dat er een <brand|fire|2024-06-10> in [Oostdorp|place|place] was|denies article}.',
    ),
  )
  expect(lines(ledgerOf(denied, denied.events[0].id)!)).toEqual([
    'article: tells, in 1, contested by Gasbedrijf Vuren',
    'Gasbedrijf Vuren: denies, in 1, against article',
  ])
})

test('two who are not named have a row each, and words passed on say by whom', async () => {
  const passed = await folded(
    reading(
      '2024-06-11',
      '[Het Rijk|organisation|says] meldt {dat getuigen zagen {dat er <brand|fire|2024-06-10> in [Oostdorp|place|place] was|asserts}|asserts}.',
      'Ook klonk {dat er <brand|fire|2024-06-10> in [Oostdorp|place|place] was|asserts}.',
    ),
  )
  const fire = passed.events.find(({ kind }) => kind === 'fire')!
  const rows = ledgerOf(passed, fire.id)!.rows
  expect(rows.at(-1)!.party).toEqual({ entity: null, name: null })
  expect(rows[0].positions[0].relayedBy).toMatchObject({ name: 'Het Rijk' })
})

test('nothing there, no ledger', () => {
  expect(ledgerOf(record, 'v0000')).toBeNull()
})

test('the order of the articles does not matter', async () => {
  const more = [
    ...affair,
    reading('2024-06', '[Meldkamer|organisation|says] zag een {<brand|fire>|asserts}.'),
    reading('2024-06-12', '[Netbeheerder|organisation|says] bevestigt {dat het misging|confirms}.'),
  ]
  const all = async (readings: readonly Reading[]) => {
    const told = await folded(...readings)
    return [...told.events, ...told.statements].map(({ id }) => ledgerOf(told, id))
  }
  const expected = JSON.stringify(await all(more))
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(more, { minLength: more.length }), async (readings) => {
      expect(JSON.stringify(await all(readings))).toBe(expected)
    }),
    { numRuns: 20 },
  )
})
