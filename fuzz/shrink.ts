import { attempt } from './harness.ts'
import type { Target } from './target.ts'

/** The most attempts at making one input smaller, and how long they may take together, in milliseconds. */
const patience = { attempts: 3_000, time: 120_000 }

/** A smaller input with the same kind of trouble, found by taking stretches out; the input itself where there is none. `beginning` is told of each attempt. */
export async function shrink(
  target: Target,
  input: string,
  trouble: string,
  beginning: () => void,
): Promise<string> {
  const [kind] = trouble.split(/[\n\d'"“]/, 1)
  const fails = async (text: string) => {
    beginning()
    return (await attempt(target, text, Buffer.from(text))).trouble?.startsWith(kind) ?? false
  }
  if (!(await fails(input))) return input
  let left = patience.attempts
  const until = Date.now() + patience.time
  let text = input
  for (let size = Math.ceil(text.length / 2); size > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < text.length && left > 0 && Date.now() < until; left--) {
      const smaller = text.slice(0, at) + text.slice(at + size)
      if (await fails(smaller)) text = smaller
      else at += size
    }
  }
  return text
}
