import { expect, test } from 'vitest'
import { onKeys } from '../../../../src/faces/web/parts/keys.ts'

/** A part of a page; typed in where it is a field. */
class Part extends EventTarget {
  constructor(private readonly isField: boolean) {
    super()
  }

  closest() {
    return this.isField ? this : null
  }
}

type Held = 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'

/** What is acted on when `n` is pressed in a part. */
function pressed(isField: boolean, ...held: readonly Held[]): string[] {
  const acts: string[] = []
  const part = new Part(isField)
  const leave = onKeys(({ key }) => acts.push(key))(part as unknown as HTMLElement)
  const press = () =>
    part.dispatchEvent(
      Object.assign(new Event('keydown'), {
        key: 'n',
        ...Object.fromEntries(held.map((name) => [name, true])),
      }),
    )
  press()
  if (typeof leave === 'function') leave()
  press()
  return acts
}

test('a key is acted on once, and no more when the part is gone', () => expect(pressed(false)).toEqual(['n']))
test('with Shift, which some signs need, it is acted on', () =>
  expect(pressed(false, 'shiftKey')).toEqual(['n']))
test('in a field it is typed', () => expect(pressed(true)).toEqual([]))
test.each<Held>(['ctrlKey', 'metaKey', 'altKey'])('with %s it is for the browser', (held) =>
  expect(pressed(false, held)).toEqual([]),
)
