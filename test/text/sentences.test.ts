import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains } from '../../src/model/span.ts'
import { sentenceCount, sentenceSpan } from '../../src/model/tokens.ts'
import { tokenise } from '../../src/text/tokenise.ts'
import { documentOf, pack, paragraph, sentencesOf } from './article.ts'

// A bar stands between sentences.
const cases = `
De minister trad af. | Zijn opvolger is bekend.
Komt hij? | Ja! | Of toch niet… | Wie weet.
„Ik ga niet”, zei hij. | „Nooit!”
„Ga je mee?” vroeg zij. | „Ja!” riep hij.
"Ga weg!", riep hij. | "Nee." | Zij bleef.
'Kom je?' vroeg zij. | 'Nee.' | Hij bleef.
‘Kom je?’ vroeg zij. | ‘Nee.’ | Hij bleef.
,,Het ging goed. | Iedereen was blij.'' | De trainer lachte.
,,Dat was te zien. '' | De trainer lachte.
Zij zei: „Ik kom. | Wacht op mij.” | Daarna vertrok zij.
Hij kwam; zij ging: zo ging dat.
Dhr. Jansen en mr. De Vries spraken met o.a. Van Dam. | Zij gingen uit elkaar.
Hij at appels, peren enz. | Daarna sliep hij.
Verdachte Piet B. De rechter vroeg niets. => Verdachte Piet B. | De rechter vroeg niets.
Minister J. De Vries sprak.
Dat schreef zij op X. | Minister Pool las het.
Dat schreef X. De Vries.
Op art. 5 volgt art. 6. | Daarna niets.
Het was 12 nov. | De winter begon.
De uitslag (2-1. Niet slecht!) viel mee. | Iedereen ging naar huis.
Het was koud. (ANP) => Het was koud. | (ANP)
1. De eerste regel. | 2. De tweede.
Kandidaten zijn: 1. Jan; 2. Piet. | Klaar.
Bezoek nu.nl. | Daar staat het.
Het kost 5.000 euro. | 's Avonds is het goedkoper.
Yahoo! heeft het gekocht.
Hij zei iets... en zweeg. | Toch...
Het duurde tot 20.30 uur. | 12 mensen bleven.
Dat is zo. | – Nee. | – Jawel.
`
  .trim()
  .split('\n')
  .map((line) => line.split(' => '))
  .map(([text, expected]) => [expected === undefined ? text.replaceAll(' | ', ' ') : text, expected ?? text])

test.each(cases)('%s', (text, expected) => {
  expect(sentencesOf(paragraph(text)).join(' | ')).toBe(expected)
})

test('what goes on for more than 160 words is cut, behind a comma where there is one', () => {
  const [comma, plain, rest] = sentencesOf(
    paragraph('Eerst ' + 'dit '.repeat(100) + 'dan, ' + 'zo '.repeat(250) + 'uit.'),
  ).map((sentence) => sentence.split(' '))
  expect([comma.length, comma.at(-1)]).toEqual([102, 'dan,'])
  expect([plain.length, rest.length, rest.at(-1)]).toEqual([160, 91, 'uit.'])
})

test('every sentence stands within one block and sentences follow one another', () => {
  const line = fc
    .array(
      fc.constantFrom('De', 'minister', 'zei', '„', '”', '.', '?', '(', ')', 'Piet B.', 'enz.', '12', "'"),
      { maxLength: 12 },
    )
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('\n', '\n\n', '\r\n'),
      (lines, ends) => {
        const text = 'Het begin. ' + lines.join(ends)
        const article = tokenise(documentOf(text), pack)
        let last = -1
        for (let sentence = 0; sentence < sentenceCount(article.tokens); sentence++) {
          const span = sentenceSpan(article.tokens, sentence)
          expect(span.from).toBeGreaterThan(last)
          expect(contains(article.blocks[article.tokens.block[sentence]], span)).toBe(true)
          last = span.to - 1
        }
        expect(tokenise(documentOf(text), pack)).toEqual(article)
      },
    ),
  )
})
