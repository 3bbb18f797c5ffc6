import { expect, test } from 'vitest'
import { hardTexts } from '../../fuzz/texts.ts'
import { checkReading } from '../../fuzz/targets/articles.ts'
import { loadReader, read } from '../../src/read.ts'
import { open } from '../../src/text/intake.ts'

const reader = loadReader('nl')

/** Seconds of this process, which others on the machine do not lengthen. */
function secondsToRead(text: string): number {
  const before = process.cpuUsage()
  checkReading(
    read(open(new TextEncoder().encode(text), 'text', { published: '2024-06-25' }, reader.pack), reader),
  )
  return process.cpuUsage(before).user / 1e6
}

const size = 4_000
const ordinary = () => secondsToRead(hardTexts['one line without an end'](size))
ordinary()
const usual = Math.max(ordinary(), ordinary())

// What is hard may take some times what ordinary news of its length takes, on whatever machine.
const most = 12

test.each(Object.keys(hardTexts))(
  '%s is read in time that grows with its length',
  (name) => {
    expect(secondsToRead(hardTexts[name](size)) / usual).toBeLessThan(most)
  },
  120_000,
)

test('so is one name that never ends, however often it comes', () => {
  const seconds = (size: number) => secondsToRead(hardTexts['one name alone'](size))
  expect(seconds(60_000) / seconds(15_000)).toBeLessThan(8)
}, 240_000)
