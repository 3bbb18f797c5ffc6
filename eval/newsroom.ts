import type { Reading } from '../src/model/reading.ts'
import { isoDay, periodOf } from '../src/model/day.ts'
import { reading } from '../test/dossier/notation.ts'
import { randomFrom } from './random.ts'

/*
 * Readings of made-up news, to measure a dossier with: affairs between parties of which few are in the news daily and most hardly ever,
 * each told by several outlets for some days, with claims, denials and copies. Readings are made, not read, so nothing here measures reading.
 */

/** How many articles appear in a day. */
const articlesPerDay = 27
/** How many affairs are in the news at a time. */
const affairsAtOnce = 40
/** How many words are used of one affair more than elsewhere. */
const affairWords = 30
/** How many words the news has for its content. */
const vocabulary = 20_000
const firstDay = periodOf('2015-01-01')!.from

/** What is reported, as verb and kind; who undergoes it is its patient, or acts in it too. */
const occurrences = [
  ['vielen', 'attack', 'patient'],
  ['beschoten', 'shelling', 'patient'],
  ['ontmoetten', 'meeting', 'actor'],
  ['belden', 'call', 'actor'],
  ['ruilden', 'prisoner exchange', 'actor'],
  ['tekenden', 'agreement', 'actor'],
  ['arresteerden', 'arrest', 'patient'],
  ['beboetten', 'fine', 'patient'],
  ['sloten', 'closure', 'patient'],
  ['bezochten', 'visit', 'patient'],
  ['ontsloegen', 'dismissal', 'patient'],
  ['veroordeelden', 'conviction', 'patient'],
  ['bezetten', 'occupation', 'patient'],
  ['blokkeerden', 'blockade', 'patient'],
  ['kochten', 'purchase', 'patient'],
  ['steunden', 'support', 'patient'],
  ['benoemden', 'appointment', 'patient'],
  ['doorzochten', 'search', 'patient'],
  ['fuseerden', 'merger', 'actor'],
  ['vergaderden', 'session', 'actor'],
] as const

const syllables = 'ba de ga ho ka le mi no pa ra si to va we za bel dor fan gim har jol kem lun mar'.split(
  ' ',
)

interface Party {
  readonly mark: string
  readonly speaker: string
}

interface Affair {
  readonly parties: readonly Party[]
  readonly place: string
  readonly verb: (typeof occurrences)[number]
  readonly began: number
  /** What it is about: words that whoever speaks of it uses. */
  readonly words: readonly string[]
  /** How many it struck, as is known so far. */
  toll: number
  left: number
}

/** The readings of as many articles as are asked for, in order of publication. The same seed gives the same ones. */
export function* newsroom(seed: number): Generator<Reading> {
  const random = randomFrom(seed)
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)]
  /** Of many, the first ones far more often: the nth in proportion to 1/n. */
  const often = (size: number) =>
    Math.min(size - 1, Math.floor(size ** random()) - 1 + Math.floor(random() * 2))
  const name = (number: number, parts = 3) => {
    const own = randomFrom(number * 7919 + 13)
    const word = Array.from({ length: parts }, () => syllables[Math.floor(own() * syllables.length)]).join('')
    return word[0].toUpperCase() + word.slice(1)
  }
  const country = (number: number): Party => {
    const called = `Land${name(number + 40_000).toLowerCase()}`
    return { mark: `${called}|country Q${number + 1}`, speaker: `De regering van ${called}|organisation` }
  }
  const person = (number: number): Party => {
    const full = `${name(number % 60, 2)} ${name(number + 1000)}`
    return { mark: `${full}|person`, speaker: `${full}|person` }
  }
  const body = (number: number): Party => {
    const called = `${name(number + 90_000, 4)}bond`
    return { mark: `${called}|organisation`, speaker: `${called}|organisation` }
  }
  const party = () => {
    const die = random()
    return die < 0.4 ? country(often(190)) : die < 0.75 ? person(often(16_000)) : body(often(2_000))
  }
  const begin = (day: number): Affair => ({
    parties: [party(), party(), party()],
    ...{
      place: `${name(often(3_000) + 500_000, 2)}dorp`,
      verb: pick(occurrences),
      began: day - Math.floor(random() * 3),
      words: Array.from({ length: affairWords }, word),
      toll: 2 + Math.floor(random() * 40),
    },
    left: 1 + Math.floor(20 * random() ** 3),
  })
  /** The most used word that carries content is one in some hundred. */
  const word = () => name(Math.floor(vocabulary * random() ** 2) + 700_000, 4).toLowerCase()
  const words = (count: number) => Array.from({ length: count }, word).join(' ')

  const affairs = Array.from({ length: affairsAtOnce }, () => begin(firstDay))
  let last: readonly string[] = []
  for (let number = 0; ; number++) {
    const day = firstDay + Math.floor(number / articlesPerDay)
    const published = random() < 0.05 ? isoDay(day).slice(0, 7) : isoDay(day)
    const header = { published, outlet: `Krant ${often(60)}`, title: words(5) }
    if (last.length > 0 && random() < 0.08) {
      yield reading(header, ...last.slice(0, -1))
      // Copied twice it would be one article.
      last = []
      continue
    }
    const at = Math.floor(random() * affairs.length)
    const affair = affairs[at]
    if (random() < 0.2) affair.toll += 1 + Math.floor(random() * 3)
    if (--affair.left <= 0) affairs[at] = begin(day)
    last = sentencesOn(affair)
    yield reading(header, ...last)
  }

  function sentencesOn({
    parties: [one, other, third],
    place,
    verb: [verb, kind, side],
    began,
    words: own,
    toll,
  }: Affair): string[] {
    const ofIt = (count: number) => Array.from({ length: count }, () => pick(own)).join(' ')
    const when = random() < 0.7 ? `|${isoDay(began)}` : ''
    const event = (mark: string) => `<${verb}|${mark}${when}>`
    const where = `[${place}|place|place]`
    const struck = side === 'patient' && verb !== 'beboetten' ? ` met ${toll} gewonden` : ''
    const told = [
      `[${one.mark}|actor] en [${other.mark}|${side}] ${event(kind)} bij ${where} ${ofIt(3)} ${words(3)}.`,
      `[${one.speaker}|says] zegt {dat [${one.mark}|actor] en [${other.mark}|${side}] ${event(kind)} bij ${where} ${ofIt(2)} ${words(3)}|asserts}.`,
      `[${other.speaker}|says] ontkent {dat [${one.mark}|actor] en [${other.mark}|${side}] ${event(kind)} bij ${where} ${ofIt(2)} ${words(3)}|denies s1}.`,
      `[${third.speaker}|says] {|no-comment v1} wil niet reageren ${words(3)}.`,
      `[${third.mark}|actor] ${event(pick(occurrences)[1])} in ${where}${struck} ${words(6)}.`,
      `[~een woordvoerder|person|says] noemt {${ofIt(2)} ${words(5)}|asserts} ${words(3)}.`,
    ]
    const others = Array.from({ length: 8 }, () => {
      const own = party()
      return random() < 0.5
        ? `[${own.speaker}|says] zegt {dat ${words(9)}|asserts}.`
        : `${words(6)} [${own.mark}] ${words(8)}.`
    })
    return [...told, ...others]
  }
}
