import { createColors } from 'picocolors'

/** How words are set apart on a page of text. */
export interface Palette {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  /** Words that were looked for, or that a rule took. */
  readonly mark: (text: string) => string
}

/** With colours for a terminal; without them, marked words stand in square brackets. */
export function palette(colours: boolean): Palette {
  const { bold, dim, underline } = createColors(colours)
  return { strong: bold, faint: dim, mark: colours ? (text) => bold(underline(text)) : (text) => `[${text}]` }
}
