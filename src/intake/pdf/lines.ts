/** A piece of text on a page of a PDF file, as the library gives it. */
export interface PdfItem {
  readonly str: string
  /** Its place: `x` and `y` of its baseline are the last two. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

/** A printed line: its words, where it begins, its baseline from the foot of the page, and the size of its letters. */
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}

/** The lines of a page, in the order in which they were printed. */
export function linesOf(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = []
  let open: PdfItem[] = []
  const close = () => {
    const text = textOf(open).replace(/\s+/g, ' ').trim()
    const [first] = open.filter(({ str }) => str.trim() !== '')
    if (text !== '' && first) {
      const size = Math.max(...open.map(({ height }) => height))
      lines.push({ text, x: first.transform[4], y: first.transform[5], size })
    }
    open = []
  }
  for (const item of items) {
    const last = open.at(-1)
    if (last && Math.abs(last.transform[5] - item.transform[5]) > 0.6 * Math.max(last.height, item.height, 1))
      close()
    open.push(item)
    if (item.hasEOL) close()
  }
  close()
  return lines
}

/** The words of a line: a gap is a space, also where the file has none. */
function textOf(items: readonly PdfItem[]): string {
  let text = ''
  let end: number | null = null
  for (const { str, transform, width, height } of items) {
    if (end !== null && transform[4] - end > 0.2 * height && !/\s$/.test(text) && !/^\s/.test(str))
      text += ' '
    text += str
    if (str !== '') end = transform[4] + width
  }
  return text
}
