import { Readability } from '@mozilla/readability'
import type { Pack } from '../../rules/pack.ts'
import { IntakeError } from '../../text/intake-error.ts'
import { decodeMarkup, documentOf } from '../markup.ts'
import type { RawArticle } from '../raw-article.ts'
import { readMetadata } from './metadata.ts'
import { paragraphsOf, type PageParagraph } from './paragraphs.ts'
import { articleParagraphs } from './running-text.ts'

/** The largest page that is read, in bytes: ten times the largest that newspapers send. */
export const largestPage = 8 * 1024 * 1024

/** Where a page came from, as far as that is known: its address, and the encoding it was sent with. */
export interface PageOrigin {
  readonly url: string | null
  readonly charset: string | null
}

/** A page that does not say that it is an article must have so many sentences in paragraphs, and so many characters in them. */
const least = { sentences: 2, characters: 250 }

/** More paragraphs than this between the title and the text are something else than a standfirst. */
const longestStandfirst = 5

/**
 * The article on a web page: found by Readability, without what stands around and between it, with the title, outlet, address and date
 * that the page gives it. Throws an IntakeError where the page has none.
 */
export function pageArticle(bytes: Uint8Array, name: string, origin: PageOrigin, pack: Pack): RawArticle {
  const { text: html, warnings } = decodeMarkup(bytes, name, origin.charset)
  const document = documentOf(html)
  const { hints, declared, body } = readMetadata(document, origin.url, pack)
  const whole = paragraphsOf(document.body)
  const found = articleParagraphs(mainParagraphs(document), pack)
  const paragraphs = [...standfirstOf(whole, hints.title ?? null, found, pack), ...found]
  const text = paragraphs.map((each) => each.text).join('\n\n')
  const chosen = body !== null && text.length < body.length / 3 ? body : text
  if (chosen === '' || !(declared || isArticle(paragraphs))) {
    throw new IntakeError(
      name,
      'no article was found on this page',
      "save the article's own page, or its text as plain text",
    )
  }
  return {
    name,
    bytes: new TextEncoder().encode(chosen),
    hints: { ...hints, warnings: [...warnings, ...(hints.warnings ?? [])] },
    received: bytes,
  }
}

/** Takes the document to pieces: whatever else is asked of it must be asked before. */
function mainParagraphs(document: Document): PageParagraph[] {
  for (const element of document.querySelectorAll('script, style, noscript, template')) element.remove()
  const article = new Readability<Node>(document, {
    charThreshold: 200,
    keepClasses: false,
    serializer: (node) => node,
  }).parse()
  return article?.content ? paragraphsOf(article.content) : []
}

/**
 * What stands between the title and the first paragraph that was found: the standfirst and the caption of the picture, which pages keep apart
 * from the article, so that Readability leaves them out. Only whole sentences and captions: the rest is bylines and buttons.
 */
function standfirstOf(
  whole: readonly PageParagraph[],
  title: string | null,
  found: readonly PageParagraph[],
  pack: Pack,
): PageParagraph[] {
  const first = whole.findIndex(({ text }) => text === found[0]?.text)
  const heading = whole.slice(0, Math.max(0, first)).findLastIndex(({ text }) => text === title)
  if (heading < 0) return []
  const between = articleParagraphs(whole.slice(heading + 1, first), pack)
  const told = between.filter(({ text, element }) => element === 'figcaption' || endsSentence(text))
  return told.length > longestStandfirst ? [] : told
}

/** Whether paragraphs on a page that does not say what it is are an article, and no list of headlines or form. */
function isArticle(paragraphs: readonly PageParagraph[]): boolean {
  const running = paragraphs.filter(({ text, linked }) => linked < 0.5 && endsSentence(text))
  const characters = running.reduce((sum, { text }) => sum + text.length, 0)
  const sentences = running.flatMap(({ text }) => text.match(/[.!?…]["”’'»)]*(?=\s|$)/g) ?? [])
  return sentences.length >= least.sentences && characters >= least.characters
}

function endsSentence(text: string): boolean {
  return /[.!?…]["”’'»)]*$/.test(text)
}
