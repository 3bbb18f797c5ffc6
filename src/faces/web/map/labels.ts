import type { Frame } from './projection.ts'

/** A dot that may have its name beside it, or where its radius is 0 a shape that may have it on its middle. */
export interface Named {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Where a name stands: after its dot, before it, or on the middle of its shape. As SVG has it, where that is of the name. */
export type Side = 'start' | 'end' | 'middle'

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

/** Where each name has room, in the order in which they should; null for those that have none. */
export function sidesOf(named: readonly Named[], frame: Frame): (Side | null)[] {
  const taken: Box[] = named.map(({ x, y, radius }) => ({
    ...{ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
  }))
  return named.map((one, own) => {
    for (const side of one.radius === 0 ? (['middle'] as const) : (['start', 'end'] as const)) {
      const box = boxOf(one, side)
      const inside = box.left >= 0 && box.right <= frame.width && box.top >= 0 && box.bottom <= frame.height
      if (!inside || taken.some((other, index) => index !== own && overlap(box, other))) continue
      taken.push(box)
      return side
    }
    return null
  })
}

/** Where a name begins, ends or has its middle, from left to right. */
export function anchorOf({ x, radius }: Pick<Named, 'x' | 'radius'>, side: Side): number {
  if (side === 'middle') return x
  return side === 'start' ? x + radius + gap : x - radius - gap
}

function boxOf({ name, y, ...one }: Named, side: Side): Box {
  const [width, anchor] = [name.length * letter, anchorOf(one, side)]
  const left = anchor - width * { start: 0, middle: 0.5, end: 1 }[side]
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 }
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
