import { expect, test } from 'vitest'
import { readSparqlResults } from '../../../../src/faces/cli/entity-list/sparql-results.ts'

const answer = (...bindings: Record<string, string>[]) =>
  JSON.stringify({
    head: { vars: [] },
    results: {
      bindings: bindings.map((binding) =>
        Object.fromEntries(
          Object.entries(binding).map(([name, value]) => [name, { type: 'literal', value }]),
        ),
      ),
    },
  })

test('variables are columns, labels go before ids, and ids and days are cut out of addresses and times', () => {
  const { rows, file } = readSparqlResults(
    'antwoord.json',
    answer({
      item: 'http://www.wikidata.org/entity/Q123',
      itemLabel: 'Anna Vos',
      itemAltLabel: 'A. Vos, Vosje',
      office: 'http://www.wikidata.org/entity/Q30461',
      officeLabel: 'president',
      countryLabel: 'Frankrijk',
      start: '2020-05-14T00:00:00Z',
      end: '2022-05-14T00:00:00Z',
      picture: 'x.jpg',
    }),
  )
  expect(file).toBe('antwoord.json, result')
  expect(rows).toEqual([
    {
      line: 1,
      values: {
        ...{
          wikidata: 'Q123',
          name: 'Anna Vos',
          variants: 'A. Vos|Vosje',
          office: 'president',
          country: 'Frankrijk',
        },
        ...{ from: '2020-05-14', to: '2022-05-14' },
      },
    },
  ])
})

test.each([
  ['{', 'antwoord.json: not JSON'],
  ['{"results": []}', 'antwoord.json: no results of a SPARQL query; download the answer as JSON'],
  [answer(), 'antwoord.json: no result; let the query find'],
])('%s is refused', (text, message) =>
  expect(() => readSparqlResults('antwoord.json', text)).toThrow(message),
)
