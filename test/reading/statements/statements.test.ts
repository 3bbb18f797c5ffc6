import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/model/article.ts'
import type { Entity } from '../../../src/model/reading.ts'
import type { ResolvedTime } from '../../../src/model/when.ts'
import { readStatements } from '../../../src/reading/statements/statements.ts'
import { loadPack, packDirectory } from '../../../src/rules/pack.ts'
import { clausesOf } from '../../rules/drawn.ts'
import { mentionsOf } from '../mentions.ts'

const pack = loadPack(packDirectory('nl'))
const people: Record<string, Entity['kind']> = { Jansen: 'person', Smit: 'person', Raad: 'organisation' }

function read(article: Article<'clauses'>) {
  const statements = readStatements(article, mentionsOf(article, people), [], [], pack)
  for (const { record } of statements) {
    for (const { spans, quote } of [record.source, record.cue, record.content, record.channel].filter(
      (one) => one !== null,
    )) {
      expect(quote).toEqual(spans.map(({ from, to }) => article.text.slice(from, to)))
    }
  }
  return statements.map(({ record }) => record)
}

/** Each statement on one line: source, cue, content, form and stance. */
function said(...lines: string[]): string[] {
  return read(clausesOf(...lines)).map(({ source, cue, content, form, stance, polarity }) =>
    [
      source?.quote.join(' … ') ?? 'nobody',
      cue?.quote.join(' ') ?? '-',
      content.quote.join(' … '),
      `${form} ${stance}${polarity === 'negative' ? ' not' : ''}`,
    ].join(' | '),
  )
}

const gaat = 'Het/PRON:nsubj<gaat gaat=gaan/VERB[VerbForm=Fin] goed/ADV:advmod<gaat'
const zei = 'zei=zeggen/VERB[VerbForm=Fin]'

