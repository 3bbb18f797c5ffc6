import type { Fault } from '../../../model/fault.ts'
import { cut, type Piece } from '../pieces.ts'

/** A stretch of a draft, with the numbers (from 0) of the faults that it is part of and of those whose words end with it. */
export interface Marked extends Piece {
  readonly ends: readonly number[]
}

/** A draft cut wherever the words of a fault begin or end; the pieces put together are its text. */
export function marked(text: string, faults: readonly Pick<Fault, 'draft'>[]): Marked[] {
  const ends = faults.map(({ draft: { spans } }) => Math.max(...spans.map(({ to }) => to)))
  const pieces = cut(
    text,
    0,
    faults.map(({ draft: { spans } }) => spans),
  )
  return pieces.map((piece) => ({ ...piece, ends: piece.covers.filter((fault) => ends[fault] === piece.to) }))
}
