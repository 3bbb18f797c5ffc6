import { expect, test } from 'vitest'
import { compare, print, readTargets } from '../../eval/table.ts'

const targets = readTargets(
  '# figures to reach\ntask\tgold\ttarget\ttolerance\nLAS\tdev\t83.5\t\nF1\tseeds\t75\t4\n',
)
const scored = (task: string, gold: string, score: number) => ({ task, gold, score, cases: 10 })

test('a figure within the tolerance has not fallen', () =>
  expect(compare([scored('LAS', 'dev', 83.8)], { 'LAS · dev': 84 }, targets)[0].fell).toBe(false))

test('a figure beyond the tolerance has fallen', () =>
  expect(compare([scored('LAS', 'dev', 83.6)], { 'LAS · dev': 84 }, targets)[0].fell).toBe(true))

test('a set may have a tolerance of its own', () =>
  expect(compare([scored('F1', 'seeds', 81)], { 'F1 · seeds': 84 }, targets)[0].fell).toBe(false))

test('a new figure has nothing to fall from', () =>
  expect(compare([scored('LAS', 'test', 1)], {}, targets)[0]).toMatchObject({
    was: null,
    target: null,
    fell: false,
  }))

test('the table lines up and marks what fell and what was reached', () =>
  expect(
    print(compare([scored('LAS', 'dev', 83.6), scored('F1', 'seeds', 80)], { 'LAS · dev': 84 }, targets)),
  ).toBe(
    [
      'task  gold   score  was     target  cases',
      'LAS   dev    83.6   −0.4 ▼  83.5 ✓  10',
      'F1    seeds  80.0   new     75.0 ✓  10',
    ].join('\n'),
  ))
