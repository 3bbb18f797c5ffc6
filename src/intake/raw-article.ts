import type { Hints } from '../text/intake.ts'

/** One article taken out of a file, still unread: its text as bytes, and what the file says of it beside that. */
export interface RawArticle {
  /** What messages call it: the file's name, and where it stands in a file of many: `export.docx, article 3`. */
  readonly name: string
  /** Its text, to be decoded; a header may open it. */
  readonly bytes: Uint8Array
  /** What is known beside the text; it outranks the text's own header. */
  readonly hints: Hints
  /** The file or page as it was received, where the text had to be taken out of something else; articles of one file share it. */
  readonly received?: Uint8Array
}
