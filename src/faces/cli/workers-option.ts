import { Option } from 'commander'
import { UsageError } from './context.ts'

/** `--workers` of what reads many articles. */
export function workersOption(): Option {
  return new Option(
    '--workers <number>',
    'how many threads read where there are many articles (default: one for each core)',
  ).argParser(count)
}

function count(written: string): number {
  const number = Number(written)
  if (/^\d+$/.test(written) && number >= 1 && number <= 256) return number
  throw new UsageError(`--workers ${written}: give a number from 1 to 256`)
}
