import { describe, expect, test } from 'vitest'
import type { Entity } from '../../../src/model/reading.ts'
import { readDisputes } from '../../../src/reading/links/disputes.ts'
import { readStatements } from '../../../src/reading/statements/statements.ts'
import { loadPack, packDirectory } from '../../../src/rules/pack.ts'
import { clausesOf } from '../../rules/drawn.ts'
import { mentionsOf } from '../mentions.ts'

const pack = loadPack(packDirectory('nl'))
const parties: Record<string, Entity['kind']> = {
  Jansen: 'person',
  Smit: 'person',
  Rusland: 'country',
  eiland: 'place',
}

/** Each dispute as `kind: by of, statement against claim`. */
function disputes(...lines: string[]): string[] {
  const article = clausesOf(...lines)
  const mentions = mentionsOf(article, parties)
  const statements = readStatements(article, mentions, [], [], pack)
  return readDisputes(article, statements, mentions, [], pack).map(
    ({ kind, by, of, statement, claim }) => `${kind}: ${by} of ${of}, ${statement} against ${claim}`,
  )
}

const zegt = (who: string, ...content: string[]) =>
  `${who}/PROPN:nsubj<zegt zegt=zeggen/VERB[VerbForm=Fin] dat/SCONJ:mark<gaat ${content.join(' ')} gaat=gaan/VERB:ccomp<zegt`
const brug = ['de:det<brug', 'brug:nsubj<gaat', 'morgen/ADV:advmod<gaat', 'dicht/ADJ:advmod<gaat']

describe('readDisputes', () => {
  test.each<[string, string[], string[]]>([
    ['nothing where voices agree', [zegt('Jansen', ...brug), zegt('Smit', ...brug)], []],
    [
      'a denial by pronoun of what was said before',
      [
        zegt('Jansen', ...brug),
        'Smit/PROPN:nsubj<ontkent ontkent=ontkennen/VERB[VerbForm=Fin] dat/PRON[PronType=Dem]:obj<ontkent',
      ],
      ['denies: Smit of Jansen, s2 against s1'],
    ],
    [
      'nothing where somebody does not deny',
      [
        zegt('Jansen', ...brug),
        'Smit/PROPN:nsubj<ontkent ontkent=ontkennen/VERB[VerbForm=Fin] dat/PRON[PronType=Dem]:obj<ontkent niet/ADV:advmod<ontkent',
      ],
      [],
    ],
    [
      'a denial of nobody in particular',
      ['Smit/PROPN:nsubj<ontkent ontkent=ontkennen/VERB[VerbForm=Fin] betrokkenheid:obj<ontkent'],
      ['denies: Smit of null, s1 against null'],
    ],
    [
      'a dispute that names the claim within',
      [
        'Smit/PROPN:nsubj<bestrijdt bestrijdt=bestrijden/VERB[VerbForm=Fin] de:det<bewering bewering:obj<bestrijdt van:case<Jansen Jansen/PROPN:nmod<bewering dat/SCONJ:mark<gaat het/PRON:nsubj<gaat gaat=gaan/VERB:acl<bewering',
      ],
      ['disputes: Smit of Jansen, s1 against s2'],
    ],
    [
      'two voices of which one says the opposite',
      [zegt('Jansen', ...brug), zegt('Smit', ...brug.slice(0, 3), 'niet/ADV:advmod<gaat', brug[3])],
      ['contradicts: Smit of Jansen, s2 against s1'],
    ],
    [
      'nobody contradicts himself',
      [zegt('Jansen', ...brug), zegt('Jansen', ...brug.slice(0, 3), 'niet/ADV:advmod<gaat', brug[3])],
      [],
    ],
    [
      'an opposite of something else',
      [
        zegt('Jansen', ...brug),
        zegt('Smit', 'Piet/PROPN:nsubj<gaat', 'niet/ADV:advmod<gaat', 'mee/ADV:advmod<gaat'),
      ],
      [],
    ],
    [
      'a dispute that is denied is none',
      [
        'Smit/PROPN:nsubj<betwist betwist=betwisten/VERB[VerbForm=Fin] dat/PRON[PronType=Dem]:obj<betwist niet/ADV:advmod<betwist',
      ],
      [],
    ],
    [
      "the article's own words against a party's",
      [
        'Het:det<eiland eiland:nsubj<gebied is=zijn/AUX:cop<gebied Grieks/ADJ:amod<gebied gebied',
        'Rusland/PROPN:nsubj<beschouwt beschouwt=beschouwen/VERB[VerbForm=Fin] het:det<eiland eiland:obj<beschouwt als:case<Turks Turks/ADJ:obl<beschouwt',
      ],
      ['names-differently: article of Rusland, null against s1'],
    ],
  ])('%s', (_, lines, expected) => expect(disputes(...lines)).toEqual(expected))
})

test('a sentence that is none, with a bracket for its subject, breaks nothing', () => {
  expect(disputes('}/PUNCT:nsubj<voorganger is=zijn/AUX:cop<voorganger voorganger/NOUN')).toEqual([])
})
