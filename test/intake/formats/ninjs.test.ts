import { expect, test } from 'vitest'
import { fixture, shown, taken } from '../taken.ts'

test('ninjs 2: the version that the text is of counts, and another first day is told', async () => {
  expect(await shown('item.json', fixture('item.ninjs.json'))).toEqual([
    {
      name: 'item.json',
      title: 'Waterschap: noodpompen onderweg',
      outlet: 'Agentschap Noord',
      url: 'http://agentschap.example/2024/03/04/a1',
      published: '2024-03-04',
      warnings: ['dates-disagree'],
      text: 'Waterschap: noodpompen onderweg\n\nOUDERMADE (AN) - Er zijn noodpompen onderweg, zegt het waterschap.\n\nDe brandweer sluit opzet niet uit.',
    },
  ])
})

test('ninjs 1: plain text, and its name is no address', async () => {
  const item = {
    uri: 'urn:1',
    versioncreated: '2024-03-04T10:00:00Z',
    headline: 'Kop',
    body_text: 'Een regel.\n\nNog een.',
  }
  expect(await shown('item.json', JSON.stringify(item))).toMatchObject([
    { title: 'Kop', url: null, published: '2024-03-04', text: 'Kop\n\nEen regel.\n\nNog een.' },
  ])
})

test('a list of items, of which one is a picture and one is something else', async () => {
  const item = { uri: 'urn:1', headline: 'Kop', body_text: 'Een regel.' }
  const list = [item, { uri: 'urn:2', type: 'picture' }, { headline: 'x' }]
  expect(await shown('items.json', JSON.stringify(list, null, 1))).toEqual([
    expect.objectContaining({ name: 'items.json, item 1', published: null, warnings: ['no-date'] }),
    'items.json, item 2: the item (picture) has no text; items with text alone are read',
    expect.stringContaining('items.json, item 3: "uri": '),
  ])
})

test('the item is kept as it was received', async () => {
  expect(await taken('item.json', fixture('item.ninjs.json'))).toMatchObject([
    { received: fixture('item.ninjs.json') },
  ])
})
