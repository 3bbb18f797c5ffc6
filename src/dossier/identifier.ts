import { createHash } from 'node:crypto'

/** An id made from content alone: the same parts give the same id on every machine. 64 bits, so that clashes stay rare. */
export function identifier(prefix: string, ...parts: readonly (string | null)[]): string {
  return prefix + createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
}
