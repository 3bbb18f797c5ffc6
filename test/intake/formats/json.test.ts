import { expect, test } from 'vitest'
import { shown } from '../taken.ts'

test('one article over many lines, and a list of them', async () => {
  const article = { text: 'De wolf.', published: '2024-03', title: 'Wolf' }
  expect(await shown('a.json', JSON.stringify(article, null, 2))).toMatchObject([
    { name: 'a.json', title: 'Wolf' },
  ])
  expect(await shown('a.json', JSON.stringify([article, { titel: 'x' }, 3]))).toEqual([
    expect.objectContaining({ name: 'a.json, article 1', published: '2024-03' }),
    expect.stringContaining('a.json, article 2: "text": '),
    expect.stringContaining('a.json, article 3: no JSON object'),
  ])
})

test('JSON that is broken or empty', async () => {
  expect((await shown('a.json', '{"text": \n'))[0]).toContain('a.json: it is not JSON (')
  expect((await shown('a.json', '[]'))[0]).toContain('a.json: the list has no articles')
})
