import { expect, test } from 'vitest'
import { fixture, shown } from '../taken.ts'

test('a message of items: XHTML, NITF, and one without text', async () => {
  expect(await shown('m.xml', fixture('bericht.newsml.xml'))).toEqual([
    {
      name: 'm.xml, item 1',
      title: 'Waterschap: noodpompen onderweg',
      outlet: 'Agentschap Noord',
      url: null,
      published: '2024-03-04',
      warnings: [],
      text: 'Waterschap: noodpompen onderweg\n\nOUDERMADE (AN) - Er zijn noodpompen onderweg, zegt het waterschap.\n\nDe brandweer sluit opzet niet uit.',
    },
    expect.objectContaining({ title: 'Pompen aangekomen', published: '2024-03-05' }),
    'm.xml, item 3: the item has no text; items with text alone are read',
  ])
})

test('a package names items and has none', async () => {
  expect(
    (await shown('m.xml', '<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/"></packageItem>'))[0],
  ).toContain('m.xml: there is no newsItem in this document')
})

test('entities of its own are not expanded', async () => {
  expect(
    (await shown('m.xml', '<!DOCTYPE newsItem [<!ENTITY a "b">]><newsItem>&a;</newsItem>'))[0],
  ).toContain('m.xml: this XML defines entities of its own')
})
