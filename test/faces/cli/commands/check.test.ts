import { expect, test } from 'vitest'
import { checkSchema } from '../../../../src/model/fault.ts'
import { folder, wederhoor } from '../wederhoor.ts'

const article =
  'Titel: School dicht\nBron: De Bode\nDatum: 2026-03-14\n\nDe school in Norg gaat dicht, zegt wethouder Anna Smit. „Er zijn te weinig leerlingen”, zei zij vrijdag.'
const other = 'date 2026-04-02 Rusland viel woensdag een haven in Oekraïne aan.'
const faulty = '„Er zijn veel te weinig leerlingen”, zei wethouder Anna Smit donderdag.'
const clean = 'Volgens wethouder Anna Smit gaat de school in Norg dicht.'

test('compares with files: a page, and exit code 1 where something differs', async () => {
  const path = folder({ 'article.txt': article, 'draft.txt': faulty, 'clean.txt': clean })
  const found = await wederhoor(['check', path('draft.txt'), '--article', path('article.txt')])
  expect(found).toMatchObject({ code: 1, err: '' })
  expect(found.out).toContain('draft.txt has 2 things otherwise than the articles.')
  expect(found.out).toContain('Compared with De Bode 2026-03-14.')
  expect(found.out).toMatch(
    /Quoted, but not word for word\n {4}draft {5}„Er zijn veel te weinig leerlingen” line 1, column 1\n {4}article {3}“Er zijn te weinig leerlingen” De Bode 2026-03-14, line 3, column 58\n {4}changed {3}Er zijn \+veel\+ te weinig leerlingen\n/,
  )
  expect(found.out).toContain('Another day: 2026-03-12; the article has 2026-03-13')
  const nothing = await wederhoor([
    'check',
    path('clean.txt'),
    '--article',
    path('article.txt'),
    '--in',
    'nl',
  ])
  expect(nothing).toMatchObject({ code: 0, err: '' })
  expect(nothing.out).toContain('clean.txt staat niets anders dan in de artikelen')
})

test('compares with the dossier, with the articles that are about the same alone, and prints JSON', async () => {
  const path = folder({ 'article.txt': article, 'other.txt': other })
  await wederhoor(['--data', path('data'), 'add', path('article.txt'), path('other.txt')])
  const { code, out } = await wederhoor(['--data', path('data'), 'check', '-', '--format', 'json'], faulty)
  expect(code).toBe(1)
  const check = checkSchema.strict().parse(JSON.parse(out))
  expect(check.draft).toMatchObject({ name: 'standard input', text: faulty, published: '2026-03-14' })
  expect(check.articles.map(({ name }) => name)).toEqual(['De Bode'])
  expect(check.faults.map(({ kind }) => kind)).toEqual(['quote-altered', 'date-shifted'])
  for (const { draft, article } of check.faults) {
    for (const [index, { from, to }] of draft.spans.entries()) {
      expect(check.draft.text.slice(from, to)).toBe(draft.quote[index])
    }
    const { text } = check.articles.find(({ id }) => id === article!.id)!
    for (const [index, { from, to }] of article!.spans.entries()) {
      expect(text.slice(from, to)).toBe(article!.quote[index])
    }
  }
})

test('says what is missing', async () => {
  const path = folder({ 'draft.txt': clean, 'empty.txt': '' })
  const gone = await wederhoor(['check', path('gone.txt'), '--article', path('draft.txt')])
  expect(gone).toMatchObject({ code: 1, out: '' })
  expect(gone.err).toContain('gone.txt: there is no such file')
  const empty = await wederhoor(['--data', path('data'), 'check', path('draft.txt')])
  expect(empty.err).toContain('The dossier is empty.')
  const nothing = await wederhoor(['check', path('draft.txt'), '--article', path('empty.txt')])
  expect(nothing.err).toContain('the file is empty')
})
