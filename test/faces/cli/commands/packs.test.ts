import { expect, test } from 'vitest'
import { wederhoor } from '../wederhoor.ts'

test('lists the packs with what they can read', async () => {
  const { code, out } = await wederhoor(['packs'])
  expect(code).toBe(0)
  expect(out).toMatch(/^nl {2}Nederlands \d+\.\d+\.\d+, Apache-2\.0$/m)
  expect(out).toMatch(/^ {4}rules .*events/m)
  expect(out).toMatch(/^ {4}weights +model$/m)
})
