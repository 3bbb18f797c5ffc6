import type { AnchoredMention } from '../../src/model/anchored.ts'
import type { Article } from '../../src/model/article.ts'
import type { Entity } from '../../src/model/reading.ts'
import { form } from '../../src/model/tokens.ts'

/** Mentions of entities by the words they hang on: `{ Jansen: 'person' }`; the entity's id is the word. */
export function mentionsOf(
  article: Article<'tokens'>,
  kinds: Readonly<Record<string, Entity['kind']>>,
): AnchoredMention[] {
  return Array.from(article.tokens.from, (_, token) => token).flatMap((token) => {
    const name = form(article, token)
    if (!(name in kinds)) return []
    const record = {
      spans: [{ from: article.tokens.from[token], to: article.tokens.to[token] }],
      quote: [name],
      form: 'name' as const,
    }
    const entity = { id: name, kind: kinds[name], name, link: null, mentions: [record] }
    return [{ record, entity, head: token, words: [token] }]
  })
}
