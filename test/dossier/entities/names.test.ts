import { expect, test } from 'vitest'
import { names } from '../folded.ts'

test.each([
  ['Beloöesov', 'Belousov'],
  ['Sergej Sjojgoe', 'Sergei Shoigu'],
  ['Zelensky', 'Zelenskyy'],
  ['Kyiv', 'Kiev'],
  ['Peking', 'Beijing'],
  ['Erdoğan', 'ERDOGAN'],
  ['Al-Qaida', 'al-Qaeda'],
  ['Wit-Rusland', 'Belarus'],
])('%s is spelled %s too', (one, other) => {
  expect(names.key(one)).toBe(names.key(other))
})

test.each([
  ['Jan de Vries', 'Jan de Wit'],
  ['Oekraïne', 'Rusland'],
  ['Niger', 'Nigeria'],
  ['Iran', 'Irak'],
])('%s is not %s', (one, other) => {
  expect(names.key(one)).not.toBe(names.key(other))
})
