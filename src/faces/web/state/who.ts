import type { Party } from '../../http/schemas.ts'

/** How many parties have a colour of their own; the style sheet holds as many. */
const colourCount = 8

/** The colours, by number from 0, of those that speak most among the parties that most articles name. */
export function coloursOf(parties: readonly Party[]): ReadonlyMap<string, number> {
  const speaking = parties
    .filter(({ statements }) => statements > 0)
    .toSorted((one, other) => other.statements - one.statements)
  return new Map(speaking.slice(0, colourCount).map(({ id }, index) => [id, index]))
}
