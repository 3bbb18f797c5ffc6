import { Option } from 'commander'
import type { Hints } from '../../text/intake.ts'
import { readPublished } from '../../text/published.ts'
import { UsageError } from './context.ts'

/** `--published`: when articles were published, whatever they say of it themselves; or when a phrase was said. */
export function publishedOption(
  description = 'when the articles were published (2025-04-11, 2025-04), whatever they say themselves',
): Option {
  return new Option('--published <date>', description).argParser((written) => {
    if (readPublished(written, 'en') !== null) return written
    throw new UsageError(`--published ${written}: no date that exists; write it like 2025-04-11 or 2025-04`)
  })
}

/** What `--published` says of every article, to outrank what is known of each; nothing where it was left out. */
export function suppliedHints(published: string | undefined): Hints {
  return published === undefined ? {} : { published }
}
