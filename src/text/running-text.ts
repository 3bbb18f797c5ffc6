import type { Document } from '../model/article.ts'
import { findParagraphs } from './page/lines.ts'

/** All of a text as running text, whatever its lines look like: no header, title or credit is looked for. */
export function runningText(text: string, published: string | null, language: string): Document {
  return {
    id: '',
    text,
    title: null,
    titleSpan: null,
    outlet: null,
    url: null,
    published,
    language,
    blocks: findParagraphs(text).map((span) => ({ ...span, kind: 'paragraph', repeats: null })),
    origins: [{ at: 0, original: 0 }],
    warnings: [],
  }
}
