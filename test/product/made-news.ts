import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomFrom } from '../../eval/random.ts'

/*
 * Articles of made-up news to be read: affairs that several outlets tell of for some days, with the same people and places in them, so that there is
 * something to link.
 */

const syllables = [
  'al',
  'bor',
  'dre',
  'fen',
  'gol',
  'hul',
  'jor',
  'kas',
  'lem',
  'mun',
  'nes',
  'rol',
  'sten',
  'tor',
  'vel',
  'wol',
]
const firstNames = ['Anna', 'Pieter', 'Fatima', 'Jan', 'Sanne', 'Karim']
const outlets = ['De Kompasroos', 'Zender Acht', 'Persdienst Laagland', 'De Beurstrommel']
const works = ['brug', 'sluis', 'haven', 'fabriek', 'school', 'markthal']
const months = ['januari', 'februari', 'maart', 'april', 'mei', 'juni']

interface Affair {
  readonly place: string
  readonly work: string
  readonly mayor: string
  readonly owner: string
  readonly day: number
  readonly month: number
}

/** Writes so many articles of at least so many words, a file each, into a folder that it makes: the same each time. */
export function writeMadeNews(folder: string, articles: number, words: number): void {
  mkdirSync(folder)
  const texts = madeNews(1, words)
  for (let number = 1; number <= articles; number++)
    writeFileSync(join(folder, `${number}.txt`), texts.next().value as string)
}

/** Texts of articles, each another one. The same seed gives the same ones. */
function* madeNews(seed: number, words: number): Generator<string> {
  const random = randomFrom(seed)
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)]
  const name = (ending: string) => {
    const word = pick(syllables) + pick(syllables) + pick(syllables) + ending
    return word[0].toUpperCase() + word.slice(1)
  }
  const person = () => `${pick(firstNames)} ${name('ma')}`
  const begin = (): Affair => ({
    ...{ place: name('dorp'), work: pick(works), mayor: person(), owner: person() },
    ...{ day: 1 + Math.floor(random() * 26), month: Math.floor(random() * months.length) },
  })
  const affairs = Array.from({ length: 12 }, begin)
  for (let number = 1; ; number++) {
    const at = Math.floor(random() * affairs.length)
    const affair = affairs[at]
    if (random() < 0.2) affairs[at] = begin()
    const { place, month } = affair
    const published = `2026-${String(month + 1).padStart(2, '0')}-${String(affair.day + 1).padStart(2, '0')}`
    const told = [`De redactie in ${place} schreef bericht ${number} over deze zaak.`]
    while (told.join(' ').split(' ').length < words) {
      const fresh = sentence(affair)
      if (!told.includes(fresh)) told.push(fresh)
    }
    yield (
      [
        `Titel: De zaak in ${place}, deel ${number}`,
        `Bron: ${pick(outlets)}`,
        `Datum: ${published}`,
        '',
        ...told,
      ].join('\n') + '\n'
    )
  }

  function sentence({ place, work, mayor, owner, day, month }: Affair): string {
    const date = `${day} ${months[month]}`
    const count = 2 + Math.floor(random() * 30)
    const elsewhere = name('dorp')
    return pick([
      `Bij de ${work} in ${place} brak op ${date} brand uit.`,
      `Burgemeester ${mayor} van ${place} zei dat de ${work} voorlopig dicht blijft.`,
      `Directeur ${owner} ontkende dat er ${count} mensen gewond raakten.`,
      `Volgens ${mayor} raakten zeker ${count} mensen gewond bij de brand.`,
      `De politie arresteerde ${date} een man uit ${elsewhere}.`,
      `${owner} overlegde een dag later met ${mayor} over de ${work}.`,
      `Het onderzoek in ${place} begint over drie weken, meldde ${person()}.`,
      `De gemeente ${place} wilde niet reageren op de verwijten van ${owner}.`,
      `Twee dagen na de brand sloot de gemeente de ${work}.`,
      `${mayor} dreigde de vergunning van ${owner} in te trekken.`,
    ])
  }
}
