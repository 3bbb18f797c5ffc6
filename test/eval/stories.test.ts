import { expect, test } from 'vitest'
import { faultsOf, readStories, type StoryMarks } from '../../eval/stories.ts'
import { loadPack, packDirectory } from '../../src/rules/pack.ts'

const text = 'De brug is ingestort. Bij de brug vielen twee gewonden, zegt de brandweer.'
const telling = { article: '1.txt', cue: 'zegt', occurrence: 1, content: 'vielen twee gewonden' }

const marks: StoryMarks = {
  events: [
    {
      id: 'e1',
      kind: 'collapse',
      tellings: [{ article: '1.txt', trigger: 'ingestort', occurrence: 1 }],
    },
  ],
  claims: [{ id: 'c1', by: 'brandweer', tellings: [telling] }],
  links: [],
  discrepancies: [],
  updates: [
    { about: 'injured', event: 'e1', values: [{ article: '1.txt', words: 'twee gewonden', value: 2 }] },
  ],
  copies: [],
}

const faults = (changed: Partial<StoryMarks>) =>
  faultsOf({ ...marks, ...changed }, new Map([['1.txt', text]]))

test('marks that fit their article have no faults', () => expect(faults({})).toEqual([]))

test.each<[string, Partial<StoryMarks>, string]>([
  [
    'a word that stands there less often',
    {
      events: [{ id: 'e1', kind: 'place', tellings: [{ article: '1.txt', trigger: 'brug', occurrence: 3 }] }],
    },
    '1.txt lacks “brug” 3',
  ],
  [
    'a link to what is no claim',
    { links: [{ kind: 'denies', from: telling, to: { ...telling, content: 'De brug' } }] },
    '“De brug” is linked and in no claim',
  ],
  [
    'a value that stands there twice',
    { updates: [{ about: 'bridges', event: null, values: [{ article: '1.txt', words: 'brug', value: 1 }] }] },
    '1.txt must have “brug” once',
  ],
  ['a copy that is missing', { copies: [['1.txt', '2.txt']] }, 'there is no 2.txt'],
])('%s is a fault', (_, changed, fault) => expect(faults(changed)).toEqual([fault]))

test.each(['dev', 'kept'] as const)('every mark of the %s stories fits its article', (half) => {
  const pack = loadPack(packDirectory('nl'))
  for (const { articles, copies } of readStories(half, pack)) {
    expect(articles.length).toBeGreaterThanOrEqual(3)
    for (const group of copies) expect(group.length).toBeGreaterThanOrEqual(2)
  }
})
