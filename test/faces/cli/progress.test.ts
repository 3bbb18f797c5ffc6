import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import type { Context } from '../../../src/faces/cli/context.ts'
import { startProgress } from '../../../src/faces/cli/progress.ts'

test('draws how far it is, with lines out of its way', async () => {
  const terminal = Object.assign(new PassThrough(), {
    isTTY: true,
    cursorTo() {},
    clearLine() {},
    columns: 80,
  })
  const progress = await startProgress(2, { terminal } as Partial<Context> as Context)
  progress.expect(1)
  progress.step()
  progress.say(() => void terminal.write('a.txt: the file is empty\n'))
  progress.stop()
  const drawn = String(terminal.read())
  expect(drawn).toContain(' of 3 articles')
  expect(drawn).toMatch(/\u001b\[Ka\.txt: the file is empty\n/)
})

test('draws nothing where nobody watches', async () => {
  const said: string[] = []
  const progress = await startProgress(2, { terminal: null } as Partial<Context> as Context)
  progress.step()
  progress.say(() => said.push('line'))
  progress.stop()
  expect(said).toEqual(['line'])
})
