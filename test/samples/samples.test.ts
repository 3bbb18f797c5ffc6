import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const folder = 'samples'
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
const bytesOf = (name: string): Uint8Array => readFileSync(join(folder, name))
const isUtf8 = (bytes: Uint8Array): boolean => Buffer.from(Buffer.from(bytes).toString('utf8')).equals(bytes)
const textOf = (name: string): string => {
  const bytes = bytesOf(name)
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes).replaceAll('\r\n', '\n')
}
const inlineDate = /^\s*date (\d{4}-\d\d(?:-\d\d)?)\s/
const field = (text: string, key: string): string | undefined =>
  new RegExp(`^${key}: (.+)$`, 'm').exec(text.split('\n\n')[0])?.[1]

describe.each(names)('%s', (name) => {
  const text = textOf(name)

  test('opens with a header that dates it', () => {
    const date = inlineDate.exec(text)?.[1] ?? field(text, 'Datum')
    expect(date).toMatch(/^2026-\d\d(-\d\d)?$/)
  })

  test('has its title, its outlet and an address that cannot be real, where it has header lines', () => {
    if (inlineDate.test(text)) return
    expect(field(text, 'Titel')).toBeTruthy()
    expect(field(text, 'Bron')).toBeTruthy()
    expect(field(text, 'URL')).toMatch(/^https:\/\/voorbeeld\.example\//)
  })

  test('is as long as a news article', () => {
    const words = text.split(/\s+/).length
    expect(words).toBeGreaterThanOrEqual(130)
    expect(words).toBeLessThanOrEqual(450)
  })

  test('is explained in samples/README.md', () => {
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(`\`${name.replace('.txt', '')}\``)
  })
})

test('some articles are dated to the day and some to the month', () => {
  const dates = names.map((name) => inlineDate.exec(textOf(name))?.[1] ?? field(textOf(name), 'Datum'))
  expect(dates.filter((date) => date?.length === 7).length).toBeGreaterThanOrEqual(4)
  expect(dates.filter((date) => date?.length === 10).length).toBeGreaterThanOrEqual(10)
})

test('the encodings they are there to show are still theirs', () => {
  expect(names.filter((name) => !isUtf8(bytesOf(name)))).toEqual(['21-fietsbrug-rupelbeek.txt'])
  const marked = names.filter((name) => Buffer.from(bytesOf(name)).subarray(0, 3).toString('hex') === 'efbbbf')
  expect(marked).toEqual(['06-wie-raakte-het-gemaal.txt'])
  const windowsLines = names.filter((name) => Buffer.from(bytesOf(name)).includes('\r\n'))
  expect(windowsLines).toEqual(['19-zuivelfabriek-sluit.txt'])
})

test('the wire story stands in two outlets, nearly word for word', () => {
  const sentences = (name: string) => textOf(name).split(/(?<=\.)\s+/)
  const wire = new Set(sentences('04-ontploffing-gemaal-persdienst.txt'))
  const taken = sentences('05-ontploffing-gemaal-wolderland.txt')
  expect(taken.filter((sentence) => wire.has(sentence)).length / taken.length).toBeGreaterThan(0.6)
})
