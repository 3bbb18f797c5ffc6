import { subtree, type Word } from '../../../model/trees.ts'
import type { Quotation } from '../../../rules/quotation.ts'
import type { Draft } from '../mentions/draft.ts'
import { impliedHolder } from '../roles/implied-holder.ts'
import { chainsByToken, countryOf, type Chain } from './chain.ts'
import type { Discourse } from './discourse.ts'

/**
 * Gives the pronouns of a quotation's speaker ("I", "my") to whoever is said to speak, when somebody is, and those of several ("we") to a body
 * that speaks or that the speaker is said to be of. A colon after a verb of saying quotes too, without marks.
 */
export function chainSpeakers(discourse: Discourse): void {
  const pronouns = discourse.drafts.filter(({ speaker }) => speaker)
  if (pronouns.length === 0) return
  const bodies = new Map<Chain, Chain | null>()
  for (const pronoun of pronouns) {
    const quotation = discourse.quotations.find(
      ({ open, close }) => open < pronoun.head && pronoun.head < close,
    )
    const told = quotation === undefined ? afterColon(discourse, pronoun) : speakerOf(discourse, quotation)
    if (told === null) continue
    if (pronoun.plural === true && !bodies.has(told)) bodies.set(told, bodyOf(discourse, told))
    const speaker = pronoun.plural === true ? bodies.get(told)! : personOf(told)
    if (speaker !== null) discourse.add(pronoun, speaker)
  }
}

function personOf(speaker: Chain): Chain | null {
  return speaker.kind === 'person' && speaker.plural !== true ? speaker : null
}

/** The body that speaks, or that the speaker is somebody of ("a spokesman for Acme", "Acme director"). */
function bodyOf(discourse: Discourse, speaker: Chain): Chain | null {
  if (speaker.kind === 'organisation') return speaker
  for (const draft of speaker.drafts) {
    for (const token of [...draft.of, draft.possessor]) {
      const whose = token < 0 ? null : discourse.draftAt(token)
      const chain = whose === null ? null : discourse.chain(whose)
      if (chain?.kind === 'organisation') return chain
    }
  }
  // A director of no body that is told is one of the body that was the subject before.
  const [told] = speaker.drafts.filter(({ noun }) => noun?.office === 'body')
  const isBody = (chain: Chain, past: Draft) =>
    chain.kind === 'organisation' &&
    chain.names.length > 0 &&
    past.position === 'subject' &&
    past.head < told.head
  const before = told === undefined ? null : discourse.nearest(told, 2, isBody)
  return before ?? heldBody(discourse, speaker)
}

/** The body or country of which the speaker holds an office, as far as the article leaves no other. */
function heldBody({ article, chains, knowledge }: Discourse, speaker: Chain): Chain | null {
  const held = speaker.drafts.filter(({ noun }) => noun?.office != null)
  if (held.length === 0) return null
  const chainsAt = chainsByToken(chains)
  for (const draft of held) {
    const country = draft.noun!.office === 'country' ? countryOf(speaker) : null
    const told = chains.find(({ known }) => known?.kind === 'country' && known.name === country)
    const whose = told ?? impliedHolder({ article, chains, chainsAt, knowledge }, draft)
    if (whose?.kind === 'organisation' || whose?.kind === 'country') return whose
  }
  return null
}

/** Who speaks before a colon in the sentence of a pronoun: the subject of the verb of saying. */
function afterColon(discourse: Discourse, { head, sentence }: Draft): Chain | null {
  const first = discourse.article.tokens.starts[sentence]
  for (let token = head - 1; token > first; token--) {
    if (discourse.word(token).form === ':') return speakers(discourse, first, token).at(-1)?.chain ?? null
  }
  return null
}

/**
 * The subject of the verb of saying beside a quotation, of any verb or attribution right behind it, or for a quotation that stands free, of the
 * verb of saying in the sentence before; else whoever that sentence is about, or who speaks in it where it is a quotation too, so many of them
 * back (`before`).
 */
