import { form, sentenceOf } from '../../../model/tokens.ts'
import type { Quotation } from '../../../rules/quotation.ts'
import type { Draft } from '../mentions/draft.ts'
import type { Chain } from './chain.ts'
import type { Discourse } from './discourse.ts'
import { speakerOf } from './speakers.ts'

/** How far back a pronoun may look, in sentences. */
const reach = 2

/** What speaks for an antecedent, in points; the sum decides. */
const points = {
  perSentenceBack: -40,
  subject: 25,
  object: 10,
  /** A pronoun or a second mention keeps a topic going. */
  topic: 5,
  /** Named and described for the first time at the end of the sentence before. */
  introduced: 20,
  /** What a passive clause is about is more often the news of the sentence before than its subject. */
  introducedThenPassive: 15,
  /** The subject of the clause a possessive stands in. */
  ownSubject: 40,
  /** Gender or kind is told and fits, where it might have been unknown. */
  told: 10,
  /** A masculine subject is rarely a body. */
  heForBody: -55,
  /** What somebody is quoted to have said of, and the article has not. */
  onlyQuoted: -60,
}

/** By how much the best antecedent must lead the next: a pronoun that may well mean two people means nobody. */
const lead = 5

/** Of whom a pronoun speaks; null where that is not clear enough. */
export function antecedentOf(discourse: Discourse, pronoun: Draft): Chain | null {
  if (isImpersonal(discourse, pronoun)) return null
  if (discourse.word(pronoun.head).feature('PronType') === 'Dem') return lastIntroduced(discourse, pronoun)
  const scores = new Map<Chain, number>()
  const barred = barredFrom(discourse, pronoun)
  for (const { draft, chain } of discourse.before(pronoun, reach)) {
    // Outside its own clause a relative or reflexive says nothing of whom the text goes on about.
    const isWithin = ownSubject(discourse, pronoun, draft) || subjectAbove(discourse, pronoun, draft)
    if (draft.form === 'pronoun' && draft.tied >= 0 && !isWithin) continue
    if (barred.has(chain) || !agrees(discourse, pronoun, chain, draft)) continue
    const score = scoreOf(discourse, pronoun, draft, chain)
    if (score > (scores.get(chain) ?? -Infinity)) scores.set(chain, score)
  }
  const ranked = [...scores].sort(([, one], [, other]) => other - one)
  if (ranked.length === 0) return null
  if (ranked.length > 1 && ranked[0][1] - ranked[1][1] < lead) return null
  return ranked[0][0]
}

/** Whom a pronoun cannot mean: who has another part in its clause, and who says it. */
function barredFrom(discourse: Discourse, pronoun: Draft): Set<Chain> {
  const barred = new Set<Chain>()
  for (const draft of discourse.drafts) {
    const chain = discourse.chain(draft)
    if (draft.head > pronoun.head) break
    if (chain !== null && argumentsOfOne(pronoun, draft, discourse)) barred.add(chain)
  }
  const quotation = discourse.quotationOf(pronoun.head)
  if (quotation !== null && isWhole(discourse, quotation)) {
    const speaker = speakerOf(discourse, quotation)
    if (speaker !== null) barred.add(speaker)
  }
  return barred
}

/** Whether a quotation is a sentence of its own, and no part of one ("that he 'has done nothing'"). */
function isWhole({ article }: Discourse, { open }: Quotation): boolean {
  const { tokens } = article
  return tokens.starts[sentenceOf(tokens, open)] === open || form(article, open - 1) === ':'
}

/** "He asked the inspector. That one kept silent": the last one spoken of in the sentence before that is not its subject. */
function lastIntroduced(discourse: Discourse, pronoun: Draft): Chain | null {
  return discourse.nearest(
    pronoun,
    1,
    (chain, past) =>
      past.sentence === pronoun.sentence - 1 &&
      past.position !== 'subject' &&
      past.position !== 'other' &&
      past.form !== 'pronoun' &&
      (pronoun.plural === null || (chain.plural === true) === pronoun.plural) &&
      (chain.kind === 'person' || chain.kind === 'organisation' || chain.kind === 'group'),
  )
}

function agrees(discourse: Discourse, pronoun: Draft, chain: Chain, draft: Draft): boolean {
  const { kind, plural } = chain
  if (pronoun.plural === true) return plural === true && kind !== 'place' && kind !== 'other'
  if (plural === true) return false
  if (pronoun.gender === 'neuter')
    return kind !== 'person' && kind !== null && fitsNeuter(discourse, pronoun, chain, draft)
  if (kind === 'person') return genderFits(pronoun, chain)
  if (kind !== 'country' && kind !== 'organisation') return false
  // What is no person is taken up by the clause that it is the subject of, or by one within that.
  const near =
    pronoun.position === 'other'
      ? ownSubject(discourse, pronoun, draft) || subjectAbove(discourse, pronoun, draft)
      : pronoun.position === 'subject' && subjectAbove(discourse, pronoun, draft)
  return near && wordGenderFits(discourse, pronoun, chain)
}

