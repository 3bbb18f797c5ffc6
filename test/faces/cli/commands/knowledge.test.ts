import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folder, wederhoor } from '../wederhoor.ts'

const list =
  'name;variants;kind;country;office;from;to;wikidata\nAnna Vos;Vosje;person;Norge;president;2024-02;;Q42\n'

test('a list is kept in the data folder, and lines that are there already are not added again', async () => {
  const path = folder({ 'lijst.csv': list, 'meer.csv': 'name\nJan Kok\nAnna Bos\n' })
  const act = (...argv: string[]) => wederhoor(['--data', path('data'), 'knowledge', 'import', ...argv])
  const own = path('data/entities.tsv')
  expect(await act(path('lijst.csv'))).toEqual({ code: 0, out: `1 line added to ${own}.\n`, err: '' })
  expect((await act(path('lijst.csv'))).out).toBe(`0 lines added to ${own}, 1 known already.\n`)
  expect((await act(path('meer.csv'))).out).toBe(`2 lines added to ${own}.\n`)
  expect(readFileSync(own, 'utf8').split('\n')).toEqual([
    'name\tvariants\tkind\tcountry\toffice\tfrom\tto\twikidata\tsource',
    'Anna Bos\t\t\t\t\t\t\t\tmeer.csv',
    'Anna Vos\tVosje\tperson\tNorge\tpresident\t2024-02\t\tQ42\tlijst.csv',
    'Jan Kok\t\t\t\t\t\t\t\tmeer.csv',
    '',
  ])
})

test('what the list says is used from then on, also for articles that were there before', async () => {
  const path = folder({
    'een.txt': 'date 2024-06-02 De Noorse president zei dat de brug dichtgaat.',
    'twee.txt': 'date 2024-06-03 Anna Vos zei dat de brug opengaat. Vosje zei dat het regent.',
    'lijst.csv': list.replace('Norge', 'Noorwegen'),
  })
  const act = (...argv: string[]) => wederhoor(['--data', path('data'), ...argv])
  await act('add', path('een.txt'), path('twee.txt'))
  const said = async (actor: string) =>
    (await act('timeline', '--actor', actor)).out.split('\n').filter((line) => line.includes('asserts'))
  expect(await said('Vosje')).toHaveLength(1)
  await act('knowledge', 'import', path('lijst.csv'))
  expect(await said('Vosje')).toEqual([
    expect.stringMatching(/Anna Vos \(outside knowledge\) asserts/),
    expect.stringMatching(/Anna Vos asserts/),
    expect.stringMatching(/Anna Vos asserts/),
  ])
})

test.each([
  ['name,kind\nVos,vogel\n', "lijst.csv:2: 'vogel' is no kind; take one of person"],
  ['name,office\nVos,premier\n', "lijst.csv:2: no day from which 'Vos' was premier; fill in from"],
  ['name,from\nVos,2024\n', "lijst.csv:2: '2024' without an office; say which office"],
  ['name,office,from,to\nVos,premier,mei,\n', "lijst.csv:2: 'mei' to '' is no term; write days"],
  ['name,wikidata\nVos,42\n', "lijst.csv:2: '42' is no Wikidata id; write it as Q55"],
  [
    'name,naam\nVos,x\n',
    "lijst.csv:1: 'naam' is no column of a list of entities; take the columns from name,",
  ],
  ['kind\nperson\n', "lijst.csv:1: no column 'name'; take the columns from name,"],
  ['name\nVos\n\nKok,x\n', 'lijst.csv:4: 2 cells'],
  [
    '{"results":{"bindings":[{"name":{"value":"Vos"},"wikidata":{"value":"x"}}]}}',
    "lijst.csv, result:1: 'x' is no Wikidata id",
  ],
])('%j is refused, and nothing of it kept', async (text, message) => {
  const path = folder({ 'lijst.csv': text })
  const { code, err } = await wederhoor(['--data', path('data'), 'knowledge', 'import', path('lijst.csv')])
  expect([code, err]).toEqual([1, expect.stringContaining(message)])
  expect(() => readFileSync(path('data/entities.tsv'))).toThrow('ENOENT')
})

test('a file that is not there or is not UTF-8 is named', async () => {
  const path = folder({ 'lijst.csv': Uint8Array.of(0x6e, 0xe9, 0x0a) })
  const act = (file: string) => wederhoor(['--data', path('data'), 'knowledge', 'import', path(file)])
  expect((await act('geen.csv')).err).toContain('geen.csv: there is no such file')
  expect((await act('lijst.csv')).err).toContain('lijst.csv: not UTF-8; save it as UTF-8')
})