export function speakerOf(
  discourse: Discourse,
  { open, close }: Quotation,
  before = longestTurn,
): Chain | null {
  const outside = ({ verb }: { readonly verb: number }) => discourse.quotationOf(verb) === null
  const { starts } = discourse.article.tokens
  const first = discourse.word(open).sentence
  const last = discourse.word(close).sentence
  const here = speakers(discourse, starts[first], starts[last + 1]).filter(outside)
  const nearest = here.sort(
    (one, other) => distance(one.verb, open, close) - distance(other.verb, open, close),
  )[0]
  if (nearest !== undefined) return nearest.chain
  const behind = speakerBehind(discourse, close) ?? speakerInFront(discourse, open)
  if (behind !== null) return behind
  // After a question the one who answers speaks, whoever the question is about.
  const asked = first > 0 && discourse.word(starts[first] - 1).form === '?'
  // "…", it says: nobody is told.
  const free = open === starts[first] && close >= starts[last + 1] - 2 - unsaid && !asked
  if (!free || first === 0) return null
  const told = speakers(discourse, starts[first - 1], starts[first])
    .filter(outside)
    .at(-1)
  return told?.chain ?? subjectBefore(discourse, first, before)
}

/** How many words may stand behind a quotation that tell of nobody who says it. */
const unsaid = 3

/** How many quotations in a row may be of one speaker, told before the first of them. */
const longestTurn = 10

/** Whoever the sentence before a quotation is about, or who speaks in the quotation that it is. */
function subjectBefore(discourse: Discourse, sentence: number, before: number): Chain | null {
  const { starts } = discourse.article.tokens
  const [from, to] = [starts[sentence - 1], starts[sentence]]
  const quoted = discourse.quotations.find(({ open, close }) => open <= from && to - 2 <= close)
  if (quoted !== undefined) return before === 0 ? null : speakerOf(discourse, quoted, before - 1)
  for (const draft of discourse.drafts) {
    if (draft.sentence !== sentence - 1 || draft.position !== 'subject' || draft.tied >= 0) continue
    if (draft.governor < 0 || discourse.word(draft.governor).relation !== 'root') continue
    return discourse.quotationOf(draft.head) === null ? speaking(discourse, draft) : null
  }
  return null
}

/** Whom the words tell that stand alone before a quotation: "Mayor Jane Doe: '…'". */
function speakerInFront(discourse: Discourse, open: number): Chain | null {
  if (open === 0 || discourse.word(open - 1).form !== ':') return null
  const draft = discourse.drafts.find(
    ({ words, position }) => words.at(-1) === open - 2 && position !== 'object',
  )
  return draft === undefined ? null : speaking(discourse, draft)
}

function distance(verb: number, open: number, close: number): number {
  return Math.min(Math.abs(verb - open), Math.abs(verb - close))
}

/** The verbs of saying in a stretch of words that have a person or body for a subject. */
function speakers(discourse: Discourse, from: number, to: number): { verb: number; chain: Chain }[] {
  const found: { verb: number; chain: Chain }[] = []
  for (let verb = from; verb < to; verb++) {
    const word = discourse.word(verb)
    if (word.wordClass !== 'VERB' || !discourse.knowledge.speechVerbs.has(word.lemma)) continue
    const chain = subjectOf(discourse, word)
    if (chain !== null) found.push({ verb, chain })
  }
  return found
}

/** The person or body that is the subject of a verb. */
function subjectOf(discourse: Discourse, verb: Word): Chain | null {
  const subject = verb.children.find(({ relation }) => relation === 'nsubj')
  if (subject === undefined) return null
  const draft = subtree(discourse.article.trees, subject.index)
    .map((token) => discourse.draftAt(token))
    .find((each) => each?.words.includes(subject.index))
  return draft == null ? null : speaking(discourse, draft)
}

function speaking(discourse: Discourse, draft: Draft): Chain | null {
  const chain = discourse.chain(draft)
  if (chain === null || (chain.kind !== 'person' && chain.kind !== 'organisation') || chain.plural === true)
    return null
  return chain.drafts.some((each) => isAddressees(discourse, each)) ? null : chain
}

/** Whom the phrase right behind a verb or word of attribution tells that stands behind a quotation: "…", sighed the mayor. */
function speakerBehind(discourse: Discourse, close: number): Chain | null {
  const { from } = discourse.article.tokens
  for (let token = close + 1; token < Math.min(close + 3, from.length); token++) {
    const word = discourse.word(token)
    if (word.wordClass === 'PUNCT') continue
    const tells = word.wordClass === 'VERB' || discourse.knowledge.attributionWords.has(word.form)
    if (!tells) return null
    const draft = discourse.drafts.find(({ words }) => words[0] === token + 1)
    return draft === undefined ? null : speaking(discourse, draft)
  }
  return null
}

/** "your predecessor" is who an interview is about, not who answers. */
function isAddressees(discourse: Discourse, { possessor }: Draft): boolean {
  return possessor >= 0 && discourse.word(possessor).feature('Person') === '2'
}
