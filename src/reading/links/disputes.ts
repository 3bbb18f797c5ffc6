import type { AnchoredMention, AnchoredStatement } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import type { Dispute, Role } from '../../model/reading.ts'
import { quote } from '../../model/span.ts'
import { extentOf } from '../../model/trees.ts'
import type { Pack } from '../../rules/pack.ts'
import { senseReader } from '../../rules/sense.ts'
import { claimWithin, closestClaim, isDenial, isDoubt, isOwnTelling } from './claim.ts'
import type { Contest } from './contest.ts'
import { contradicted } from './contradiction.ts'
import { contentWords } from './likeness.ts'
import { entitiesIn, type Matter } from './matter.ts'
import { nameDifferently } from './own-voice.ts'
import { voicesIn } from './voices.ts'

/**
 * Where voices in one article do not agree: a denial and what it denies, two parties who tell the same thing differently,
 * and the article's own words against a party's. Nothing is decided to be true.
 */
export function readDisputes(
  article: Article<'clauses'>,
  statements: readonly AnchoredStatement[],
  mentions: readonly AnchoredMention[],
  roles: readonly Role[],
  pack: Pack,
): Dispute[] {
  const words = new Map(statements.map((statement) => [statement, contentWords(article, statement.content)]))
  const senseOf = senseReader(pack)
  // Of whatever class a word is, its last part may say what it means.
  const senses = new Map(
    [...words].map(([statement, lemmas]) => [statement, [...lemmas].map((lemma) => senseOf(lemma, 'NOUN'))]),
  )
  const voices = voicesIn(article, statements, mentions, roles, pack)
  const entities = entitiesIn(statements, mentions)
  const matter = { article, statements, mentions, words, senses, entities, voices, pack }
  const found = new Map<AnchoredStatement, AnchoredStatement>()
  const claimOf = (statement: AnchoredStatement) => found.get(statement) ?? null
  const open = statements.flatMap((statement, index): Contest[] => {
    if (statement.takenBack) return []
    const { stance } = statement.record
    const earlier = statements.slice(0, index).filter((other) => voices.isOther(statement, other))
    const claim = isDenial(stance)
      ? (claimWithin(statement, matter) ?? closestClaim(statement, earlier, matter, claimOf))
      : contradicted(statement, earlier, matter, claimOf)
    if (claim !== null) {
      found.set(statement, claim)
      return [contest(matter, statement, claim, null, isDenial(stance) ? stance : 'contradicts')]
    }
    if (!isDenial(stance) || isDoubt(statement)) return []
    const isOwn = isOwnTelling(statement, matter)
    return [contest(matter, statement, null, isOwn ? 'article' : null, stance)]
  })
  return [...open, ...nameDifferently(matter)].map((dispute, index) => ({
    id: `d${index + 1}`,
    ...dispute,
  }))
}

function contest(
  matter: Matter,
  statement: AnchoredStatement,
  claim: AnchoredStatement | null,
  teller: 'article' | null,
  kind: Dispute['kind'],
): Contest {
  const { article, voices } = matter
  const words = statement.cue >= 0 ? [statement.cue] : statement.content
  const extent = extentOf(article, words)
  return {
    by: voices.of(statement),
    of: claim === null ? (teller ?? statement.record.target) : voices.of(claim),
    statement: statement.record.id,
    claim: claim?.record.id ?? null,
    kind,
    spans: [...extent],
    quote: quote(article.text, extent),
    trace: { rule: statement.record.trace.rule },
  }
}
