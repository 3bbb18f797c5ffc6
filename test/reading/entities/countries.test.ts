import { expect, test } from 'vitest'
import { knowledgeOf } from '../../../src/reading/entities/knowledge.ts'
import { pack } from './cast.ts'

const rows = pack.lexicon('countries').rows.map(({ values }) => values)
/** Those of today: of states that are gone the code has four letters. */
const today = rows.filter(({ code }) => code.length === 2)
const { gazetteer } = knowledgeOf(pack)

/** ISO 3166 codes of the members of the United Nations. */
const members = `
  AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR
  CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL
  IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN
  MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI
  SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW`

test('every member of the United Nations is there, and the countries beside it that news speaks of', () => {
  const expected = [...members.trim().split(/\s+/), 'PS', 'TW', 'VA', 'XK']
  expect(expected.length).toBe(197)
  expect(today.map(({ code }) => code).sort()).toEqual(expected.sort())
})

/** Where Unicode calls a country otherwise than Dutch news does. */
const otherwise: Readonly<Record<string, string>> = {
  BS: 'Bahama’s', // the same, with another apostrophe
  CD: 'Congo-Kinshasa', // news says Congo and means this one
  MM: 'Myanmar (Birma)', // two names in one
  PS: 'Palestijnse gebieden', // an alias of the name that more and more papers use
}

test('countries are called as Unicode calls them in Dutch', () => {
  const unicode = new Intl.DisplayNames('nl', { type: 'region' })
  const differing = today.flatMap(({ code, name }) =>
    unicode.of(code) === name ? [] : [[code, unicode.of(code)]],
  )
  expect(Object.fromEntries(differing)).toEqual(otherwise)
})

test('who has an adjective has a word for one inhabitant and one for several', () => {
  for (const { name, code, adjectives, inhabitant, inhabitants, woman } of rows) {
    expect([name, adjectives === '' || inhabitant !== '' || code === 'VA']).toEqual([name, true])
    expect([name, (inhabitant === '') === (inhabitants === '')]).toEqual([name, true])
    expect([name, woman === '' || inhabitant !== '']).toEqual([name, true])
  }
})

test.each([
  ['Rus', 'Rusland', false, null],
  ['Russen', 'Rusland', true, null],
  ['Russin', 'Rusland', false, 'feminine'],
  ['Française', 'Frankrijk', false, 'feminine'],
  ['Azeri’s', 'Azerbeidzjan', true, null],
  ['Emirati', 'Verenigde Arabische Emiraten', false, null],
])('%s tells %s', (noun, country, plural, gender) =>
  expect(gazetteer.inhabitants(noun)).toEqual({ country, plural, gender }),
)

test('an adjective names a woman only where it is asked for one', () => {
  expect(gazetteer.inhabitants('Belgische')).toBe(null)
  expect(gazetteer.woman('Belgische')).toEqual({ country: 'België', plural: false, gender: 'feminine' })
  expect(gazetteer.woman('Bruggeling')).toBe(null)
})

test.each([
  ['Tsjechische Republiek', 'Tsjechië'],
  ['Birma', 'Myanmar'],
  ['Türkiye', 'Turkije'],
  ['Swaziland', 'Eswatini'],
  ['Bahama’s', "Bahama's"],
  ['Côte d’Ivoire', 'Ivoorkust'],
])('%s is %s', (alias, name) => {
  expect(gazetteer.known(alias)?.name).toBe(name)
  expect(gazetteer.longest(alias.split(' '), 0)?.known.name).toBe(name)
})

test.each([
  ['Peking', 'China'],
  ['Noer-Sultan', 'Kazachstan'],
  ['Pjongjang', 'Noord-Korea'],
  ['Cotonou', 'Benin'],
])('%s may stand for %s', (seat, of) => expect(gazetteer.longest([seat], 0)?.seatOf?.name).toBe(of))
