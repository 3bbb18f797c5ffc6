import type { Event } from '../../model/reading.ts'
import { Word } from '../../model/trees.ts'
import type { Pack } from '../../rules/pack.ts'

/** What the words around an event do to it. An empty field changes nothing. */
export interface Cue {
  readonly word: Word
  readonly negative: boolean
  readonly certainty: Event['certainty'] | null
  /** Whether a denial leaves it certain: what cannot be is surely not so. */
  readonly isSureDenied: boolean
  readonly realis: Event['realis'] | null
  /** Where it stands: an auxiliary of the event, beside it, opening a clause around it, above it, or above it as what its voice does. */
  readonly place: 'aux' | 'beside' | 'mark' | 'above' | 'voice'
}

/** The words around an event. */
export interface Around {
  readonly cues: readonly Cue[]
  /**
   * Whether the event is what its clause or statement tells, rather than something that this takes for granted: what a noun or a
   * relative clause in it names has happened whatever becomes of the rest.
   */
  readonly isTold: boolean
}

/** Relations over which a governing word (tries to …, hopes that …) reaches the clause below it. */
const clausal = /^(xcomp|ccomp|advcl|acl|csubj)$/

/** Relations over which one reaches a noun, where the lexicon says so (threatens with …, suspected of …). */
const nominal = /^(obj|nsubj:pass|obl|obl:arg|nmod|iobj)$/

/** Relations that start a clause of its own, with its conjunction (if, whether) at its verb. */
const marked = /^(ccomp|advcl|acl|acl:relcl|xcomp|csubj)$/

/**
 * The words that deny an event, hedge it or place it outside what has happened: those beside its trigger, its
 * auxiliaries, and the verbs, nouns and conjunctions it hangs from, upwards until a clause that is somebody's statement
 * or the main clause.
 *
 * @param carrier the verb that carries out what the trigger names (made … an attack), or the trigger itself.
 * @param isSpeech says whether a token is the cue of a statement. How sure the speaker is of the statement is
 *   the statement's own, so the way up ends there.
 * @param voice the cue of the statement the event is told in, or -1: it may deny the event, or tell of it as yet to come.
 */
export function cuesAround(
  trigger: Word,
  carrier: Word,
  pack: Pack,
  isSpeech: (token: number) => boolean,
  voice: number,
): Around {
  const cues = cuesBeside(trigger, pack)
  if (carrier.index !== trigger.index) {
    // What denies the noun denies the verb whose object it is: that is one denial.
    const known = new Set(cues.map(({ word }) => word.index))
    cues.push(...cuesBeside(carrier, pack).filter(({ word }) => !known.has(word.index)))
  }
  const saidBy = (word: Word, found: readonly Cue[]): Around => ({
    cues: [
      ...cues,
      ...(word.index === voice ? found : []).map((cue) => ({
        ...cue,
        certainty: null,
        place: 'voice' as const,
      })),
    ],
    isTold: true,
  })
  let here = carrier
  for (let above = here.head; above !== null; above = here.head) {
    if (marked.test(here.relation)) cues.push(...marks(here, pack))
    if (isSpeech(above.index)) return saidBy(above, governors(above, here, pack))
    if (here.relation === 'conj') {
      if (startsAnew(here, above)) return { cues, isTold: true }
      cues.push(...sharedCues(here, above, pack))
    } else if (clausal.test(here.relation)) cues.push(...governors(above, here, pack))
    else if (nominal.test(here.relation)) {
      const found = [...governors(above, here, pack), ...circumstances(above, here, pack)]
      if (found.length === 0) return { cues, isTold: false }
      cues.push(...found)
    } else if (here.relation === 'parataxis') break
    else return { cues, isTold: false }
    here = above
  }
  // What is quoted stands over the word that says it: "we strike, the union threatens".
  const cue = voice < 0 ? null : new Word(trigger.article, voice)
  if (cue === null || cue.sentence !== here.sentence) return { cues, isTold: true }
  return saidBy(cue, hedges(cue, 'above', pack))
}

/** "During the visit next week he will …": what happens on that occasion is as far ahead as the occasion. */
function circumstances(above: Word, here: Word, pack: Pack): Cue[] {
  if (!pack.lexicon('circumstance-prepositions').has(wayTo(here))) return []
  return cuesBeside(above, pack).filter(({ realis, negative }) => realis === 'planned' && !negative)
}

