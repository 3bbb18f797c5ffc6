import type { Event } from '../../model/reading.ts'
import { Word } from '../../model/trees.ts'
import type { Pack } from '../../rules/pack.ts'

/** What the words around an event do to it. An empty field changes nothing. */
export interface Cue {
  readonly word: Word
  readonly negative: boolean
  readonly certainty: Event['certainty'] | null
  readonly realis: Event['realis'] | null
}

/** Relations over which a governing word (tries to …, suspected of …) reaches the word below it. */
const reached = /^(xcomp|ccomp|advcl|acl|obl|obl:arg|nmod|csubj|nsubj:pass)$/

/** Relations that start a clause of its own, with its conjunction (if, whether) at its verb. */
const marked = /^(ccomp|advcl|acl|acl:relcl|xcomp|csubj)$/

/**
 * The words that deny an event, hedge it or place it outside what has happened: those beside its trigger, its
 * auxiliaries, and the verbs, nouns and conjunctions it hangs from, upwards until a clause that is somebody's statement
 * or the main clause.
 *
 * @param isSpeech says whether a token is the cue of a statement; what the speaker does to the statement is the
 *   statement's own, so the way up ends there.
 */
export function cuesOf(trigger: Word, pack: Pack, isSpeech: (token: number) => boolean): Cue[] {
  const cues = cuesBeside(trigger, pack)
  let here = trigger
  for (let above = here.head; above !== null && !isSpeech(above.index); above = here.head) {
    if (marked.test(here.relation)) cues.push(...marks(here, pack))
    if (here.relation === 'conj') cues.push(...(sharesAuxiliary(here) ? cuesBeside(above, pack) : []))
    else if (!reached.test(here.relation)) break
    else cues.push(...governors(above, here, pack))
    here = above
  }
  return cues
}

function cuesBeside(word: Word, pack: Pack): Cue[] {
  const cues: Cue[] = []
  for (const child of word.children) {
    const denial = pack.lexicon('negation').row(child.lemma)?.values.place
    if (/^(advmod|det|cc)$/.test(child.relation) && denial === 'beside') cues.push(negation(child))
    if (/^(nsubj|nsubj:pass|obj|iobj)$/.test(child.relation)) {
      if (denial === 'argument' || deniedNoun(child, pack)) cues.push(negation(child))
    }
    if (/^aux/.test(child.relation)) cues.push(...hedges(child, 'aux', pack))
    else if (/^(advmod|amod|obl)$/.test(child.relation)) cues.push(...hedges(child, 'beside', pack))
  }
  return cues
}

/** "No country has …": the denial stands at an argument but is of the event. */
function deniedNoun(noun: Word, pack: Pack): boolean {
  return noun.children.some(
    (child) =>
      child.relation === 'det' && pack.lexicon('negation').row(child.lemma)?.values.place === 'beside',
  )
}

function marks(word: Word, pack: Pack): Cue[] {
  return word.children
    .filter((child) => child.relation === 'mark')
    .flatMap((mark) => [
      ...hedges(mark, 'mark', pack),
      ...(pack.lexicon('negation').row(mark.lemma)?.values.place === 'mark' ? [negation(mark)] : []),
    ])
}

/** What the word above does, and what denies or hedges that word in turn. */
function governors(above: Word, here: Word, pack: Pack): Cue[] {
  const own = hedges(above, 'above', pack)
  const shared = own.length > 0 || here.relation === 'xcomp' ? cuesBeside(above, pack) : []
  return [...own, ...shared]
}

/** A second verb without subject or auxiliary of its own stands under those of the first. */
function sharesAuxiliary(conjunct: Word): boolean {
  return !conjunct.children.some((child) => /^(nsubj|aux)/.test(child.relation))
}

function hedges(word: Word, place: string, pack: Pack): Cue[] {
  return pack
    .lexicon('certainty')
    .all(word.lemma)
    .filter(
      ({ values }) => values.place === place && (!values.tense || values.tense === word.feature('Tense')),
    )
    .map(({ values }) => ({
      word,
      negative: false,
      certainty: (values.certainty || null) as Cue['certainty'],
      realis: (values.realis || null) as Cue['realis'],
    }))
}

function negation(word: Word): Cue {
  return { word, negative: true, certainty: null, realis: null }
}
