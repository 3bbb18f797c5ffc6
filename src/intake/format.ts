import type { Pack } from '../rules/pack.ts'
import type { IntakeError } from '../text/intake-error.ts'
import type { Opening } from './opening.ts'
import type { RawArticle } from './raw-article.ts'
import type { ReceivedFile } from './received-file.ts'

/** What comes out of a file: articles, and in their places those that could not be taken out, with the reason. */
export type Articles = AsyncGenerator<RawArticle | IntakeError, void>

/** What a format may lean on. */
export interface Surroundings {
  readonly pack: Pack
  /** Opens a file that was found in this one. */
  inside(file: ReceivedFile): Articles
}

/** Takes the articles out of a file of one format. An IntakeError that is thrown ends the file. */
export type TakeOut = (file: ReceivedFile, surroundings: Surroundings) => Articles

/** A format of files. */
export interface Format {
  /** What messages call such a file: `a web page`. */
  readonly called: string
  recognises(opening: Opening): boolean
  /** Loads what takes the articles out; only then the libraries that it needs. */
  load(): Promise<{ readonly default: TakeOut }>
}
