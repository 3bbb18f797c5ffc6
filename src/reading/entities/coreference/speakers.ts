import { subtree } from '../../../model/trees.ts'
import { quotations, type Quotation } from '../../../rules/quotation.ts'
import type { Draft } from '../mentions/draft.ts'
import type { Chain } from './chain.ts'
import type { Discourse } from './discourse.ts'

/** Gives the pronouns of a quotation's speaker ("I", "my") to whoever is said to speak, when somebody is. */
export function chainSpeakers(discourse: Discourse): void {
  const pronouns = discourse.drafts.filter(({ speaker }) => speaker)
  if (pronouns.length === 0) return
  const quoted = quotations(discourse.article)
  for (const pronoun of pronouns) {
    const quotation = quoted.find(({ open, close }) => open < pronoun.head && pronoun.head < close)
    const speaker = quotation === undefined ? null : speakerOf(discourse, quotation, quoted)
    if (speaker !== null) discourse.add(pronoun, speaker)
  }
}

/** The subject of the verb of saying beside a quotation, or for one that stands free, of the sentence before. */
function speakerOf(
  discourse: Discourse,
  { open, close }: Quotation,
  quoted: readonly Quotation[],
): Chain | null {
  const outside = ({ verb }: { readonly verb: number }) =>
    !quoted.some((each) => each.open < verb && verb < each.close)
  const { starts } = discourse.article.tokens
  const first = discourse.word(open).sentence
  const last = discourse.word(close).sentence
  const here = speakers(discourse, starts[first], starts[last + 1]).filter(outside)
  const nearest = here.sort(
    (one, other) => distance(one.verb, open, close) - distance(other.verb, open, close),
  )[0]
  if (nearest !== undefined) return nearest.chain
  // After a question the one who answers speaks, whoever the question is about.
  const asked = first > 0 && discourse.word(starts[first] - 1).form === '?'
  const free = open === starts[first] && !asked
  return free && first > 0
    ? (speakers(discourse, starts[first - 1], starts[first])
        .filter(outside)
        .at(-1)?.chain ?? null)
    : null
}

function distance(verb: number, open: number, close: number): number {
  return Math.min(Math.abs(verb - open), Math.abs(verb - close))
}

/** The verbs of saying in a stretch of words that have one person for a subject. */
function speakers(discourse: Discourse, from: number, to: number): { verb: number; chain: Chain }[] {
  const { trees } = discourse.article
  const found: { verb: number; chain: Chain }[] = []
  for (let verb = from; verb < to; verb++) {
    const word = discourse.word(verb)
    if (word.wordClass !== 'VERB' || !discourse.knowledge.speechVerbs.has(word.lemma)) continue
    const subject = word.children.find(({ relation }) => relation === 'nsubj')
    const draft =
      subject === undefined
        ? null
        : subtree(trees, subject.index)
            .map((token) => discourse.draftAt(token))
            .find((each) => each?.words.includes(subject.index))
    const chain = draft == null ? null : discourse.chain(draft)
    if (chain === null || chain.kind !== 'person' || chain.plural === true) continue
    if (!chain.drafts.some((each) => isAddressees(discourse, each))) found.push({ verb, chain })
  }
  return found
}

/** "your predecessor" is who an interview is about, not who answers. */
function isAddressees(discourse: Discourse, { possessor }: Draft): boolean {
  return possessor >= 0 && discourse.word(possessor).feature('Person') === '2'
}
