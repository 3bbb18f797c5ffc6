import { expect, test } from 'vitest'
import { sameBody, samePerson } from '../../../../src/reading/entities/coreference/same-name.ts'
import { knowledgeOf } from '../../../../src/reading/entities/knowledge.ts'
import { pack } from '../cast.ts'

const knowledge = knowledgeOf(pack)

test.each([
  ['Sjojgoe', 'Shoigu'],
  ['Sjojgoe', 'Schoigu'],
  ['Sergej Sjojgoe', 'Sergei Shoigu'],
  ['Beloöesov', 'Belousov'],
  ['Zelensky', 'Zelenski'],
  ['Volodymyr Zelensky', 'Zelenskyy'],
  ['Toktogoelov', 'Toktogulov'],
  ['Anne van den Berg', 'Van den Berg'],
  ['J. Jansen', 'Jan Jansen'],
  ['Ksenia Karelina', 'Ksenia'],
])('%s and %s may be one person', (one, other) => {
  expect(samePerson(one, other, knowledge)).toBe(true)
  expect(samePerson(other, one, knowledge)).toBe(true)
})

test.each([
  ['Joe Biden', 'Jill Biden'],
  ['Jansen', 'Janssens'],
  ['Karel Oost', 'Karel West'],
  ['Pieter Bakker', 'Visser'],
])('%s and %s are two people', (one, other) => expect(samePerson(one, other, knowledge)).toBe(false))

test.each([
  ['Apple', 'Apple Computer'],
  ['Nationale Waterdienst Oost', 'NWO'],
  ['Maasdam', 'FC Maasdam'],
  ['Tweede Kamer', 'Kamer'],
  ['Unie van Consumenten', 'Unie'],
])('%s and %s may be one body', (one, other) => expect(sameBody(one, other, knowledge)).toBe(true))

test.each([
  ['Apple', 'Apple Records Nederland'],
  ['Eerste Kamer', 'Tweede Kamer'],
  ['Metaal Oost', 'Metaal West'],
])('%s and %s are two bodies', (one, other) => expect(sameBody(one, other, knowledge)).toBe(false))
