import type { Frame } from './projection.ts'

/** How the map is looked at: so many times as large as it is drawn, and moved by so many pixels. */
export interface View {
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** The map as it is drawn. */
export const asDrawn: View = { scale: 1, x: 0, y: 0 }

const scales = { least: 0.5, most: 40 }

/** The view after moving by pixels; it stays within the frame around the frame that is drawn. */
export function moved({ scale, x, y }: View, across: number, down: number, frame: Frame): View {
  const within = (value: number, length: number) =>
    Math.min(Math.max(value, length - 2 * length * scale), length * scale)
  return { scale, x: within(x + across, frame.width), y: within(y + down, frame.height) }
}

/** The view after zooming in (a factor above 1) or out, with what is under a pixel in its place. */
export function zoomed(view: View, factor: number, at: { x: number; y: number }, frame: Frame): View {
  const scale = Math.min(Math.max(view.scale * factor, scales.least), scales.most)
  const times = scale / view.scale
  const [x, y] = [at.x - (at.x - view.x) * times, at.y - (at.y - view.y) * times]
  return moved({ scale, x, y }, 0, 0, frame)
}

/** Where a point of the map is seen. */
export function seen([x, y]: readonly [number, number], view: View): [number, number] {
  return [x * view.scale + view.x, y * view.scale + view.y]
}
