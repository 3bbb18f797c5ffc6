import { loadReader, read } from '../../../src/read.ts'
import { open } from '../../../src/text/intake.ts'

const reader = loadReader('nl')

/** The disputes of a text, each as `kind: cue against cue`, or whose claim it is where no statement makes it. */
export function contested(text: string): string[] {
  const { disputes, statements } = read(
    open(new TextEncoder().encode(text), 'text.txt', {}, reader.pack),
    reader,
  )
  const cueOf = (id: string | null) => statements.find((one) => one.id === id)?.cue?.quote.join(' ') ?? null
  return disputes.map(
    ({ kind, of, statement, claim }) => `${kind}: ${cueOf(statement)} against ${cueOf(claim) ?? of}`,
  )
}
