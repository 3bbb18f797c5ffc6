import type { Frame } from './projection.ts'

/** A dot that may have its name beside it. */
export interface Named {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Where a name stands: before or after its dot, or on it. */
export type Side = 'start' | 'end'

/** Pixels: how wide a letter is, about, and how high a name. */
const letter = 6.6
const height = 16
const gap = 4

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** On which side of its dot each name has room, in the order in which they should; null for those that have none. */
export function sidesOf(named: readonly Named[], frame: Frame): (Side | null)[] {
  const taken: Box[] = named.map(({ x, y, radius }) => ({
    ...{ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
  }))
  return named.map((one, own) => {
    for (const side of ['start', 'end'] as const) {
      const box = boxOf(one, side)
      const inside = box.left >= 0 && box.right <= frame.width && box.top >= 0 && box.bottom <= frame.height
      if (!inside || taken.some((other, index) => index !== own && overlap(box, other))) continue
      taken.push(box)
      return side
    }
    return null
  })
}

function boxOf({ name, x, y, radius }: Named, side: Side): Box {
  const [width, edge] = [name.length * letter, radius + gap]
  const left = side === 'start' ? x + edge : x - edge - width
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 }
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
