import { expect, test } from 'vitest'
import { checked, told } from './checked.ts'

const article =
  'Wethouder Jan Smit is boos over het lek. „Dit is een grof schandaal”, zei hij, „en ik eis opheldering van de provincie.” De brug blijft dicht tot het voorjaar.'

test('word for word is no fault, also in part, over a break, or with words left out', async () => {
  expect(await told(article, 'Smit spreekt van „een grof schandaal”.')).toEqual([])
  expect(await told(article, '„Dit is een grof schandaal en ik eis opheldering”, zei Jan Smit.')).toEqual([])
  expect(await told(article, '„Dit is een (…) schandaal”, zei Jan Smit.')).toEqual([])
  expect(await told(article, 'Jan Smit wil ‘opheldering van de provincie’.')).toEqual([])
})

test('a word or two may take another ending', async () => {
  const blunt = 'Smit noemde het plan ‘grof’.'
  expect(await told(blunt, 'Smit had het over een ‘grove’ fout.')).toEqual(['quote-unknown: ‘grove’'])
  expect(await told(blunt.replace('grof', 'onhandig'), 'Smit noemde het een ‘onhandige’ zet.')).toEqual([])
})

test('nearly word for word is altered, and shown word by word', async () => {
  const [fault] = await checked(article, '„Dit is een groot schandaal”, zei wethouder Smit.')
  expect(fault).toMatchObject({
    kind: 'quote-altered',
    draft: { quote: ['„Dit is een groot schandaal”'] },
    article: { quote: ['Dit is een grof schandaal'] },
    difference: [
      { words: 'Dit is een', in: 'both' },
      { words: 'grof', in: 'article' },
      { words: 'groot', in: 'draft' },
      { words: 'schandaal', in: 'both' },
    ],
  })
})

test('words that nobody is quoted with are unknown, and the article shows where it has them in its own voice', async () => {
  expect(await checked(article, '„Zo kan het niet langer”, zei Jan Smit.')).toMatchObject([
    { kind: 'quote-unknown', article: null },
  ])
  expect(await checked(article, '„De brug blijft dicht tot het voorjaar”, zei Jan Smit.')).toMatchObject([
    { kind: 'quote-unknown', article: { quote: ['De brug blijft dicht tot het voorjaar'] } },
  ])
})

test('a title between quotation marks is nobody’s words', async () => {
  expect(await told(article, 'De roman ‘Het water komt’ gaat over een dijk.')).toEqual([])
})
