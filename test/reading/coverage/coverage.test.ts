import { expect, test } from 'vitest'
import type { AnchoredEvent } from '../../../src/model/anchored.ts'
import { form } from '../../../src/model/tokens.ts'
import { readCoverage } from '../../../src/reading/coverage/coverage.ts'
import { loadPack, packDirectory } from '../../../src/rules/pack.ts'
import { clauses } from '../../rules/drawn.ts'

const pack = loadPack(packDirectory('nl'))

/** What was left unread of a drawn tree in which the given words are triggers: `words: why`. */
function unread(tree: string, ...triggers: string[]): string[] {
  const article = clauses(tree)
  const token = (word: string) => article.trees.lemma.findIndex((_, index) => form(article, index) === word)
  const events = triggers.map((word) => ({ head: token(word) }) as AnchoredEvent)
  const coverage = readCoverage(article, events, [], pack)
  expect(coverage.read + coverage.unread.length).toBe(coverage.clauses)
  return coverage.unread.map(({ from, to, why }) => `${article.text.slice(from, to)}: ${why}`)
}

const tree =
  'Hij/PRON:nsubj<ging ging=gaan/VERB weg/ADV:advmod<ging omdat/SCONJ:mark<ziek zij/PRON:nsubj<ziek ziek/ADJ:advcl<ging was=zijn/AUX:cop<ziek'

test('a clause with a trigger is read', () => expect(unread(tree, 'ging', 'ziek')).toEqual([]))

test('a clause without one is named with the reason', () =>
  expect(unread(tree)).toEqual([
    "Hij ging weg: 'gaan' names a state, of which no record is kept",
    'omdat zij ziek was: a state, of which no record is kept',
  ]))

test('a light verb is read when its noun is', () =>
  expect(
    unread('Zij/PRON:nsubj<voerden voerden=voeren/VERB gesprekken=gesprek:obj<voerden', 'gesprekken'),
  ).toEqual([]))

test('an unknown predicate is named', () =>
  expect(unread('Zij/PRON:nsubj<fronselden fronselden=fronselen/VERB')).toEqual([
    "Zij fronselden: no rule for the predicate 'fronselen'",
  ]))
