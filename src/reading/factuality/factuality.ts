import type { AnchoredEvent, AnchoredStatement } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import { certainties, type Event } from '../../model/reading.ts'
import { subtree, Word } from '../../model/trees.ts'
import type { Pack } from '../../rules/pack.ts'
import { cuesOf, type Cue } from './cues.ts'

const realities: readonly Event['realis'][] = ['happened', 'ongoing', 'planned', 'hypothetical']

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
    const trigger = new Word(article, event.head)
    const voice = innermost(event.head, statements)
    const all = cuesOf(trigger, pack, (token) => cueTokens.has(token))
    const excluded = event.record.participants.map(({ role }, index) =>
      role === 'topic' ? all.find((cue) => isExcluded(article, cue, event.participants[index])) : undefined,
    )
    const cues = all.filter((cue) => !excluded.includes(cue))
    const reported: Event['certainty'] = voice?.record.form === 'reported' ? 'possible' : 'certain'
    const record: Event = {
      ...event.record,
      participants: event.record.participants.map((participant, index) =>
        excluded[index] === undefined ? participant : { ...participant, polarity: 'negative' },
      ),
      polarity: cues.filter((cue) => cue.negative).length % 2 === 1 ? 'negative' : 'positive',
      certainty: weakest(certainties, [reported, ...cues.map((cue) => cue.certainty)]),
      realis: weakest(realities, [
        told(trigger),
        ahead(article, event.record),
        ...cues.map((cue) => cue.realis),
      ]),
      voice: voice?.record.id ?? 'article',
    }
    return { ...event, record: committed(record, voice, cues) }
  })
}

/** "Expressly not about …": a denial right before a topic is of that topic, not of the event. */
function isExcluded(article: Article<'clauses'>, cue: Cue, participant: number): boolean {
  return cue.negative && cue.word.index + 1 === subtree(article.trees, participant)[0]
}

/** What its speaker only suspects, expects or asks for is never certain, even where no word at the event itself says so. */
function committed(record: Event, voice: AnchoredStatement | null, cues: readonly Cue[]): Event {
  const softer =
    voice !== null && voice.commitment !== 'certain' && cues.every((cue) => cue.certainty === null)
  return softer ? { ...record, certainty: voice.commitment } : record
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

/** The last of a scale that is named. */
function weakest<Grade>(scale: readonly Grade[], named: readonly (Grade | null)[]): Grade {
  const ranks = named.filter((grade) => grade !== null).map((grade) => scale.indexOf(grade))
  return scale[Math.max(0, ...ranks)]
}

/** What is dated after the day of publication is yet to come. */
function ahead({ published }: Article<'clauses'>, { time }: Event): Event['realis'] | null {
  if (published === null || !/^\d{4}(-\d\d){0,2}$/.test(published) || !time?.earliest) return null
  return time.earliest.slice(0, published.length) > published ? 'planned' : null
}

/**
 * Past and perfect tell what has happened, the present what goes on; a bare infinitive only names the deed, and a noun is
 * taken as having happened, as is an infinitive with an article. What auxiliaries add comes from the pack.
 */
function told(trigger: Word): Event['realis'] {
  if (trigger.wordClass !== 'VERB') return 'happened'
  const verbForm = trigger.feature('VerbForm')
  if (verbForm === 'Fin') return trigger.feature('Tense') === 'Past' ? 'happened' : 'ongoing'
  const isNoun = trigger.children.some(({ relation }) => relation === 'det')
  if (verbForm !== 'Inf' || isNoun) return 'happened'
  const auxiliary = trigger.children.find((child) => /^aux/.test(child.relation))
  return auxiliary === undefined ? 'hypothetical' : 'ongoing'
}
