import type { AnchoredMention } from '../../model/anchored.ts'
import { Word } from '../../model/trees.ts'
import { listedEnding } from '../../rules/compound.ts'
import type { Pack } from '../../rules/pack.ts'

/** Kinds of those who do something of their own will. */
export const agents: readonly string[] = ['person', 'organisation', 'country', 'group']

/** Whether a noun speaks of somebody who does something of their own will: by the entity it mentions, else as the lexicon of nouns has it. */
export function isAgent(noun: Word, mentions: ReadonlyMap<number, AnchoredMention>, pack: Pack): boolean {
  const nouns = pack.lexicon('entity-nouns')
  const listed = nouns.row(listedEnding(noun.lemma, nouns) ?? '')?.values.kind
  return agents.includes(mentions.get(noun.index)?.entity.kind ?? listed ?? '')
}
