import type { Io } from './io.ts'

/** What every command gets: where to write, where the dossier lies, and how to say that something failed. */
export interface Context extends Io {
  /** The folder with the user's dossier, or with what the user keeps beside it. */
  dataDirectory(): string
  /** The address of the database with the record; null where that is in the folder. Throws a UsageError where it is no address. */
  database(): string | null
  /** Says that one input failed; the others go on, and the exit code will be 1. */
  complain(line: string): void
  /** Lets the exit code be 1, for what was printed says that something is not as it should be. */
  setFailed(): void
}

/** The command cannot do what was asked. The message says why and what to do; the exit code will be 1. */
export class Failure extends Error {}

/** The command was called wrongly. The message says how to call it; the exit code will be 2. */
export class UsageError extends Error {}
