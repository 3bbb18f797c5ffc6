/** A stretch of a page that stands by itself, and how much of it is something else than running text. */
export interface PageParagraph {
  readonly text: string
  /** Name of the innermost element that it stands in, in small letters: `p`, `h2`, `figcaption`, `li`. */
  readonly element: string
  /** The parts of its characters that stand in a link, and in a `time` element: 0 to 1. */
  readonly linked: number
  readonly timed: number
}

/** Elements that begin a line of their own. */
const blocks = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

/** Elements whose words are not for reading, or belong to the workings of the page. */
const unread = new Set(
  'audio button canvas dialog embed form head iframe input label math menu nav noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
)

/** Elements deeper than this are not followed: no page is built so, and each level takes room on the stack. */
const deepest = 500

/** A paragraph as it grows. */
interface Open {
  parts: string[]
  element: string
  linked: number
  timed: number
}

/** The paragraphs within an element, in order; what the page hides, and what serves to work it, is left out. */
export function paragraphsOf(root: Node): PageParagraph[] {
  const found: PageParagraph[] = []
  let open: Open = { parts: [], element: 'body', linked: 0, timed: 0 }

  const close = (element: string) => {
    const length = open.parts.join('').replace(/\s/g, '').length
    for (const text of textsOf(open.parts.join(''))) {
      const { linked, timed } = open
      found.push({ text, element: open.element, linked: linked / length, timed: timed / length })
    }
    open = { parts: [], element, linked: 0, timed: 0 }
  }

  const visit = (node: Node, within: string, linked: boolean, timed: boolean, depth: number) => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === textNode) {
        const text = (child.nodeValue ?? '').replace(/[ \t\r\n\f\u2028\u2029]+/g, ' ')
        const letters = text.replace(/\s/g, '').length
        open.parts.push(text)
        if (linked) open.linked += letters
        if (timed) open.timed += letters
        continue
      }
      if (child.nodeType !== elementNode || depth > deepest) continue
      const element = child as Element
      const name = element.localName.toLowerCase()
      if (unread.has(name) || isHidden(element)) continue
      if (name === 'br') open.parts.push('\n')
      else if (blocks.has(name) || (isCell(name) && isLaidOut(child.parentNode))) {
        close(name)
        visit(element, name, linked, timed, depth + 1)
        close(within)
      } else {
        if (isCell(name)) open.parts.push(' \t ')
        visit(element, within, linked || name === 'a', timed || name === 'time', depth + 1)
      }
    }
  }

  visit(root, 'body', false, false, 0)
  close('body')
  return found
}

const isCell = (name: string) => name === 'td' || name === 'th'

/** Whether a row of a table lays out a page, as it did on old ones: a cell of it has lines or blocks of its own. */
function isLaidOut(row: Node | null): boolean {
  return (row as Element | null)?.querySelector('br, p, div, h1, h2, h3, ul, table') != null
}

const elementNode = 1
const textNode = 3

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  )
}

/** The texts in a run of words: an empty line, made of line breaks, parts them. */
function textsOf(run: string): string[] {
  return run
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\t[ \t]*/g, '\t')
    .replace(/ ?\n ?/g, '\n')
    .split(/\n{2,}/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
}
