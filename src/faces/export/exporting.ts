import type { Walk } from '../../dossier/walk.ts'
import type { Texts } from '../interface.ts'

/** A part of a file: text, which goes out as UTF-8, or bytes. */
export type Chunk = string | Uint8Array

/** Says that what follows is of another file. */
export interface NewFile {
  readonly file: string
}

/** What an export gives, in turn: the name of a file, then what is in it, and so on. */
export type Piece = NewFile | Chunk

/** What an export is to make, and of what. */
export interface Order {
  readonly walk: Walk
  /** Only what these have a part in, all of them: ids or names. */
  readonly actors: readonly string[]
  /** Only what an article of one of these tells: names of outlets, however capitalised. */
  readonly outlets: readonly string[]
  /** Only what may lie in the period: ISO days, inclusive. */
  readonly from?: string
  readonly to?: string
  /** What the program says itself is said in this language. */
  readonly language: string
  readonly texts: Texts
  /** What parts cells of a text table. */
  readonly separator: Separator
  /** Hears what the format has no place for, in a line of plain English. */
  leaveOut(line: string): void
}

/** A comma; or a semicolon, with which numbers have a decimal comma, as spreadsheets set to Dutch want it. */
export type Separator = ',' | ';'

/** Makes an export. It gives the name of a file before anything else. */
export type Exporter = (order: Order) => AsyncIterable<Piece>
