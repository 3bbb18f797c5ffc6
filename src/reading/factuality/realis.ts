import type { Article } from '../../model/article.ts'
import type { Event } from '../../model/reading.ts'
import { Word } from '../../model/trees.ts'
import type { Pack } from '../../rules/pack.ts'
import type { Cue } from './cues.ts'
import { weakest } from './weakest.ts'

const realities: readonly Event['realis'][] = ['happened', 'ongoing', 'planned', 'hypothetical']

/** What the form of a word tells by itself: null where it only names the deed. */
interface Form {
  readonly realis: Event['realis'] | null
  /** Whether it tells of the past: nothing beside it makes that a plan. */
  readonly tense: 'past' | 'perfect' | 'open'
}

/**
 * Whether an event has happened, goes on, is planned or only supposed: as the form of the verb has it (`carrier`, the verb that
 * carries it out, or the trigger itself), and as the words around it and its date change that. A noun is taken as
 * having happened; a bare infinitive that nothing places is only supposed.
 */
export function realisOf(
  article: Article<'clauses'>,
  carrier: Word,
  time: Event['time'],
  cues: readonly Cue[],
  pack: Pack,
): Event['realis'] {
  const form = formOf(carrier, pack)
  const named = cues.filter((cue) => applies(cue, form, pack)).map(({ realis }) => realis)
  const later = form.tense === 'open' ? ahead(article, time) : null
  const told = [form.realis, later, ...named].filter((one) => one !== null)
  return told.length === 0 ? 'hypothetical' : weakest(realities, told)
}

/** Past and perfect stay what they are; a past is open to a condition, and to a verb above that is past as well ("hoped that he came"). */
function applies({ place, realis, word }: Cue, { tense }: Form, pack: Pack): boolean {
  if (tense === 'open') return true
  if (place === 'mark') return tense === 'past'
  if (place === 'above' || place === 'voice') return tense === 'past' && formOf(word, pack).tense === 'past'
  return place === 'beside' && realis !== 'planned'
}

function formOf(word: Word, pack: Pack): Form {
  if (word.wordClass !== 'VERB') return { realis: 'happened', tense: 'open' }
  const auxiliaries = word.children.filter((child) => /^aux/.test(child.relation))
  const finite = [word, ...auxiliaries].find((one) => one.feature('VerbForm') === 'Fin')
  const simple: Form =
    finite?.feature('Tense') === 'Past'
      ? { realis: 'happened', tense: 'past' }
      : { realis: 'ongoing', tense: 'open' }
  if (word === finite) return simple
  const kinds = auxiliaries.map(({ lemma }) => pack.lexicon('tense-verbs').row(lemma)?.values.value)
  if (word.feature('VerbForm') !== 'Inf') {
    if (!kinds.includes('passive')) return { realis: 'happened', tense: 'perfect' }
    if (kinds.includes('perfect')) return { realis: 'happened', tense: 'perfect' }
    if (finite === undefined) return governed(word, pack)
    return kinds.length === 1 ? simple : { realis: null, tense: 'open' }
  }
  const isNoun = word.children.some(({ relation }) => relation === 'det' || relation === 'case')
  if (isNoun) return { realis: 'happened', tense: 'open' }
  if (auxiliaries.length === 0) return governed(word, pack)
  if (kinds.includes('perfect') && !kinds.includes('future')) return { realis: 'happened', tense: 'perfect' }
  return kinds.includes('future') ? { realis: null, tense: 'open' } : { ...simple, tense: 'open' }
}

/** An infinitive has the tense of the verb it completes ("managed to flee"). */
function governed(word: Word, pack: Pack): Form {
  const isPart = /^(xcomp|advcl|ccomp)$/.test(word.relation)
  const above = isPart ? word.head : null
  if (above?.wordClass !== 'VERB') return { realis: null, tense: 'open' }
  return { realis: formOf(above, pack).realis, tense: 'open' }
}

/** What is dated after the day of publication is yet to come. */
function ahead({ published }: Article<'clauses'>, time: Event['time']): Event['realis'] | null {
  if (published === null || !/^\d{4}(-\d\d){0,2}$/.test(published) || !time?.earliest) return null
  return time.earliest.slice(0, published.length) > published ? 'planned' : null
}
