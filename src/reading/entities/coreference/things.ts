import type { Draft } from '../mentions/draft.ts'
import type { Chain } from './chain.ts'
import type { Discourse } from './discourse.ts'

/** How far back a phrase for a thing may look, in sentences: for what was called so, and for what has a name. */
const reach = { called: 10, named: 3 }

/**
 * The thing that a definite phrase takes up: what was called so before ("an antenna", "the antenna"), or for a noun of a class the
 * last one named that was called nothing of another class ("the Luna 3", "the device"), a subject before others. null where there is none.
 */
export function thingOf(discourse: Discourse, draft: Draft): Chain | null {
  const { noun } = draft
  if (noun === null) return null
  const { things } = discourse.knowledge
  const fits = (chain: Chain) =>
    chain.kind === 'other' && (draft.plural === chain.plural || chain.names.length > 0)
  const called = discourse.nearest(
    draft,
    reach.called,
    (chain) =>
      fits(chain) &&
      [...chain.nouns].some(
        (each) => each === noun.before + noun.base || (noun.before === '' && each.endsWith(noun.base)),
      ),
  )
  if (called !== null || !noun.generic) return called
  const classes = things.classesOf(noun.base)
  const mayBe = (chain: Chain) =>
    fits(chain) &&
    chain.names.length > 0 &&
    [...chain.nouns].every((each) => [...things.classesOf(each)].some((group) => classes.has(group)))
  return (
    discourse.nearest(draft, 1, (chain, past) => mayBe(chain) && past.position === 'subject') ??
    discourse.nearest(draft, reach.named, mayBe)
  )
}
