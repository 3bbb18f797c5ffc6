import type { AnchoredEvent, AnchoredStatement } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import { certainties, type Event } from '../../model/reading.ts'
import { subtree, Word } from '../../model/trees.ts'
import type { Pack } from '../../rules/pack.ts'
import { cuesAround, type Cue } from './cues.ts'
import { realisOf } from './realis.ts'
import { weakest } from './weakest.ts'

/**
 * Says of each event how sure it is, for the voice that tells it, whether it is denied, and whether it has happened.
 * The voice is the innermost statement whose content holds the trigger, else the article's own.
 */
export function readFactuality(
  article: Article<'clauses'>,
  events: readonly AnchoredEvent[],
  statements: readonly AnchoredStatement[],
  pack: Pack,
): AnchoredEvent[] {
  const cueTokens = new Set(statements.map((statement) => statement.cue))
  return events.map((event) => {
    const voice = innermost(event.head, statements)
    const trigger = new Word(article, event.head)
    const carrier = carrierOf(trigger, event, pack)
    const around = cuesAround(trigger, carrier, pack, (token) => cueTokens.has(token), voice?.cue ?? -1)
    const excluded = event.record.participants.map(({ role }, index) =>
      role === 'topic'
        ? around.cues.find((cue) => isExcluded(article, cue, event.participants[index]))
        : undefined,
    )
    const cues = around.cues.filter((cue) => !excluded.includes(cue))
    const denials = cues.filter((cue) => cue.negative)
    const record: Event = {
      ...event.record,
      participants: event.record.participants.map((participant, index) =>
        excluded[index] === undefined ? participant : { ...participant, polarity: 'negative' },
      ),
      polarity: denials.length % 2 === 1 ? 'negative' : 'positive',
      ...(denials.filter(({ place }) => place === 'voice').length % 2 === 1 && { denied: true }),
      certainty: certaintyOf(cues, denials.length % 2 === 1, around.isTold ? voice : null),
      realis: realisOf(article, carrier, event.record.time, cues, pack),
      voice: voice?.record.id ?? 'article',
    }
    return { ...event, record }
  })
}

/** The verb that carries out what a noun names, or of which it is the subject and that says only that it takes place. */
function carrierOf(trigger: Word, { light }: AnchoredEvent, pack: Pack): Word {
  if (light !== null) return new Word(trigger.article, light)
  const { head } = trigger
  const takesPlace = head !== null && pack.lexicon('occurrence-verbs').has(head.lemma)
  return takesPlace && /^nsubj/.test(trigger.relation) ? head : trigger
}

/** "Expressly not about …": a denial right before a topic is of that topic, not of the event. */
function isExcluded(article: Article<'clauses'>, cue: Cue, participant: number): boolean {
  return cue.negative && cue.word.index + 1 === subtree(article.trees, participant)[0]
}

/**
 * As sure as the words around it have it; what its speaker only suspects, expects or asks for, or what is hearsay, is never
 * certain, even where no word at the event itself says so.
 *
 * @param voice the statement that tells it, or null where that only takes it for granted.
 */
function certaintyOf(
  cues: readonly Cue[],
  isDenied: boolean,
  voice: AnchoredStatement | null,
): Event['certainty'] {
  const hedges = cues
    .map(({ certainty, isSureDenied }) => (isDenied && isSureDenied ? 'certain' : certainty))
    .filter((certainty) => certainty !== null)
  const reported = voice?.record.form === 'reported' ? 'possible' : null
  const committed = hedges.length === 0 ? (voice?.commitment ?? null) : null
  return weakest(certainties, [reported, committed, ...hedges])
}

/** The smallest statement whose content holds the token. */
function innermost(token: number, statements: readonly AnchoredStatement[]): AnchoredStatement | null {
  return statements
    .filter((statement) => statement.content.includes(token))
    .reduce<AnchoredStatement | null>(
      (least, here) => (least === null || here.content.length < least.content.length ? here : least),
      null,
    )
}
