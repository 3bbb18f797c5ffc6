import type { AnchoredEvent, AnchoredMention } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import { fillOf, type Fill, type Finding } from '../../model/finding.ts'
import type { Event, Participant } from '../../model/reading.ts'
import { quote } from '../../model/span.ts'
import { sentenceOf } from '../../model/tokens.ts'
import { findAll } from '../../rules/match.ts'
import type { Pack } from '../../rules/pack.ts'

/** The roles of the contract that a rule may fill; other roles of a rule are only there to draw it. */
const participantRoles: readonly string[] = [
  'actor',
  'recipient',
  'patient',
  'place',
  'instrument',
  'topic',
  'source',
  'destination',
  'exchange',
  'manner',
  'cause',
] satisfies Participant['role'][]

/** A participant on its way into an event, with the token it hangs on. */
interface Part {
  readonly head: number
  readonly record: Participant
}

/**
 * What happens in an article: an event for each trigger that `events.rules` finds, with the participants drawn there and
 * the circumstances drawn in `participants.rules`. Factuality, voice and time are not known yet; they get the values of
 * a plain statement by the article.
 *
 * @param timeWords tokens of time expressions: "in April" is no place.
 */
export function readEvents(
  article: Article<'clauses'>,
  mentions: readonly AnchoredMention[],
  timeWords: ReadonlySet<number>,
  pack: Pack,
): AnchoredEvent[] {
  const entities = new Map(mentions.map((mention) => [mention.head, mention.entity.id]))
  const circumstances = findAll(article, pack.rules('participants'))
  return findAll(article, pack.rules('events'))
    .filter((finding) => isTold(article, fillOf(finding, 'trigger')!))
    .sort((one, other) => fillOf(one, 'trigger')!.head - fillOf(other, 'trigger')!.head)
    .map((finding, index) => {
      const trigger = fillOf(finding, 'trigger')!
      const core = finding.fills.map((fill) => part(article, fill.role, fill, entities))
      const around = circumstances
        .filter((circumstance) => fillOf(circumstance, 'event')!.head === trigger.head)
        .map((circumstance) =>
          part(article, circumstance.says, fillOf(circumstance, 'participant')!, entities),
        )
      const parts = firstOfEach([...core, ...around].filter((found) => found !== null)).filter(
        ({ head }) => !timeWords.has(head) && head !== trigger.head,
      )
      return {
        head: trigger.head,
        participants: parts.map(({ head }) => head),
        record: event(article, `v${index + 1}`, finding, trigger, parts),
      }
    })
}

/** A pull quote or headline that the running text says again is no second event. */
function isTold(article: Article<'clauses'>, trigger: Fill): boolean {
  const { tokens, blocks } = article
  return blocks[tokens.block[sentenceOf(tokens, trigger.head)]].repeats === null
}

function event(
  article: Article<'clauses'>,
  id: string,
  finding: Finding,
  trigger: Fill,
  parts: readonly Part[],
): Event {
  const { kind, plover, mode } = finding.values
  return {
    id,
    trigger: {
      spans: [...trigger.extent],
      quote: quote(article.text, trigger.extent),
      lemma: article.trees.lemma[trigger.head],
    },
    kind: kind || null,
    plover: plover ? { type: plover, mode: mode || null } : null,
    participants: parts.map(({ record }) => record),
    time: null,
    polarity: 'positive',
    certainty: 'certain',
    realis: 'happened',
    voice: 'article',
    trace: finding.trace,
  }
}

function part(
  article: Article<'clauses'>,
  role: string,
  { head, extent }: Fill,
  entities: ReadonlyMap<number, string>,
): Part | null {
  if (!participantRoles.includes(role)) return null
  return {
    head,
    record: {
      role: role as Participant['role'],
      entity: entities.get(head) ?? null,
      polarity: 'positive',
      spans: [...extent],
      quote: quote(article.text, extent),
    },
  }
}

/** One part a token: the first rule that gives it a role keeps it. */
function firstOfEach(parts: readonly Part[]): Part[] {
  const seen = new Set<number>()
  return parts.filter(({ head }) => !seen.has(head) && seen.add(head))
}
