import { describe, expect, test } from 'vitest'
import { digest } from '../../../src/dossier/digest.ts'
import { knownEntitiesIn } from '../../../src/dossier/entities/known-entities.ts'
import { namesOf } from '../../../src/dossier/entities/names.ts'
import { outsideOf } from '../../../src/dossier/entities/outside.ts'
import { findParties } from '../../../src/dossier/parties.ts'
import type { Reading } from '../../../src/model/reading.ts'
import { officeHoldersIn } from '../../../src/reading/entities/roles/office-holders.ts'
import { readLexicon } from '../../../src/rules/lexicon.ts'
import { recordKnowing } from '../folded.ts'
import { loadPack, packDirectory } from '../../../src/rules/pack.ts'
import { reading } from '../notation.ts'

const pack = loadPack(packDirectory('nl'))

/** A table of lines parted by `/` and cells by `;`. */
const table = (name: string, lines: string) =>
  readLexicon(name, lines.replaceAll(';', '\t').split('/').join('\n') + '\n')

const holders = officeHoldersIn(
  table(
    'holders.tsv',
    'office;of;holder;gender;from;to;link;source/president;Frankrijk;Anna Vos;feminine;2020;2023-05-01;Q7;De Gids/president;Frankrijk;Jan Kok;masculine;2023-05-01;..;;De Gids',
  ),
)

/** The record of readings, by what the holders above and a list of one's own say. */
async function known(readings: readonly Reading[], list = 'name/') {
  const own = knownEntitiesIn(table('own.tsv', list), (country) => country)
  const names = namesOf(pack, own)
  const record = await recordKnowing(
    readings.map((one) => digest(one, names)),
    { outside: outsideOf(holders, own, names) },
  )
  return { record, names, parties: (text: string) => findParties(record, text, names).length }
}

/** A reading in which the French president speaks, called by the office alone. */
function calling(published: string, gender: 'masculine' | 'feminine' | null = null): Reading {
  const made = reading(published, '[~de Franse president|person|says] zegt {dat het regent|asserts}.')
  const office = { role: 'president', of: 'Frankrijk', gender, earliest: published, latest: published }
  return { ...made, entities: made.entities.map((entity) => ({ ...entity, office })) }
}

const naming = reading('2022-03-05', '[Anna Vos|person|says] zegt {dat het regent|asserts}.')

describe('who is called by an office alone', () => {
  test('is who held it then, with the outside knowledge beside the article that calls so', async () => {
    const { record, parties } = await known([naming, calling('2022-03-04')])
    expect(record.entities).toMatchObject([{ name: 'Anna Vos', link: 'Q7', names: [{ name: 'Anna Vos' }] }])
    const [{ byOffice, sightings }] = record.entities
    const [calledOn] = record.articles.filter(({ published }) => published === '2022-03-04')
    expect(byOffice).toEqual([
      {
        article: calledOn.id,
        role: 'president',
        of: 'Frankrijk',
        from: '2020',
        to: '2023-05-01',
        source: 'De Gids',
      },
    ])
    expect(sightings.map(({ quote }) => quote)).toContainEqual(['de Franse president'])
    expect(new Set(record.statements.map(({ source }) => source)).size).toBe(1)
    expect(parties('Vos')).toBe(1)
  })

  test('is found by a name that no article has', async () => {
    const { record, parties } = await known([calling('2024-03-04')])
    expect(record.entities).toMatchObject([{ name: 'Jan Kok', names: [] }])
    expect(parties('Jan Kok')).toBe(1)
  })

  test.each([
    ['two may have held it that day', calling('2023-05-01')],
    ['it was somebody of another gender', calling('2022-03-04', 'masculine')],
    ['it is not known who held it', calling('1999-03-04')],
  ])('stays apart where %s', async (_, article) => {
    const { record } = await known([naming, article])
    expect(record.entities.map(({ name }) => name)).toEqual(['Anna Vos', 'de Franse president'])
    expect(record.entities.flatMap(({ byOffice }) => byOffice)).toEqual([])
  })
})

describe("a user's own list", () => {
  test('gives other names, kinds and ids', async () => {
    const one = reading('2024-01-01', '[Windvang|other|actor] <groeit|growth>.')
    const other = reading('2026-01-01', '[Stichting Windvang|other|actor] <krimpt|decline>.')
    expect((await known([one, other])).record.entities).toHaveLength(2)
    const { record, parties } = await known(
      [one, other],
      'name;variants;kind;wikidata/Stichting Windvang;Windvang|De Vang;organisation;Q8',
    )
    expect(record.entities).toMatchObject([{ kind: 'organisation', link: 'Q8' }])
    expect(record.entities[0].names.map(({ name }) => name).sort()).toEqual([
      'Stichting Windvang',
      'Windvang',
    ])
    expect(parties('de vang')).toBe(1)
  })

  test('says nothing where two bear one name and it does not say the same of both', async () => {
    const { record } = await known([naming], 'name;kind;wikidata/Anna Vos;person;Q8/Anna Vos;person;Q9')
    expect(record.entities).toMatchObject([{ kind: 'person', link: null }])
  })

  test('tells who held an office', async () => {
    const list =
      'name;country;office;from;to;source/Mia Roos;Frankrijk;staatshoofd|president;1998;1999-12;lijst'
    const { record } = await known([calling('1999-03-04')], list)
    expect(record.entities).toMatchObject([
      { name: 'Mia Roos', byOffice: [{ from: '1998', source: 'lijst' }] },
    ])
  })

  test('and the pack may name different people: then neither is meant', async () => {
    const list = 'name;country;office;from;source/Mia Roos;Frankrijk;president;2021;lijst'
    const { record } = await known([calling('2022-03-04')], list)
    expect(record.entities.map(({ name }) => name)).toEqual(['de Franse president'])
  })
})
