import { expect, test } from 'vitest'
import { withoutControls } from '../../../src/faces/cli/io.ts'

test.each([
  ['De minister\n\tzei niets. 🙂 é', 'De minister\n\tzei niets. 🙂 é'],
  ['\u001b[1mDe minister\u001b[22m zei niets.', '\u001b[1mDe minister\u001b[22m zei niets.'],
  ['weg\u001b[2J\u001b[1A', 'weg[2J[1A'],
  ['\u001b]0;titel\u0007\u009b2Jklaar\r\b\u007f\0', ']0;titel2Jklaar'],
])('%j reaches a terminal as %j', (text, shown) => {
  expect(withoutControls(text)).toBe(shown)
})