/** The gender of the word: a neuter is taken up by what a masculine is, a common noun by what a feminine is; a name by either. */
function wordGenderFits(discourse: Discourse, pronoun: Draft, chain: Chain): boolean {
  const isPossessive = pronoun.position === 'other'
  const isCommon = chain.drafts.some(
    (draft) =>
      draft.noun !== null &&
      draft.form === 'nominal' &&
      discourse.word(draft.head).feature('Gender') === 'Com',
  )
  if (chain.gender === 'neuter') return isPossessive && pronoun.gender === 'masculine'
  if (isCommon) return pronoun.gender === 'feminine' || !isPossessive
  return isPossessive
}

/** Whether a phrase is the subject of a clause that the pronoun's clause lies within. */
function subjectAbove(discourse: Discourse, pronoun: Draft, draft: Draft): boolean {
  if (draft.position !== 'subject' || draft.sentence !== pronoun.sentence) return false
  let clause = discourse.word(pronoun.head).head
  while (clause !== null && !['ccomp', 'advcl', 'xcomp'].includes(clause.relation)) clause = clause.head
  for (let above = clause?.head ?? null; above !== null; above = above.head) {
    if (above.index === draft.governor) return true
  }
  return false
}

function genderFits(pronoun: Draft, chain: Chain): boolean {
  return pronoun.gender === null || chain.gender === null || chain.gender === pronoun.gender
}

/** A neuter pronoun takes up only what stands in the same place: subject under subject, object beside object. */
function fitsNeuter(discourse: Discourse, pronoun: Draft, chain: Chain, draft: Draft): boolean {
  if (draft.position !== pronoun.position) return false
  const speaks =
    pronoun.governor >= 0 && discourse.knowledge.speechVerbs.has(discourse.word(pronoun.governor).lemma)
  if (draft.sentence === pronoun.sentence - 1)
    return speaks && draft.position === 'subject' && chain.gender === 'neuter'
  if (draft.sentence !== pronoun.sentence) return false
  if (chain.known === null && discourse.word(draft.head).feature('Gender') === 'Com') return false
  if (draft.form === 'nominal' && chain.gender !== 'neuter') return false
  const verb = pronoun.governor < 0 ? null : discourse.word(pronoun.governor)
  if (verb === null) return false
  for (let above = verb.head; above !== null; above = above.head) {
    if (above.index === draft.governor) return true
    if (above.relation !== 'conj') break
  }
  return verb.relation === 'conj'
}

/** "it rains", "it is said that": a neuter subject that means nothing. */
function isImpersonal(discourse: Discourse, pronoun: Draft): boolean {
  if (pronoun.gender !== 'neuter' || pronoun.governor < 0) return false
  const verb = discourse.word(pronoun.governor)
  if (pronoun.position === 'subject' && verb.wordClass !== 'VERB') return true
  if (discourse.knowledge.impersonalVerbs.has(verb.lemma)) return true
  return verb.children.some(({ relation }) => relation === 'csubj' || relation === 'expl')
}

/** Two arguments of one verb do not mean the same without a reflexive. */
function argumentsOfOne(pronoun: Draft, draft: Draft, discourse: Discourse): boolean {
  if (pronoun.position === 'other' || pronoun.governor < 0) return false
  if (draft.governor === pronoun.governor) return true
  const verb = discourse.word(pronoun.governor)
  return verb.relation === 'conj' && pronoun.position === 'object' && draft.position === 'subject'
    ? draft.governor === verb.head?.index
    : false
}

function scoreOf(discourse: Discourse, pronoun: Draft, draft: Draft, chain: Chain): number {
  const back = pronoun.sentence - draft.sentence
  let score = back * points.perSentenceBack
  if (draft.position === 'subject') score += points.subject
  if (draft.position === 'object') score += points.object
  if (draft.form === 'pronoun' || chain.drafts[0] !== draft) score += points.topic
  if (chain.gender !== null && pronoun.gender !== null) score += points.told
  const isHe = pronoun.gender === 'masculine' && pronoun.position === 'subject'
  if (isHe && chain.kind !== 'person') score += points.heForBody
  const quotation = discourse.quotationOf(draft.head)
  if (quotation !== null && quotation !== discourse.quotationOf(pronoun.head)) score += points.onlyQuoted
  if (pronoun.position === 'other' && ownSubject(discourse, pronoun, draft)) score += points.ownSubject
  if (back === 1 && isIntroduced(discourse, draft, chain)) {
    score += points.introduced
    if (discourse.word(pronoun.head).relation === 'nsubj:pass') score += points.introducedThenPassive
  }
  return score
}

/** Whether a phrase is a subject of the clause that a pronoun stands in. */
function ownSubject(discourse: Discourse, pronoun: Draft, draft: Draft): boolean {
  if (draft.position !== 'subject' || draft.sentence !== pronoun.sentence) return false
  for (let word = discourse.word(pronoun.head).head; word !== null; word = word.head) {
    if (word.index === draft.governor) return true
    if (word.wordClass === 'VERB' && word.children.some(({ relation }) => relation.startsWith('nsubj')))
      return false
  }
  return false
}

function isIntroduced(discourse: Discourse, draft: Draft, chain: Chain): boolean {
  if (chain.drafts[0] !== draft || draft.noun === null || draft.name === null) return false
  const { starts } = discourse.article.tokens
  const last = draft.words.at(-1)!
  return draft.position !== 'subject' && last >= starts[draft.sentence + 1] - 2
}
