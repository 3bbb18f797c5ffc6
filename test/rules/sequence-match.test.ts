import { describe, expect, test } from 'vitest'
import { readLexicon } from '../../src/rules/lexicon.ts'
import { piecesOf } from '../../src/rules/pieces.ts'
import { findSequences, indexSequences } from '../../src/rules/sequence-match.ts'
import { readSequenceRules } from '../../src/rules/sequence-reader.ts'
import { told } from '../reading/time/told.ts'

const lexicons = new Map(
  [
    ['months', 'word\tvalue\nmaart\t3\nmei\t5\n'],
    ['days', 'word\tvalue\ndinsdag\t2\nzondag\t7\n'],
    ['parts', 'word\tvalue\nochtend\tTMO\nKerst\tX\nop zondag\tY\n'],
  ].map(([name, text]) => [name, readLexicon(`${name}.tsv`, `# order: given\n${text}`)]),
)
const rules = readSequenceRules(
  'proef.rules',
  `
rule day-month
  says date day={day} month={month}
  [1..31 as day] [@months as month]
rule month
  says date month={month}
  [@months as month]
  unless before [Capital]
rule part
  says date day={day} part={part}
  [@days as day](~[@parts as part])?
rule feast
  says feast name={name}
  [@parts as name]
rule from
  says range from={from} to={to}
  [1900..2100 as from]~
  before ~-~[1900..2100 as to]
rule clock
  says clock hour={hour} minute={minute}
  [0..24 as hour]~.~[00..59 as minute]
rule sum
  says nothing
  [0..99] mei euro
`,
  { lexicon: (name) => lexicons.get(name)! },
)
const index = indexSequences(rules)

function found(text: string): string[] {
  const article = told('', text)
  const pieces = piecesOf(article, 0)
  return findSequences(pieces, index).map(({ first, end, values }) =>
    [text.slice(pieces[first].from, pieces[end - 1].to), ...Object.values(values)].join(' '),
  )
}

describe('sequences', () => {
  test.each([
    ['Op 3 mei viel het.', ['3 mei 3 5']],
    ['In mei viel het.', ['mei 5']],
    ['Van de 45 mei-betogers viel niets.', []],
    ['Dat kost 3 mei euro niet.', []],
    ['Mei Li Vos sprak.', []],
    ['Het was Mei die sprak.', []],
    ['Hij zei: Dinsdag viel het.', ['Dinsdag 2']],
    ['De zondagochtend was stil.', ['zondagochtend 7 TMO']],
    ['De zondagskrant was stil.', []],
    ['Met kerst was het stil.', ['kerst X']],
    ['Hij kwam op zondag aan.', ['op zondag Y']],
    ['Hij zat er 2010-2014 in.', ['2010 2010 2014']],
    ['Om 14.05 ging het uit.', ['14.05 14 5']],
    ['Er waren 1.205 mensen.', []],
    ['Er waren 14.5 mensen.', []],
    ['Er waren 32 mei mensen.', ['mei 5']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
})
