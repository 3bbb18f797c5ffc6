import type { Pack } from '../rules/pack.ts'
import { documentOf } from './markup.ts'
import { paragraphsOf } from './page/paragraphs.ts'
import { runningText } from './page/running-text.ts'

/** The text of a piece of HTML that is an article and nothing else, as feeds and agencies send it; paragraphs stand under one another. */
export function markupText(html: string, pack: Pack): string {
  return runningText(paragraphsOf(documentOf(html).body), pack)
}

/** Whether a text is HTML: it has paragraphs, breaks or other blocks as tags. */
export function isMarkup(text: string): boolean {
  return /<\/(?:p|div|h[1-6]|li|blockquote|section|article|html|body|span|a|b|i|em|strong)\s*>|<(?:br|p)\s*\/?>/i.test(
    text,
  )
}