describe('readStatements', () => {
  test.each<[string, string[], string[]]>([
    [
      'a clause',
      [
        `Jansen/PROPN:nsubj<zei ${zei} dat/SCONJ:mark<gaat het/PRON:nsubj<gaat goed/ADV:advmod<gaat gaat=gaan/VERB:ccomp<zei .:punct<zei`,
      ],
      ['Jansen | zei | dat het goed gaat | indirect asserts'],
    ],
    [
      'a clause with a quoted part',
      [
        `Jansen/PROPN:nsubj<zei ${zei} dat/SCONJ:mark<gaat het/PRON:nsubj<gaat „:punct<goed heel/ADV:advmod<goed goed/ADV:advmod<gaat ”:punct<goed gaat=gaan/VERB:ccomp<zei`,
      ],
      ['Jansen | zei | dat het „ heel goed ” gaat | mixed asserts'],
    ],
    [
      'a denial',
      [
        `Jansen/PROPN:nsubj<ontkende ontkende=ontkennen/VERB[VerbForm=Fin] dat/SCONJ:mark<gaat het/PRON:nsubj<gaat goed/ADV:advmod<gaat gaat=gaan/VERB:ccomp<ontkende .:punct<ontkende`,
      ],
      ['Jansen | ontkende | dat het goed gaat | indirect denies'],
    ],
    [
      'what is not denied',
      [
        `Jansen/PROPN:nsubj<ontkende ontkende=ontkennen/VERB[VerbForm=Fin] niet/ADV:advmod<ontkende dat/SCONJ:mark<gaat het/PRON:nsubj<gaat goed/ADV:advmod<gaat gaat=gaan/VERB:ccomp<ontkende .:punct<ontkende`,
      ],
      ['Jansen | ontkende | dat het goed gaat | indirect denies not'],
    ],
    [
      'a quotation before its verb',
      [`„:punct<gaat ${gaat} ”:punct<gaat ,:punct<zei ${zei}:parataxis<gaat Jansen/PROPN:nsubj<zei`],
      ['Jansen | zei | Het gaat goed | direct asserts'],
    ],
    [
      'a quotation over two sentences',
      [
        '„:punct<regent Het/PRON:nsubj<regent regent=regenen/VERB[VerbForm=Fin] .:punct<regent',
        `${gaat} ”:punct<gaat ,:punct<zei ${zei}:parataxis<gaat Jansen/PROPN:nsubj<zei`,
      ],
      ['Jansen | zei | Het regent . Het gaat goed | direct asserts'],
    ],
    [
      'a quotation broken off by its verb',
      [
        `„:punct<gaat ${gaat} ,:punct<gaat ”:punct<gaat ${zei}:parataxis<gaat Jansen/PROPN:nsubj<zei ,:punct<zei „:punct<was maar/CCONJ:cc<was het/PRON:nsubj<was was=zijn/AUX[VerbForm=Fin]:conj<gaat anders/ADV:advmod<was ”:punct<was`,
      ],
      ['Jansen | zei | Het gaat goed … maar het was anders | direct asserts'],
    ],
    [
      'a quotation after a verb that the parser left beside it',
      [
        `Jansen/PROPN:nsubj<zei ${zei} :/PUNCT:punct<zei „:punct<zei Het/PRON:nsubj<zei gaat=gaan/VERB[VerbForm=Fin]:dep<zei goed/ADV:advmod<zei ”:punct<zei`.replace(
          'dep',
          'advcl',
        ),
      ],
      ['Jansen | zei | Het gaat goed | direct asserts'],
    ],
    [
      'a quotation after a name and a colon',
      [
        `Jansen/PROPN :/PUNCT:punct<Jansen „:punct<gaat ${gaat}:parataxis<Jansen ”:punct<gaat`.replace(
          'gaat=gaan/VERB[VerbForm=Fin] goed/ADV:advmod<gaat:parataxis<Jansen',
          'gaat=gaan/VERB[VerbForm=Fin]:parataxis<Jansen goed/ADV:advmod<gaat',
        ),
      ],
      ['Jansen | - | Het gaat goed | direct asserts'],
    ],
    [
      'a quotation that stands free, by whoever spoke last',
      [
        `Jansen/PROPN:nsubj<zei ${zei} dat/SCONJ:mark<gaat het/PRON:nsubj<gaat gaat=gaan/VERB:ccomp<zei`,
        `„:punct<gaat ${gaat} ”:punct<gaat`,
      ],
      ['Jansen | zei | dat het gaat | indirect asserts', 'Jansen | - | Het gaat goed | direct asserts'],
    ],
    [
      'a quotation that stands free, by the person it was about',
      [
        'Jansen/PROPN:nsubj<zucht zucht=zuchten/VERB[VerbForm=Fin] .:punct<zucht',
        `„:punct<gaat ${gaat} ”:punct<gaat`,
      ],
      ['Jansen | - | Het gaat goed | direct asserts'],
    ],
    [
      'a name in quotation marks says nothing',
      [
        'De:det<film film:nsubj<draait „:punct<Storm Storm/PROPN:appos<film ”:punct<Storm draait=draaien/VERB[VerbForm=Fin]',
      ],
      [],
    ],
    [
      'a pronoun that points at the sentence before',
      [
        'De:det<brug brug:nsubj<gaat gaat=dichtgaan/VERB[VerbForm=Fin] dicht/ADV:compound:prt<gaat .:punct<gaat',
        'Dat/PRON[PronType=Dem]:obj<meldt meldt=melden/VERB[VerbForm=Fin] Jansen/PROPN:nsubj<meldt .:punct<meldt',
      ],
      ['Jansen | meldt | De brug gaat dicht | indirect asserts'],
    ],
    [
      'a denial keeps its pronoun',
      [
        'De:det<brug brug:nsubj<gaat gaat=dichtgaan/VERB[VerbForm=Fin] .:punct<gaat',
        'Dat/PRON[PronType=Dem]:obj<ontkent ontkent=ontkennen/VERB[VerbForm=Fin] Jansen/PROPN:nsubj<ontkent',
      ],
      ['Jansen | ontkent | Dat | indirect denies'],
    ],
    [
      'what is said is itself a denial',
      [
        `Jansen/PROPN:nsubj<zei ${zei} dat/SCONJ:mark<gaat het/PRON:nsubj<gaat niet/ADV:advmod<gaat gaat=gaan/VERB:ccomp<zei`,
      ],
      ['Jansen | zei | dat het niet gaat | indirect asserts not'],
    ],
    [
      'the speaker up to the comma',
      [
        `Jansen/PROPN:nsubj<zei ,:punct<burgemeester burgemeester:appos<Jansen ,:punct<burgemeester ${zei} dat/SCONJ:mark<gaat het/PRON:nsubj<gaat gaat=gaan/VERB:ccomp<zei`,
      ],
      ['Jansen | zei | dat het gaat | indirect asserts'],
    ],
    [
      'hearsay without a speaker',
      [
        'Jansen/PROPN:nsubj<gestolen zou=zullen/AUX[Tense=Past]:aux<gestolen geld:obj<gestolen hebben/AUX[VerbForm=Inf]:aux<gestolen gestolen=stelen/VERB[VerbForm=Part]',
      ],
      ['nobody | zou | Jansen … geld hebben gestolen | reported asserts'],
    ],
    [
      'what speakers say of themselves is no second voice',
      [
        `„:punct<denk Ik/PRON[Person=1]:nsubj<denk denk=denken/VERB[VerbForm=Fin] dat/SCONJ:mark<gaat het/PRON:nsubj<gaat gaat=gaan/VERB[VerbForm=Fin]:ccomp<denk ”:punct<denk ,:punct<zei ${zei}:parataxis<denk Jansen/PROPN:nsubj<zei`,
      ],
      ['Jansen | zei | Ik denk dat het gaat | direct asserts'],
    ],
    [
      'a deed promised is no statement',
      [
        'Jansen/PROPN:nsubj<belooft belooft=beloven/VERB[VerbForm=Fin] het/DET:det<plan plan:obj<melden te/ADP:mark<melden melden/VERB[VerbForm=Inf]:xcomp<belooft',
      ],
      ['Jansen | belooft | het plan te melden | indirect promises'],
    ],
    [
      'a conviction is no statement',
      [
        'De:det<rechtbank rechtbank:nsubj<veroordeelde veroordeelde=veroordelen/VERB[VerbForm=Fin] Jansen/PROPN:obj<veroordeelde',
      ],
      [],
    ],
  ])('%s', (_, lines, expected) => expect(said(...lines)).toEqual(expected))

  test('a statement in the words of another names it', () => {
    const [outer, inner] = read(
      clausesOf(
        `Jansen/PROPN:nsubj<zei ${zei} dat/SCONJ:mark<ontkent Smit/PROPN:nsubj<ontkent het/DET:det<plan plan:obj<ontkent ontkent=ontkennen/VERB:ccomp<zei`,
      ),
    )
    expect([outer.within, inner.within]).toEqual([null, outer.id])
    expect([outer.source?.entity, inner.source?.entity]).toEqual(['Jansen', 'Smit'])
  })

  test('a bare spokesperson speaks for the party that acted last', () => {
    const [statement] = read(
      clausesOf(
        'De:det<Raad Raad/PROPN:nsubj<vergadert vergadert=vergaderen/VERB[VerbForm=Fin]',
        `Een:det<woordvoerder woordvoerder:nsubj<zei ${zei} dat/SCONJ:mark<gaat Smit/PROPN:nsubj<gaat gaat=gaan/VERB:ccomp<zei`,
      ),
    )
    expect(statement.source).toMatchObject({ entity: null, speaks_for: 'Raad', quote: ['Een woordvoerder'] })
  })

  test('channel and addressee stand around the cue, not in the content', () => {
    const [statement] = read(
      clausesOf(
        `Jansen/PROPN:nsubj<zei ${zei} op:case<Telegram Telegram/PROPN:obl<zei tegen:case<Smit Smit/PROPN:obl<zei dat/SCONJ:mark<gaat het/PRON:nsubj<gaat op/ADP:case<X X/PROPN:obl<gaat gaat=gaan/VERB:ccomp<zei`,
      ),
    )
    expect(statement.channel).toMatchObject({ name: 'Telegram', quote: ['op Telegram'] })
    expect(statement.addressee).toBe('Smit')
  })

  test('is dated by the expression on its cue, not by one in its content', () => {
    const article = clausesOf(
      `Jansen/PROPN:nsubj<zei ${zei} gisteren/ADV:advmod<zei dat/SCONJ:mark<gaat het/PRON:nsubj<gaat morgen/ADV:advmod<gaat gaat=gaan/VERB:ccomp<zei`,
    )
    const time = (id: string, head: number, day: string): ResolvedTime => ({
      head,
      words: [head],
      reaches: null,
      target: -1,
      record: {
        ...{
          id,
          spans: [],
          quote: [],
          type: 'DATE',
          value: day,
          mod: null,
          earliest: day,
          latest: day,
          days: [day],
        },
        ...{ edtf: day, known: false, preferred: null, because: [], trace: { rule: 'a test' } },
      },
    })
    const times = [time('t1', 2, '2025-06-04'), time('t2', 5, '2025-06-06')]
    const [{ record }] = readStatements(article, [], times, [], pack)
    expect(record.time).toEqual({
      times: ['t1'],
      earliest: '2025-06-04',
      latest: '2025-06-04',
      edtf: '2025-06-04',
    })
  })

  test('an accusation has its target', () => {
    const [statement] = read(
      clausesOf(
        'De:det<Raad Raad/PROPN:nsubj<geeft geeft=geven/VERB[VerbForm=Fin] Smit/PROPN:iobj<geeft de:det<schuld schuld:obj<geeft',
      ),
    )
    expect(statement).toMatchObject({
      stance: 'accuses',
      target: 'Smit',
      addressee: null,
      content: { spans: [] },
    })
  })

  test('what a pull quote repeats is left to the running text', () => {
    const article = clausesOf(
      `„:punct<gaat ${gaat} ”:punct<gaat ,:punct<zei ${zei}:parataxis<gaat Jansen/PROPN:nsubj<zei`,
    )
    const [block] = article.blocks
    expect(
      read({ ...article, blocks: [{ ...block, kind: 'pullquote', repeats: { from: 0, to: 1 } }] }),
    ).toEqual([])
  })
})