function cuesBeside(word: Word, pack: Pack): Cue[] {
  const cues: Cue[] = []
  for (const child of word.children) {
    const denial = pack.lexicon('negation').row(child.lemma)?.values.place
    if (/^(advmod|det|cc)$/.test(child.relation) && denial === 'beside') cues.push(negation(child))
    if (/^(case|compound:prt)$/.test(child.relation) && denial === 'mark') cues.push(negation(child))
    if (/^(nsubj|nsubj:pass|obj|iobj)$/.test(child.relation)) {
      const denied = denial === 'argument' ? child : denierOf(child, pack)
      if (denied !== null) cues.push(negation(denied))
    }
    if (/^aux/.test(child.relation)) cues.push(...hedges(child, 'aux', pack))
    else if (/^(advmod|amod|obl)$/.test(child.relation)) {
      cues.push(...hedges(child, 'beside', pack), ...comingTime(child, pack))
    }
  }
  return cues
}

/** "Next Tuesday": the word that tells of the future stands at the day. */
function comingTime(time: Word, pack: Pack): Cue[] {
  return time.children
    .filter(({ relation }) => relation === 'amod')
    .flatMap((child) => hedges(child, 'beside', pack))
    .filter(({ certainty, realis }) => certainty === null && realis === 'planned')
}

/** "No country has …": the denial stands at an argument but is of the event. */
function denierOf(noun: Word, pack: Pack): Word | null {
  const isDenial = ({ relation, lemma }: Word) =>
    relation === 'det' && pack.lexicon('negation').row(lemma)?.values.place === 'beside'
  return noun.children.find(isDenial) ?? null
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
  const reaches = ({ noun }: Readonly<Record<string, string>>) =>
    clausal.test(here.relation) || noun.split(' ').some((way) => way === wayTo(here))
  const denial = pack.lexicon('negation').row(above.lemma)
  // "Denied it: there was a letter": with an object of its own it denies that.
  const isFree = here.relation === 'obj' || !above.children.some(({ relation }) => relation === 'obj')
  const denies = denial?.values.place === 'above' && isFree && reaches(denial.values)
  const own = [
    ...hedges(above, 'above', pack, reaches),
    ...(denies ? [{ ...negation(above), place: 'above' as const }] : []),
  ]
  const shared = own.length > 0 || here.relation === 'xcomp' ? cuesBeside(above, pack) : []
  return [...own, ...shared.map((cue) => ({ ...cue, place: 'above' as const }))]
}

/** How a noun hangs on the word above it: its preposition, or that it is an object. */
function wayTo(noun: Word): string {
  if (noun.relation === 'obj' || noun.relation === 'nsubj:pass') return 'object'
  return noun.children.find(({ relation }) => relation === 'case')?.lemma ?? ''
}

/** "Asked to call back and wrote": a finite verb is no second member of an infinitive, wherever the parser hung it. */
function startsAnew(conjunct: Word, first: Word): boolean {
  return conjunct.feature('VerbForm') === 'Fin' && first.feature('VerbForm') === 'Inf'
}

/**
 * A second verb without subject or auxiliary of its own stands under those of the first, and under its denial, but
 * for "not this but that".
 */
function sharedCues(conjunct: Word, first: Word, pack: Pack): Cue[] {
  if (conjunct.children.some((child) => /^(nsubj|aux)/.test(child.relation))) return []
  const turns = conjunct.children.some(
    ({ relation, lemma }) =>
      relation === 'cc' && pack.lexicon('negation').row(lemma)?.values.place === 'turn',
  )
  return cuesBeside(first, pack).filter(({ negative }) => !negative || !turns)
}

function hedges(
  word: Word,
  place: Cue['place'],
  pack: Pack,
  reaches: (values: Readonly<Record<string, string>>) => boolean = () => true,
): Cue[] {
  return pack
    .lexicon('certainty')
    .all(word.lemma)
    .filter(
      ({ values }) =>
        values.place === place &&
        (!values.tense || values.tense === word.feature('Tense')) &&
        reaches(values),
    )
    .map(({ values }) => ({
      word,
      negative: false,
      certainty: (values.certainty || null) as Cue['certainty'],
      isSureDenied: values.denied === 'certain',
      realis: (values.realis || null) as Cue['realis'],
      place,
    }))
}

function negation(word: Word): Cue {
  return { word, negative: true, certainty: null, isSureDenied: false, realis: null, place: 'beside' }
}
