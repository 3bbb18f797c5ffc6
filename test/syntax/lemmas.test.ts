import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packDirectory } from '../../src/rules/pack.ts'
import { createLemmatiser } from '../../src/syntax/lemmas.ts'

const model = join(packDirectory('nl'), 'model')
const { lemma, withParticle } = createLemmatiser(
  readFileSync(join(model, 'lemmas.tsv'), 'utf8'),
  readFileSync(join(model, 'particles.tsv'), 'utf8'),
)

const singular = 'NOUN|Gender=Com|Number=Sing'
const plural = 'NOUN|Number=Plur'
const past = 'VERB|Number=Sing|Tense=Past|VerbForm=Fin'
const present = 'VERB|Number=Sing|Tense=Pres|VerbForm=Fin'
const participle = 'VERB|VerbForm=Part'
const adjective = 'ADJ|Degree=Pos'

test.each([
  ['ministers', plural, 'minister'],
  ['verkiezingen', plural, 'verkiezing'],
  ['kinderen', plural, 'kind'],
  ['foto’s', plural, 'foto'],
  ['woordvoerder', singular, 'woordvoerder'],
  ['veiligheidsdiensten', plural, 'veiligheidsdienst'],
  ['zei', past, 'zeggen'],
  ['ontkende', past, 'ontkennen'],
  ['vroeg', past, 'vragen'],
  ['zweeg', past, 'zwijgen'],
  ['verwees', past, 'verwijzen'],
  ['zegt', present, 'zeggen'],
  ['voortsleept', present, 'voortslepen'],
  ['stort', present, 'storten'],
  ['gokt', present, 'gokken'],
  ['mislukten', 'VERB|Number=Plur|Tense=Past|VerbForm=Fin', 'mislukken'],
  ['toevoegde', past, 'toevoegen'],
  ['geruild', participle, 'ruilen'],
  ['geëvacueerd', participle, 'evacueren'],
  ['erkende', past, 'erkennen'],
  ['ondertekende', past, 'ondertekenen'],
  ['verhoord', participle, 'verhoren'],
  ['beweert', present, 'beweren'],
  ['gezegd', participle, 'zeggen'],
  ['opgericht', participle, 'oprichten'],
  ['afgebroken', participle, 'afbreken'],
  ['gegeven', participle, 'geven'],
  ['genoten', participle, 'genieten'],
  ['verwezen', participle, 'verwijzen'],
  ['aangewezen', participle, 'aanwijzen'],
  ['uitgevaardigd', participle, 'uitvaardigen'],
  ['beschuldigd', participle, 'beschuldigen'],
  ['verklaard', participle, 'verklaren'],
  ['Nederlandse', adjective, 'Nederlands'],
  ['grote', adjective, 'groot'],
  ['is', 'AUX|Number=Sing|Tense=Pres|VerbForm=Fin', 'zijn'],
  ['Den', 'PROPN', 'Den'],
  ['”', 'PUNCT', '”'],
])('%s (%s) is %s', (form, tag, expected) => {
  expect(lemma(form, tag, false)).toBe(expected)
})

test.each([
  ['Ministers', plural, 'minister'],
  ['Nederlandse', adjective, 'Nederlands'],
  ['Zwolle', 'PROPN|Gender=Neut|Number=Sing', 'Zwolle'],
])('%s (%s) at the start of a sentence is %s', (form, tag, expected) => {
  expect(lemma(form, tag, true)).toBe(expected)
})

test('a word in capitals is read as if in small letters', () => {
  expect(lemma('MINISTERS', plural, false)).toBe('minister')
})

test('a tag that was never trained on leaves the form as it is', () => {
  expect(lemma('wat', 'VERB|Mood=Imp', false)).toBe('wat')
})

test.each([
  ['roepen', 'op', 'oproepen'],
  ['treden', 'Af', 'aftreden'],
  ['aftreden', 'af', 'aftreden'],
  ['komen', 'kwartier', 'komen'],
])('%s with %s is %s', (verb, particle, expected) => {
  expect(withParticle(verb, particle)).toBe(expected)
})
