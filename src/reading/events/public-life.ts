import type { AnchoredMention } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import { Word } from '../../model/trees.ts'
import { listedEnding } from '../../rules/compound.ts'
import type { Pack } from '../../rules/pack.ts'
import { isAgent } from './agent.ts'
import type { Part } from './participants.ts'

/** Types of what anybody may do to anybody else and still be in conflict with them. */
const ofAnybody = /^(ASSAULT|PROTEST|REQUEST)$/

/**
 * Whether an event is one of public life, so that it has the PLOVER type of its word: a mayor calls a resident, but a resident
 * calls the plumber; troops withdraw, but a tug draws a ship back. Where nobody is named as doing it, it is.
 */
export class PublicLife {
  private readonly article: Article<'clauses'>
  private readonly mentions: ReadonlyMap<number, AnchoredMention>
  private readonly inOffice: ReadonlySet<string>
  private readonly pack: Pack

  /** @param mentions those of an article, by the token each hangs on. */
  constructor(article: Article<'clauses'>, mentions: ReadonlyMap<number, AnchoredMention>, pack: Pack) {
    this.article = article
    this.mentions = mentions
    this.pack = pack
    const offices = pack.lexicon('offices')
    const isOffice = (token: number) => listedEnding(article.trees.lemma[token], offices) !== null
    this.inOffice = new Set(
      [...mentions.values()]
        .filter(({ entity, words }) => entity.kind === 'person' && words.some(isOffice))
        .map(({ entity }) => entity.id),
    )
  }

  /** Whether an event of this type, named by a verb or noun and done by and to these, is one of it. */
  holds(type: string, lemma: string, parts: readonly Part[]): boolean {
    const doers = parts.filter(({ record }) => record.role === 'actor')
    const others = parts.filter(({ record }) => /^(recipient|patient)$/.test(record.role))
    const verb = this.pack.lexicon('event-verbs').row(lemma)?.values
    if (verb?.toward === 'somebody' && verb.plover === type && others.every((part) => this.isThing(part)))
      return false
    if (doers.some((part) => this.isThing(part))) return type === 'ASSAULT'
    if (ofAnybody.test(type)) return true
    return doers.length === 0 || doers.some((part) => !this.isPrivate(part))
  }

  private isThing({ head, record }: Part): boolean {
    const noun = new Word(this.article, head)
    if (noun.wordClass !== 'NOUN' || record.entity !== null) return this.kindOf(head) === 'other'
    return !isAgent(noun, this.mentions, this.pack)
  }

  private isPrivate({ head, record }: Part): boolean {
    return record.entity !== null && this.kindOf(head) === 'person' && !this.inOffice.has(record.entity)
  }

  private kindOf(head: number): string | null {
    return this.mentions.get(head)?.entity.kind ?? null
  }
}
