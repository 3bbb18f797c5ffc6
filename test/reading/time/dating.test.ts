import { expect, test } from 'vitest'
import type { AnchoredEvent } from '../../../src/model/anchored.ts'
import { form } from '../../../src/model/tokens.ts'
import type { ResolvedTime } from '../../../src/model/when.ts'
import { dateEvents } from '../../../src/reading/time/dating.ts'
import { loadPack, packDirectory } from '../../../src/rules/pack.ts'
import { clauses } from '../../rules/drawn.ts'

const pack = loadPack(packDirectory('nl'))

/** Which of the triggers the time expression dates, in a drawn tree. */
function dated(tree: string, time: string, ...triggers: string[]): string[] {
  return datedFrom(tree, time, null, ...triggers)
}

/** The same for a length that is counted from a word. */
function datedFrom(tree: string, time: string, target: string | null, ...triggers: string[]): string[] {
  const article = clauses(tree)
  const token = (word: string) => article.trees.lemma.findIndex((_, index) => form(article, index) === word)
  const events = triggers.map(
    (word) => ({ head: token(word), record: { time: null } }) as unknown as AnchoredEvent,
  )
  const record = { id: 't1', type: 'DATE', earliest: null, latest: null } as ResolvedTime['record']
  const head = token(time)
  const times = [{ head, words: [head], record, reaches: null, target: target === null ? -1 : token(target) }]
  const timed = dateEvents(article, events, times, pack)
  return triggers.filter((_, index) => timed[index].record.time !== null)
}

test('an expression dates the verb it hangs on', () =>
  expect(
    dated(
      'Zondag:obl<viel viel=vallen/VERB hij/PRON:nsubj<viel nadat/SCONJ:mark<riep zij/PRON:nsubj<riep riep=roepen/VERB:advcl<viel',
      'Zondag',
      'viel',
      'riep',
    ),
  ).toEqual(['viel']))

test('an expression in a noun phrase dates the noun', () =>
  expect(
    dated(
      'De/DET:det<aanval aanval:nsubj<eiste van/ADP:case<zondag zondag:nmod<aanval eiste=eisen/VERB doden:obj<eiste',
      'zondag',
      'aanval',
      'eiste',
    ),
  ).toEqual(['aanval']))

test('a verb without a meaning of its own leaves the date to its noun', () =>
  expect(
    dated(
      'De/DET:det<top top:nsubj<plaats is=zijn/AUX:aux<plaats maandag:obl<plaats plaats=plaatsvinden/VERB',
      'maandag',
      'top',
    ),
  ).toEqual(['top']))

test.each([
  ['Bij', ['aanval', 'vielen']],
  ['Tijdens', ['vielen']],
  ['Na', ['vielen']],
])(
  'the date of a clause dates what it happened in: %s de aanval vielen zondag doden',
  (preposition, expected) =>
    expect(
      dated(
        `${preposition}=${preposition.toLowerCase()}/ADP:case<aanval aanval:obl<vielen vielen=vallen/VERB zondag:obl<vielen doden:nsubj<vielen`,
        'zondag',
        'aanval',
        'vielen',
      ),
    ).toEqual(expected),
)

test.each([
  ['Bij', ['aanval', 'vielen']],
  ['Tijdens', ['aanval', 'vielen']],
  ['Na', ['aanval']],
])('a dated event dates what happens in it: %s de aanval van zondag vielen doden', (preposition, expected) =>
  expect(
    dated(
      `${preposition}=${preposition.toLowerCase()}/ADP:case<aanval aanval:obl<vielen van/ADP:case<zondag zondag:nmod<aanval vielen=vallen/VERB doden:nsubj<vielen`,
      'zondag',
      'aanval',
      'vielen',
    ),
  ).toEqual(expected),
)

test('an expression dates nothing beyond its clause', () =>
  expect(
    dated(
      'Hij/PRON:nsubj<zei zei=zeggen/VERB maandag:obl<zei dat/SCONJ:mark<viel zij/PRON:nsubj<viel viel=vallen/VERB:ccomp<zei',
      'maandag',
      'viel',
    ),
  ).toEqual([]))

test('a length does not date the event it is counted from', () =>
  expect(
    datedFrom(
      'Drie/NUM:nummod<dagen dagen:nmod<aanval na/ADP:case<aanval de/DET:det<aanval aanval:obl<begon begon=beginnen/VERB blokkade:nsubj<begon',
      'dagen',
      'aanval',
      'aanval',
      'blokkade',
    ),
  ).toEqual(['blokkade']))

test('where something began is not when it happened', () =>
  expect(
    dated(
      'Het/PRON:nsubj<gesprek was=zijn/AUX:cop<gesprek het/DET:det<gesprek gesprek sinds/ADP:case<mei mei/PROPN:nmod<gesprek',
      'mei',
      'gesprek',
    ),
  ).toEqual([]))
