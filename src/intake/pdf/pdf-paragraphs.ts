import type { PdfLine } from './lines.ts'

/** A paragraph, and the size of its letters. */
export interface PdfParagraph {
  readonly text: string
  readonly size: number
}

/** How much farther from the line above than usual, as a part, the first line of a paragraph stands; and how far in, in letters. */
const first = { apart: 1.3, indented: 0.7 }

/** What a browser prints at the head and foot of a page: the moment it was printed, or the address and the number of the page. */
const printedBy = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4},? \d{1,2}:\d{2}|^(?:https?|file):\/\/\S+ \d+\/\d+$/

/** Paragraphs of pages, without the lines that stand at the head or foot of one page after another. */
export function paragraphsOfPages(pages: readonly (readonly PdfLine[])[]): PdfParagraph[] {
  const lines = pages.flatMap((page) => withoutRunningLines(page, pages))
  const usual = usualGap(lines)
  const paragraphs: { text: string; size: number }[] = []
  let last: PdfLine | null = null
  for (const line of lines) {
    const open = paragraphs.at(-1)
    if (last === null || open === undefined || beginsParagraph(line, last, usual)) {
      paragraphs.push({ text: line.text, size: line.size })
    } else {
      open.text = joined(open.text, line.text)
    }
    last = line
  }
  return paragraphs
}

function beginsParagraph(line: PdfLine, last: PdfLine, usual: number): boolean {
  if (Math.abs(line.size - last.size) > 0.12 * Math.max(line.size, last.size)) return true
  const gap = last.y - line.y
  // A new column or page: the sentence goes on there, or it does not.
  if (gap < 0 || gap > 6 * usual) return endsSentence(last.text)
  if (gap > first.apart * usual) return true
  return line.x - last.x > first.indented * line.size && endsSentence(last.text)
}

function endsSentence(text: string): boolean {
  return /[.!?…:]["”’'»)]*$/.test(text)
}

/** A word that was broken at the end of a line is made whole. */
function joined(text: string, next: string): string {
  if (/\u00ad$/.test(text)) return text.slice(0, -1) + next
  return /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next) ? text.slice(0, -1) + next : `${text} ${next}`
}

/** The distance between lines that is most frequent, in whole points; the smallest of several. */
function usualGap(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>()
  for (const [index, line] of lines.slice(1).entries()) {
    const gap = Math.round(lines[index].y - line.y)
    if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  }
  const [usual] = [...counts].sort(([one, count], [other, another]) => another - count || one - other)
  return usual?.[0] ?? 0
}

/** A page without its number, and without what its first and last lines have in common with most other pages. */
function withoutRunningLines(page: readonly PdfLine[], pages: readonly (readonly PdfLine[])[]): PdfLine[] {
  const edges = (lines: readonly PdfLine[]) => [...lines.slice(0, 2), ...lines.slice(-2)]
  const shape = ({ text }: PdfLine) => text.replace(/\d+/g, '#')
  return page.filter((line) => {
    if (!edges(page).includes(line)) return true
    if (/^[-–\s]*\d{1,4}[-–\s]*$/.test(line.text) || printedBy.test(line.text)) return false
    const alike = pages.filter((other) => edges(other).some((each) => shape(each) === shape(line)))
    return alike.length < 2 || alike.length <= pages.length / 2
  })
}
