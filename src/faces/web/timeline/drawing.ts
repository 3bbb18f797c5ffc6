import { civil } from '../../../model/day.ts'
import { noRow, type Drawn, type Lane } from './lanes.ts'
import type { Tick, View } from './view.ts'

/** How lanes lie on the canvas, in pixels. */
export const layout = { rows: 5, row: 6, mark: 4, axis: 22, gap: 8 } as const

/** The height of what is drawn of a lane. */
export const laneHeight = layout.rows * layout.row + layout.gap

/** The colours of the page at this moment. */
export interface Palette {
  readonly ink: string
  readonly quiet: string
  readonly line: string
  readonly contest: string
  readonly paper: string
  readonly font: string
}

/** What is drawn: lanes with their colours and the rows of their marks, from where each begins. */
export interface LaneDrawing {
  readonly lane: Lane
  readonly rows: Uint8Array
  readonly colour: string
  /** Of its lower edge. */
  readonly bottom: number
}

/** Draws the lanes of a view. Costs as much as there are marks, a few milliseconds for ten thousand. */
export function draw(
  context: CanvasRenderingContext2D,
  { width, height }: { readonly width: number; readonly height: number },
  view: View,
  lanes: readonly LaneDrawing[],
  ticks: readonly Tick[],
  palette: Palette,
  names: (tick: Tick) => string,
): void {
  context.clearRect(0, 0, width, height)
  const place = (day: number) => Math.round((day - view.from) * view.scale)
  context.lineWidth = 1
  context.font = palette.font
  context.textBaseline = 'alphabetic'
  for (const tick of ticks) {
    const x = place(tick.day) + 0.5
    if (tick.unit !== 'day') {
      context.strokeStyle = tick.unit === 'year' ? palette.quiet : palette.line
      line(context, x, 0, x, height - layout.axis + 4)
    }
    if (!tick.named) continue
    const isYear = tick.unit === 'year' || (tick.unit === 'month' && civil(tick.day).month === 1)
    context.fillStyle = isYear ? palette.ink : palette.quiet
    context.fillText(names(tick), x + 3, height - 5)
  }
  for (const { lane, rows, colour, bottom } of lanes) {
    context.strokeStyle = palette.line
    line(context, 0, bottom + 0.5, width, bottom + 0.5)
    lane.drawn.forEach((drawn, at) => drawMark(drawn, rows[at], colour, bottom))
  }

  function drawMark({ mark, from, to, days }: Drawn, row: number, own: string, bottom: number): void {
    const [left, right] = [place(from), place(to)]
    if (right < -layout.mark || left > width) return
    const colour = mark.contested ? palette.contest : own
    context.fillStyle = colour
    if (row === noRow) {
      // Where there is no room, it shows that there is more.
      context.fillRect(left, bottom - laneHeight + 1, layout.mark, 1)
      return
    }
    const y = bottom - 2 - (row + 1) * layout.row + 2
    if (mark.placed === 'published') {
      context.globalAlpha = 0.6
      if (days.length === 0) context.fillRect(left, y + layout.mark / 2, Math.max(right - left, 2), 1)
      else context.fillRect(left, y, 2, layout.mark)
      context.globalAlpha = 1
      return
    }
    if (days.length === 0) {
      // Some day of a stretch is another thing than each of its days.
      context.strokeStyle = colour
      context.globalAlpha = 0.25
      context.fillRect(left, y, Math.max(right - left, layout.mark), layout.mark)
      context.globalAlpha = 1
      context.strokeRect(left + 0.5, y + 0.5, Math.max(right - left, layout.mark) - 1, layout.mark - 1)
      return
    }
    if (days.length > 1)
      context.fillRect(left, y + layout.mark / 2 - 0.5, Math.max(right - left, layout.mark), 1)
    if (mark.stance === 'no-comment' || mark.stance === 'declines-to-say') {
      context.strokeStyle = colour
      context.beginPath()
      context.arc(left + layout.mark / 2, y + layout.mark / 2, layout.mark / 2 + 0.5, 0, 2 * Math.PI)
      context.fillStyle = palette.paper
      context.fill()
      context.stroke()
      return
    }
    for (const day of days) context.fillRect(place(day), y, layout.mark, layout.mark)
  }
}

function line(context: CanvasRenderingContext2D, x: number, y: number, toX: number, toY: number): void {
  context.beginPath()
  context.moveTo(x, y)
  context.lineTo(toX, toY)
  context.stroke()
}

/** The mark that is drawn nearest to a point, within reach; null where there is none. */
export function markAt(lanes: readonly LaneDrawing[], view: View, x: number, y: number): Drawn | null {
  const found = lanes.find(({ bottom }) => y <= bottom && y > bottom - laneHeight)
  if (found === undefined) return null
  const row = Math.floor((found.bottom - 2 - y) / layout.row)
  let best: Drawn | null = null
  let least = 7
  found.lane.drawn.forEach((drawn, at) => {
    if (found.rows[at] !== row) return
    const [left, right] = [drawn.from, drawn.to].map((day) => (day - view.from) * view.scale)
    const away = Math.max(left - x, x - Math.max(right, left + layout.mark), 0)
    if (away < least) [best, least] = [drawn, away]
  })
  return best
}
