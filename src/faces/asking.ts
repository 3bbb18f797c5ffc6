import { isoDay } from '../model/day.ts'
import { querySchema } from '../model/query.ts'
import type { Asking } from '../store/ask.ts'

const millisecondsADay = 86_400_000

/** The day on which a question is put where nobody says another: today, in UTC. */
export function isoToday(): string {
  return isoDay(Math.floor(Date.now() / millisecondsADay))
}

/** A question in words, or a query as JSON: just one of them must be given. Says what is wrong where it is neither. */
export function askingOf(
  question: string | undefined,
  query: string | undefined,
): Asking | { readonly error: string } {
  if (question !== undefined && query === undefined) return { question }
  if (query === undefined || question !== undefined)
    return { error: 'Give either a question in words or a query.' }
  let json: unknown
  try {
    json = JSON.parse(query)
  } catch (error) {
    return { error: `The query is not JSON (${(error as Error).message}).` }
  }
  const read = querySchema.safeParse(json)
  if (read.success) return { query: read.data }
  const faults = read.error.issues.map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(': '),
  )
  return { error: `The query is not as it should be: ${faults.join('; ')}.` }
}
