import { expect, test } from 'vitest'
import { readFactualityArticle } from '../../eval/factuality.ts'

test('events are read with their tokens and labels, up to the last sentence that has one', () => {
  const rows = [
    '1\tZe\t_\t_\t_',
    '2\tsloot\tB-E\tB-CERTAIN\tB-NEG',
    '3\tniets\t_\t_\t_',
    '4\taf\tI-E\tI-CERTAIN\tI-NEG',
    '',
    '5\tEinde\t_\t_\t_',
  ]
  expect(readFactualityArticle(rows.join('\n') + '\n\n')).toEqual({
    conllu: ['1\tZe', '2\tsloot', '3\tniets', '4\taf', '1\tEinde']
      .map((row) => row + '\t_'.repeat(8) + '\n')
      .join('')
      .replace('1\tEinde', '\n1\tEinde'),
    events: [{ tokens: [1, 3], certainty: 'CERTAIN', polarity: 'NEG' }],
    end: 4,
  })
})

test('a label that was not marked is none', () =>
  expect(readFactualityArticle('1\tkwam\tB-E\t_\t_\n').events).toEqual([
    { tokens: [0], certainty: null, polarity: null },
  ]))
