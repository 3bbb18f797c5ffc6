import { randomFrom } from '../eval/random.ts'
import { bytesFor, inputFor } from './mutation.ts'
import { Broken, type Target } from './target.ts'

/** An input that the product did not bear. */
export interface Finding {
  readonly target: string
  readonly seed: number
  readonly input: string
  /** In base64, where the bytes are not the text in UTF-8. */
  readonly bytes: string | null
  readonly trouble: string
}

/** What became of some inputs. */
export interface Round {
  readonly ran: number
  /** How many were refused in the product's own words. */
  readonly refused: number
  readonly findings: readonly Finding[]
  /** The most seconds that one took, for each 100 kB of it or less. */
  readonly slowest: { readonly seconds: number; readonly seed: number }
}

/** How long an input may take, in seconds for each 100 kB or part of them. */
const mostSeconds = 2

/** When to stop: after so many inputs, or at a moment. */
export interface Limits {
  readonly inputs: number
  readonly until: number
  /** Told the seed of each input before it is tried, for who watches for one that never ends. */
  readonly beginning?: (seed: number) => void
}

/** Tries a target with inputs that the seeds from `first` on give. It stops early where ten findings say enough. */
export async function fuzz(
  target: Target,
  first: number,
  { inputs, until, beginning }: Limits,
): Promise<Round> {
  const findings: Finding[] = []
  let slowest = { seconds: 0, seed: first }
  let refused = 0
  let ran = 0
  for (; ran < inputs && findings.length < 10; ran++) {
    if (Date.now() > until) break
    const seed = first + ran
    beginning?.(seed)
    const random = randomFrom(seed)
    const input = inputFor(target, random)
    const bytes = bytesFor(target, input, random)
    const { trouble, refusal, seconds } = await attempt(target, input, bytes)
    if (refusal) refused++
    if (seconds > slowest.seconds) slowest = { seconds, seed }
    if (trouble !== null) {
      const whole = Buffer.from(input).equals(bytes)
      const spelled = whole ? null : Buffer.from(bytes).toString('base64')
      findings.push({ target: target.name, seed, input, bytes: spelled, trouble })
    }
  }
  return { ran, refused, findings, slowest }
}

/** What became of one input; `trouble` is null where all held. */
export interface Attempt {
  readonly trouble: string | null
  readonly refusal: boolean
  /** For each 100 kB or part of them. */
  readonly seconds: number
}

/** Tries one input twice, and looks whether it gives the same in time. */
export async function attempt(target: Target, input: string, bytes: Uint8Array): Promise<Attempt> {
  const hundredths = Math.max(1, bytes.length / 100_000)
  const start = performance.now()
  const one = await outcome(target, input, bytes)
  const seconds = (performance.now() - start) / 1000 / hundredths
  if ('trouble' in one) return { trouble: one.trouble, refusal: false, seconds }
  // Others may be at work on this machine, so what took long is measured again in the time of this process alone.
  const before = process.cpuUsage()
  const other = await outcome(target, input, bytes)
  const { user, system } = seconds > mostSeconds ? process.cpuUsage(before) : { user: 0, system: 0 }
  const own = (user + system) / 1e6 / hundredths
  if (own > mostSeconds) {
    const trouble = `${own.toFixed(1)} s for each 100 kB; at most ${mostSeconds}`
    return { trouble, refusal: one.refusal, seconds: own }
  }
  const same = 'answer' in other && other.answer === one.answer
  return { trouble: same ? null : 'not the same a second time', refusal: one.refusal, seconds }
}

type Outcome = { readonly answer: string; readonly refusal: boolean } | { readonly trouble: string }

async function outcome(target: Target, input: string, bytes: Uint8Array): Promise<Outcome> {
  try {
    const result = target.run(input, bytes)
    const answer = JSON.stringify(result instanceof Promise ? await result : result) ?? ''
    return { answer, refusal: false }
  } catch (error) {
    if (error instanceof Broken) return { trouble: error.message }
    if (target.refusals.some((refusal) => error instanceof refusal)) {
      return { answer: (error as Error).message, refusal: true }
    }
    const { name, message, stack = '' } = error as Error
    return { trouble: `${name}: ${message}\n${stack.split('\n').slice(1, 6).join('\n')}` }
  }
}
