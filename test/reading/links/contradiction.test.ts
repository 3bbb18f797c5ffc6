import { expect, test } from 'vitest'
import { contested } from './contested.ts'

test.each<[string, string, string[]]>([
  [
    'a word of contrast sets a statement against the one right before',
    'Burgemeester Jansen benadrukt dat het water schoon is. De vissers houden echter vol dat het stinkt.',
    ['contradicts: houden against benadrukt'],
  ],
  [
    'nothing sets two statements of different things against one another',
    'Burgemeester Jansen benadrukt dat het water schoon is. De vissers vertellen dat de haven vol ligt.',
    [],
  ],
  [
    'numbers of the same things differ',
    'Volgens vakbond FNV verdwijnen er driehonderd banen, maar de directie spreekt van tachtig.',
    ['contradicts: spreekt against Volgens'],
  ],
  [
    'and numbers of other things do not',
    'Volgens vakbond FNV verdwijnen er driehonderd banen. De directie spreekt van tachtig vrachtwagens.',
    [],
  ],
  [
    'somebody says that the other is mistaken',
    'Volgens vakbond FNV verdwijnen er driehonderd banen. De bond vergist zich, zegt wethouder Smit.',
    ['contradicts: zegt against Volgens'],
  ],
  [
    'whoever was denied comes back on it',
    'Wethouder Smit zegt dat er niemand ontslagen wordt. Vakbond FNV bestrijdt dat. Volgens Smit vergist de bond zich.',
    ['disputes: bestrijdt against zegt', 'contradicts: Volgens against bestrijdt'],
  ],
  [
    'the reasons for a denial are no dispute more, and what denies them is one',
    'Volgens de ouders is er maandenlang gezwegen. Wethouder Smit spreekt dat tegen: er zou een brief zijn gestuurd. Die brief is nooit aangekomen, aldus de ouderraad.',
    ['disputes: spreekt against Volgens', 'contradicts: aldus against zou'],
  ],
])('%s', (_, text, expected) => expect(contested(text)).toEqual(expected))
