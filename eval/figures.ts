import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { ExportsCost } from './exports.ts'
import type { PagesCost } from './pages.ts'
import type { Cost } from './scale.ts'

/** What was measured in long runs, and is committed: `SCALE.md` is made from it. */
export interface Figures {
  /** The machine it was measured on, in words. */
  readonly machine?: string
  /** What a dossier costs as it grows (`npm run soak`). */
  readonly growth?: readonly Cost[]
  /** How the pages of one of them do in a browser, when it has grown. */
  readonly pages?: PagesCost
  /** What it takes to export it. */
  readonly exports?: ExportsCost
  /** Workers that were let down (`npm run soak:workers`). */
  readonly outage?: Outage
}

export interface Outage {
  readonly articles: number
  readonly words: number
  readonly seconds: number
  readonly cutFor: number
  readonly same: boolean
  readonly load: number
}

const file = 'eval/figures.json'

export function readFigures(): Figures {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Figures) : {}
}

/** Keeps what was measured beside what was before. */
export function keepFigures(fresh: Figures): void {
  writeFileSync(file, JSON.stringify({ ...readFigures(), ...fresh }, null, 2) + '\n')
}
