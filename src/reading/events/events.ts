import type { AnchoredEvent, AnchoredMention } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import { fillOf, type Fill, type Finding } from '../../model/finding.ts'
import type { Event } from '../../model/reading.ts'
import { byPosition, quote } from '../../model/span.ts'
import { form, isHeading, sentenceOf } from '../../model/tokens.ts'
import { Word } from '../../model/trees.ts'
import { listedEnding } from '../../rules/compound.ts'
import { findAll } from '../../rules/match.ts'
import type { Pack } from '../../rules/pack.ts'
import { agents, isAgent } from './agent.ts'
import { participantsOf, type Cast, type Part } from './participants.ts'
import { PublicLife } from './public-life.ts'

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
  const mentionAt = new Map(mentions.map((mention) => [mention.head, mention]))
  const circumstances = circumstancesByTrigger(findAll(article, pack.rules('participants')))
  const denials = pack.lexicon('negation')
  const publicLife = new PublicLife(article, mentionAt, pack)
  const events: AnchoredEvent[] = []
  const told = findAll(article, pack.rules('events'))
  // What rules take for a state, a link or a quality is no event by any rule.
  const states = new Set(
    told.filter(({ says }) => says === 'state').map((finding) => fillOf(finding, 'trigger')!.head),
  )
  const findings = told.filter(
    (finding) => finding.says === 'event' && !states.has(fillOf(finding, 'trigger')!.head),
  )
  // A noun that belongs to a phrase ("opened an inquiry") is no event beside it.
  const inPhrases = new Set(findings.flatMap((finding) => fillOf(finding, 'beside')?.words ?? []))
  for (const finding of findings) {
    const trigger = fillOf(finding, 'trigger')!
    if (inPhrases.has(trigger.head) || !isTold(article, trigger) || isGeneric(article, trigger)) continue
    if (isNamed(article, trigger, mentionAt)) continue
    const core = turned(article, finding, mentionAt).filter(
      ({ role, fill }) => role === 'trigger' || !inPhrases.has(fill.head),
    )
    const around = named(finding).flatMap(({ head }) => circumstances.get(head) ?? [])
    const does = hasWill(article, finding, mentionAt, pack) && !isShortPassive(article, finding, pack)
    const cast = does ? core : core.map(undergone)
    const parts = participantsOf(article, [...cast, ...around], mentionAt, timeWords, denials)
    events.push({
      head: trigger.head,
      light: fillOf(finding, 'light')?.head ?? null,
      participants: parts.map(({ head }) => head),
      record: event(article, `v${events.length + 1}`, finding, trigger, parts, publicLife),
    })
  }
  return events
}

/** The words that name an event of themselves: its trigger and, for a noun that a verb carries out, that verb. */
function named(finding: Finding): Fill[] {
  return finding.fills.filter(({ role }) => role === 'trigger' || role === 'light')
}

function circumstancesByTrigger(findings: readonly Finding[]): Map<number, Cast[]> {
  const byTrigger = new Map<number, Cast[]>()
  for (const finding of findings) {
    const [event, fill] = [fillOf(finding, 'event'), fillOf(finding, 'participant')]
    // A role that covers nothing but punctuation has no fill.
    if (event === null || fill === null) continue
    const cast = byTrigger.get(event.head) ?? []
    byTrigger.set(event.head, [...cast, { role: finding.says, fill }])
  }
  return byTrigger
}

/** A pull quote or headline that the running text says again is no second event. */
function isTold(article: Article<'clauses'>, trigger: Fill): boolean {
  const { tokens, blocks } = article
  return blocks[tokens.block[sentenceOf(tokens, trigger.head)]].repeats === null
}

/** A noun that is the name of somebody or somewhere ("the House of Representatives") is no event; one before a name is ("storm Elsa"). */
function isNamed(
  article: Article<'clauses'>,
  { head }: Fill,
  mentions: ReadonlyMap<number, AnchoredMention>,
): boolean {
  const mention = mentions.get(head)
  if (mention === undefined || new Word(article, head).wordClass === 'VERB') return false
  if (mention.record.form !== 'name' || mention.entity.kind === 'other') return false
  const initial = form(article, head)[0]
  return initial !== initial.toLowerCase()
}

/** Whether the subject of a verb without an object does it, rather than have it happen to it ("the letter arrived"). */
function hasWill(
  article: Article<'clauses'>,
  finding: Finding,
  mentions: ReadonlyMap<number, AnchoredMention>,
  pack: Pack,
): boolean {
  const subject = fillOf(finding, 'actor')
  const trigger = fillOf(finding, 'trigger')!
  const isVerb = ({ head }: Fill) => new Word(article, head).wordClass === 'VERB'
  if (subject === null || !isVerb(trigger)) return true
  if (finding.fills.some(({ role }) => /^(patient|recipient|beside)$/.test(role))) return true
  const noun = new Word(article, subject.head)
  if (noun.wordClass !== 'NOUN') return true
  if (listedEnding(noun.lemma, pack.lexicon('vehicles')) !== null) return true
  return isAgent(noun, mentions, pack)
}

