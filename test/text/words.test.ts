import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSpace } from '../../src/text/characters.ts'
import { pack, paragraph } from './article.ts'
import { signsOf } from '../../src/text/signs.ts'
import { splitWords } from '../../src/text/words.ts'

// A bar stands where a token ends and no space follows; without the bars it is the text.
const cases = `
De minister zei|: „|Dat is niet waar|.|”
"|Nee|"|, zei hij|. '|Nee|'|, zei zij|.
,,|Wie komt er|?|'' vroeg hij|.
De trainer|:|,,|Het ging goed|.|''
«|Non|»|, zei de Waal|.
De minister (|VVD|) trad af|.
Dhr. Jansen en mevr. De Boer komen a.s. zondag|.
Prof. dr. J. P. van der Meer sprak|, prof.dr. Smit niet|.
Mr. A.B. de Wit van Bakker N.V. zweeg|.
Verdachte Piet B. zweeg|, zijn broer Jan B.|, ook|.
Sijtje v. d. Lende kreeg o.a. brood|, kaas enz. mee|.
Zie art. 5 en blz. 12|. Dit is geen art|.
Op 12 nov. was het koud|, op 3 mrt. niet|. Het was een mooie dec|.
Hij is van Sint-Maarten|, niet van mij|. Wie het kon|, kon|.
's Avonds belde hij zo'n tien keer|, ’s ochtends niet|.
In 's-Gravenhage zag hij 't niet|.
Foto's van auto's en Hans' fiets en Marx’ boek|.
De jaren '60 en '70|, D'66 en VVD'er|.
De '|jongens|' lachten|.
Het kost 10.000,- of €|2,50|, dus 5% meer|.
Om 10.30 uur|, niet om 10:45 uur|, op 12-03-2026 en 12/3/2026|.
De 19e-eeuwse oud-minister en de zuid-oosthoek|.
Land- en tuinbouw|, winkelpersoneel en -eigenaren|.
Hij/zij en en/of|.
Ga naar https://www.voorbeeld.nl/a?b=c,d of mail jan@voorbeeld.nl|.
Volg @minister met #stikstof|, ook op nu.nl en NU.nl|.
Wat|?! Nee|... Toch|… Ja|!!!
Hij dacht|—|even|—|na|.
Rusland – wat anders – dreigt|. Of -- niet|.
De (oud-)leerling|, de (werk)dag en de leerling(en)|.
De f(x|, y|)|.
Een "proef"-vlucht|.
Leuk 👍|! Leuk|👍
Hij zei|:|ja|,|maar deed niets|.|De rest ook|.
`
  .trim()
  .split('\n')

test.each(cases)('%s', (line) => {
  const article = paragraph(line.replaceAll('|', ''))
  const { from, to } = article.tokens
  let drawn = ''
  for (let token = 0; token < from.length; token++) {
    const gap = token === 0 ? '' : from[token] > to[token - 1] ? ' ' : '|'
    drawn += gap + article.text.slice(from[token], to[token])
  }
  expect(drawn).toBe(line)
})

const marks = [
  '"',
  "'",
  '’',
  '‘',
  '„',
  '”',
  ',',
  '.',
  ';',
  ':',
  '!',
  '?',
  '(',
  ')',
  '-',
  '–',
  '—',
  '…',
  '/',
  '*',
  '&',
  '%',
]
const pieces = [
  'De',
  'zei',
  "'s",
  'mr.',
  'J.',
  'enz.',
  '12',
  '2.5',
  'é',
  '👍',
  '\u200b',
  ' ',
  ' ',
  '\n',
  '\t',
  'http://',
  '@',
  '#',
]
const page = fc.array(fc.constantFrom(...marks, ...pieces), { maxLength: 40 }).map((parts) => parts.join(''))

test('tokens stand in order, hold no white space and leave nothing out', () => {
  fc.assert(
    fc.property(fc.oneof(page, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
      let at = 0
      const words = splitWords(text, { from: 0, to: text.length }, signsOf(pack))
      words.from.forEach((from, word) => {
        const to = words.to[word]
        expect(from).toBeGreaterThanOrEqual(at)
        expect(to).toBeGreaterThan(from)
        for (let skipped = at; skipped < from; skipped++) expect(isSpace(text.charCodeAt(skipped))).toBe(true)
        for (let within = from; within < to; within++) expect(isSpace(text.charCodeAt(within))).toBe(false)
        at = to
      })
      for (; at < text.length; at++) expect(isSpace(text.charCodeAt(at))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test.each([
  '"',
  '.',
  "'",
  '(',
  'a(',
  'a.',
  ')',
  '. ',
  '-',
  '?a',
  '!"',
  ',',
  'A. ',
  '\u00a0',
  '(.) ',
  'x,y',
  '“a ',
])('a long run of %j takes no time', (unit) => {
  const text = unit.repeat(300_000 / unit.length)
  const start = process.cpuUsage()
  expect(paragraph(text).tokens.starts.length).toBeGreaterThan(0)
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000)
})
