import type { AnchoredMention, AnchoredStatement } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import type { Entity, Role } from '../../model/reading.ts'
import { sentenceOf } from '../../model/tokens.ts'
import { Word } from '../../model/trees.ts'
import type { Pack } from '../../rules/pack.ts'
import { isDenial } from './claim.ts'
import { placeOf } from './place.ts'

/** Who speaks, and on whose side: a minister and her country do not contradict one another. */
export interface Voices {
  /** Who answers for a statement: the party a spokesperson speaks for, or the speaker; null when neither is known. */
  of(statement: AnchoredStatement): string | null
  /** Whether a statement is another voice's: not of the same speaker, nor of nobody twice. */
  isOther(one: AnchoredStatement, other: AnchoredStatement): boolean
  /** Whether two known voices are one, or speak for one party. */
  areAllied(one: AnchoredStatement, other: AnchoredStatement): boolean
  /** Whether two known voices speak for different parties. */
  areOpposed(one: AnchoredStatement, other: AnchoredStatement): boolean
}

/** What an office is held of, by the word of `offices.tsv`, and the kind of party that is. */
const holders: Readonly<Record<string, readonly Entity['kind'][]>> = {
  body: ['organisation', 'group'],
  country: ['country'],
}

/** The voices of an article, with the offices that tie people to a country or body. */
export function voicesIn(
  article: Article<'clauses'>,
  statements: readonly AnchoredStatement[],
  mentions: readonly AnchoredMention[],
  roles: readonly Role[],
  pack: Pack,
): Voices {
  const { tokens } = article
  const sentence = (one: AnchoredStatement) => sentenceOf(tokens, placeOf(one))
  /** Whether a statement stands behind another in the same sentence or the next, in the same paragraph. */
  const follows = (one: AnchoredStatement, other: AnchoredStatement) =>
    placeOf(other) < placeOf(one) &&
    sentence(one) - sentence(other) <= 1 &&
    tokens.block[sentence(other)] === tokens.block[sentence(one)]
  /**
   * Hearsay of nobody in particular that goes on with what somebody said in the sentence before is theirs: "The firm calls the
   * dose too low. Besides, she would have ties with a competitor."
   */
  const tellerOf = (statement: AnchoredStatement): AnchoredStatement => {
    if (statement.record.form !== 'reported' || statement.record.source !== null) return statement
    return (
      statements.findLast((other) => other.record.source !== null && follows(statement, other)) ?? statement
    )
  }
  const entities = new Map(
    statements.map((statement) => {
      const { source } = tellerOf(statement).record
      return [statement, [source?.speaks_for, source?.entity].flatMap((entity) => entity ?? [])]
    }),
  )
  const entitiesOf = (statement: AnchoredStatement) => entities.get(statement)!
  /** The entities that speak; where the article knows none, the noun that names the speaker stands for one. */
  const partiesOf = (statement: AnchoredStatement): readonly string[] => {
    const known = entitiesOf(statement)
    const { source } = statement
    if (known.length > 0 || source < 0) return known
    const word = new Word(article, source)
    return word.wordClass === 'NOUN' || word.wordClass === 'PROPN' ? [`a ${word.lemma}`] : known
  }
  const kinds = new Map(mentions.map(({ entity }) => [entity.id, entity.kind]))
  const ties = new Set(
    [...roles.flatMap(({ person, of }) => (of === null ? [] : [[person, of]])), ...supposed()].flatMap(
      ([person, party]) => [`${person} ${party}`, `${party} ${person}`],
    ),
  )
  const of = (statement: AnchoredStatement) => entitiesOf(statement).at(0) ?? null
  const areKnown = (one: AnchoredStatement, other: AnchoredStatement) =>
    partiesOf(one).length > 0 && partiesOf(other).length > 0
  const share = (one: AnchoredStatement, other: AnchoredStatement) =>
    partiesOf(one).some((own) =>
      partiesOf(other).some((their) => own === their || ties.has(`${own} ${their}`)),
    )
  return {
    of,
    isOther(one, other) {
      const [mine, theirs] = [of(one), of(other)]
      return other.source !== one.source && (mine === null || mine !== theirs)
    },
    areAllied: (one, other) => areKnown(one, other) && share(one, other),
    areOpposed: (one, other) => areKnown(one, other) && !share(one, other),
  }

  /** "The firm disputes that. Director Jansen: …": an office that is not said of what is that of the body or country which has just denied something. */
  function supposed(): string[][] {
    const offices = pack.lexicon('offices')
    return roles
      .filter((role) => role.of === null)
      .flatMap(({ person, role }) => {
        const row = role
          .split(' ')
          .flatMap((word) => offices.row(word) ?? [])
          .at(0)
        const held = row === undefined ? undefined : holders[row.values.of]
        if (held === undefined) return []
        const own = statements.find((statement) => entitiesOf(statement).includes(person))
        const before =
          own && statements.findLast((other) => isDenial(other.record.stance) && follows(own, other))
        return (before === undefined ? [] : entitiesOf(before))
          .filter((party) => held.includes(kinds.get(party) ?? 'other'))
          .map((party) => [person, party])
      })
  }
}