/**
 * The words of a finding in their roles. "The leaflet that this paper saw": in a relative clause either may be the subject, so that where one thing
 * and one party stand there the party did it.
 */
function turned(
  article: Article<'clauses'>,
  { fills }: Finding,
  mentions: ReadonlyMap<number, AnchoredMention>,
): Cast[] {
  const core = fills.map((fill) => ({ role: fill.role, fill }))
  const [actor, patient] = ['actor', 'patient'].map((role) => core.find((cast) => cast.role === role)?.fill)
  const trigger = core.find(({ role }) => role === 'trigger')
  if (actor === undefined || patient === undefined || trigger === undefined) return core
  const verb = new Word(article, trigger.fill.head)
  const isParty = ({ head }: Fill) => agents.includes(mentions.get(head)?.entity.kind ?? '')
  const isPassive = verb.children.some(({ relation }) => relation === 'aux:pass')
  const above = verb.relation === 'acl:relcl' && verb.head?.index === actor.head
  if (!above || isPassive || mentions.has(actor.head) || !isParty(patient)) return core
  const other: Record<string, string> = { actor: 'patient', patient: 'actor' }
  return core.map(({ role, fill }) => ({ role: other[role] ?? role, fill }))
}

/** What verbs do to somebody else, by their frame. */
const transitive = /^(act|change|give|receive|sentence)$/

/** "Mayor suspended": a headline leaves out the auxiliary of a passive, save where the verb tells of an office left of one's own will. */
function isShortPassive(article: Article<'clauses'>, finding: Finding, pack: Pack): boolean {
  const verb = new Word(article, fillOf(finding, 'trigger')!.head)
  if (!isHeading(article, verb.sentence) || verb.feature('VerbForm') !== 'Part') return false
  if (fillOf(finding, 'patient') !== null) return false
  if (!transitive.test(pack.lexicon('event-verbs').row(verb.lemma)?.values.frame ?? 'act')) return false
  if (pack.lexicon('tenure-verbs').row(verb.lemma)?.values.who === 'subject') return false
  return verb.children.every(({ relation }) => !relation.startsWith('aux'))
}

function undergone({ role, fill }: Cast): Cast {
  return { role: role === 'actor' ? 'patient' : role, fill }
}

/**
 * "Whoever sells …", "selling takes time": a clause that is a subject itself names a sort of deed, nothing that happened; and so does a noun that is
 * the object in it.
 */
function isGeneric(article: Article<'clauses'>, { head }: Fill): boolean {
  const word = new Word(article, head)
  const verb = word.wordClass === 'NOUN' && word.relation === 'obj' ? word.head : word
  if (verb?.wordClass !== 'VERB') return false
  const isFree = ({ relation, features }: Word) =>
    /^nsubj/.test(relation) && features.includes('PronType=Int')
  if (verb.children.some(isFree)) return isSubject(verb)
  return verb === word && /^[cn]subj/.test(word.relation) && word.feature('VerbForm') === 'Inf'
}

/** Whether a clause is the subject of the verb behind it, which has no other, whatever a parser calls it. */
function isSubject({ relation, head, index }: Word): boolean {
  if (/^[cn]subj/.test(relation)) return true
  const isOther = (child: Word) => child.index !== index && /^[cn]subj/.test(child.relation)
  return (
    /^(advcl|ccomp)$/.test(relation) && head !== null && head.index > index && !head.children.some(isOther)
  )
}

/**
 * The record of a finding. Where one word does not name it, the role `beside` has the rest ("took … its life"), and the role
 * `light` the verb that a noun needs ("carried out … attack").
 */
function event(
  article: Article<'clauses'>,
  id: string,
  finding: Finding,
  trigger: Fill,
  parts: readonly Part[],
  publicLife: PublicLife,
): Event {
  const { kind, plover, mode } = finding.values
  const others = [fillOf(finding, 'beside'), fillOf(finding, 'light')]
  const words = [trigger, ...others].flatMap((fill) => fill?.extent ?? []).sort(byPosition)
  return {
    id,
    trigger: {
      spans: words,
      quote: quote(article.text, words),
      lemma: article.trees.lemma[trigger.head],
    },
    kind: kind ?? null,
    plover:
      plover === undefined || !publicLife.holds(plover, article.trees.lemma[trigger.head], parts)
        ? null
        : { type: plover, mode: mode ?? null },
    participants: parts.map(({ record }) => record),
    time: null,
    polarity: 'positive',
    certainty: 'certain',
    realis: 'happened',
    voice: 'article',
    trace: finding.trace,
  }
}
