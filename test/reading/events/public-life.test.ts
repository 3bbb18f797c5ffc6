import { expect, test } from 'vitest'
import type { Entity } from '../../../src/model/reading.ts'
import { readEvents } from '../../../src/reading/events/events.ts'
import { loadPack, packDirectory } from '../../../src/rules/pack.ts'
import { clauses } from '../../rules/drawn.ts'
import { mentionsOf } from '../mentions.ts'

const pack = loadPack(packDirectory('nl'))

/** The PLOVER type of the one event of a drawn tree, in which these are entities. */
function typeOf(tree: string, kinds: Readonly<Record<string, Entity['kind']>>): string | null {
  const article = clauses(tree)
  const events = readEvents(article, mentionsOf(article, kinds), new Set(), pack)
  expect(events).toHaveLength(1)
  return events[0].record.plover?.type ?? null
}

test('what a body does is of public life, what a private person does is none', () => {
  const called = (who: string) => `${who}/PROPN:nsubj<belde belde=bellen/VERB Jansen/PROPN:obj<belde`
  expect(typeOf(called('Parijs'), { Parijs: 'country', Jansen: 'person' })).toBe('CONSULT')
  expect(typeOf(called('Willems'), { Willems: 'person', Jansen: 'person' })).toBeNull()
})

test('violence has its type whoever does it', () =>
  expect(
    typeOf('Willems/PROPN:nsubj<sloeg sloeg=slaan/VERB Jansen/PROPN:obj<sloeg', {
      Willems: 'person',
      Jansen: 'person',
    }),
  ).toBe('ASSAULT'))

test('an act towards somebody has no type where it is done to a thing', () => {
  const examined = (what: string) =>
    `Parijs/PROPN:nsubj<onderzocht onderzocht=onderzoeken/VERB ${what}:obj<onderzocht`
  expect(typeOf(examined('Jansen/PROPN'), { Parijs: 'country', Jansen: 'person' })).toBe('ACCUSE')
  expect(typeOf(examined('lift/NOUN'), { Parijs: 'country' })).toBeNull()
})

test('what a thing does is of public life only where it is violence', () => {
  expect(
    typeOf('Granaten/NOUN:nsubj<bestookten bestookten=bestoken/VERB Jansen/PROPN:obj<bestookten', {
      Jansen: 'person',
    }),
  ).toBe('ASSAULT')
  expect(
    typeOf('Stenen/NOUN:nsubj<blokkeerden blokkeerden=blokkeren/VERB Parijs/PROPN:obj<blokkeerden', {
      Parijs: 'place',
    }),
  ).toBeNull()
})
