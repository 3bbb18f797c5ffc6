import { expect, test } from 'vitest'
import { isColoured, stopSignals, withoutControls } from '../../../src/faces/cli/io.ts'

test.each([
  ['De minister\n\tzei niets. 🙂 é', 'De minister\n\tzei niets. 🙂 é'],
  ['\u001b[1mDe minister\u001b[22m zei niets.', '\u001b[1mDe minister\u001b[22m zei niets.'],
  ['weg\u001b[2J\u001b[1A', 'weg[2J[1A'],
  ['\u001b]0;titel\u0007\u009b2Jklaar\r\b\u007f\0', ']0;titel2Jklaar'],
])('%j reaches a terminal as %j', (text, shown) => {
  expect(withoutControls(text)).toBe(shown)
})

test.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
  [true, { FORCE_COLOR: 'false' }, false],
  [true, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
])('a terminal: %s, with %j: colours %s', (isTerminal, environment, coloured) => {
  expect(isColoured(isTerminal, environment)).toBe(coloured)
})

test.each([
  ['linux', ['SIGINT', 'SIGTERM']],
  ['darwin', ['SIGINT', 'SIGTERM']],
  ['win32', ['SIGINT', 'SIGBREAK', 'SIGHUP']],
] as const)('on %s a command is stopped by %j', (platform, signals) => {
  expect(stopSignals(platform)).toEqual(signals)
})
