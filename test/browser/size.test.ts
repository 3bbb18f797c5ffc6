import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const built = join('dist', 'web')

/** What a browser must load before it shows the first page. */
function scripts(): string[] {
  const page = readFileSync(join(built, 'index.html'), 'utf8')
  return Array.from(page.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/g), ([, file]) => file)
}

test('the first page needs no more than 250 kB of JavaScript, as it is sent', () => {
  const files = scripts()
  expect(files.length).toBeGreaterThan(0)
  const sizes = files.map((file) => gzipSync(readFileSync(join(built, file))).length)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(250_000)
})
