import type { Article } from '../../model/article.ts'
import { fillOf } from '../../model/finding.ts'
import { quote } from '../../model/span.ts'
import { findAll } from '../../rules/match.ts'
import type { Contest } from './contest.ts'
import type { Matter } from './matter.ts'

/**
 * Where the article in its own voice says what something is, and a party holds it to be something else: what is
 * drawn in `disputes.rules` as `is` and as `held-to-be`, of one entity, in different words.
 */
export function nameDifferently({ article, statements, mentions, voices, pack }: Matter): Contest[] {
  const entityAt = new Map(mentions.map(({ head, entity }) => [head, entity.id]))
  const found = findAll(article, pack.rules('disputes')).flatMap((finding) => {
    const thing = fillOf(finding, 'thing')
    const name = fillOf(finding, 'name')
    // In a sentence that is none, what is drawn may have no words of its own.
    if (thing === null || name === null) return []
    const entity = entityAt.get(thing.head)
    return entity === undefined ? [] : [{ finding, name, entity }]
  })
  const own = found.filter(
    ({ finding, name }) =>
      finding.says === 'is' && !statements.some(({ content }) => content.includes(name.head)),
  )
  return statements.flatMap((statement) =>
    found
      .filter(({ finding, name }) => finding.says === 'held-to-be' && statement.content.includes(name.head))
      .flatMap((held) => {
        const against = own.find(
          ({ entity, name }) => entity === held.entity && !sameWords(article, name, held.name),
        )
        if (against === undefined) return []
        const { extent } = against.name
        return [
          {
            by: 'article',
            of: voices.of(statement),
            statement: null,
            claim: statement.record.id,
            kind: 'names-differently' as const,
            spans: [...extent],
            quote: quote(article.text, extent),
            trace: against.finding.trace,
          },
        ]
      }),
  )
}

function sameWords(
  { trees }: Article<'clauses'>,
  one: { readonly words: readonly number[] },
  other: { readonly words: readonly number[] },
): boolean {
  const lemmas = new Set(one.words.map((word) => trees.lemma[word]))
  return other.words.every((word) => lemmas.has(trees.lemma[word]))
}
