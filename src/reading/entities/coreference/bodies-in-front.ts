import type { Article } from '../../../model/article.ts'
import { Word } from '../../../model/trees.ts'
import { hasCapital } from '../capital.ts'
import type { Known } from '../gazetteer.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Draft } from '../mentions/draft.ts'
import { chainOf, join, type Chain } from './chain.ts'

/**
 * The chains of an article with the bodies that a word for people only begins with: Acme in "Acme-director". Each joins the chain of its name;
 * one that is not named besides has a chain of its own where the pack knows it.
 */
export function withBodiesInFront(
  article: Article<'trees'>,
  chains: readonly Chain[],
  knowledge: Knowledge,
): Chain[] {
  const all = [...chains]
  for (const chain of chains) {
    for (const draft of [...chain.drafts]) {
      if (draft.noun?.kind !== 'person' || draft.nounToken < 0) continue
      const front = frontOf(new Word(article, draft.nounToken).form)
      if (front === null) continue
      const known = knowledge.gazetteer.known(front)
      const own = bodyCalled(all, front, known)
      if (own === null && known?.kind !== 'organisation') continue
      const part = partOf(draft, front, known)
      if (own === null) all.push(chainOf(part))
      else if (own !== chain) {
        join(own, part)
        // Whoever has a director is a body, where nothing else tells what it is.
        if (draft.noun.post && own.kind === 'other' && own.known === null) own.kind = 'organisation'
      }
    }
  }
  return all
}

/** What stands in front of the hyphen of an office, where it is written as a name; null where nothing does. */
export function frontOf(form: string): string | null {
  const hyphen = form.lastIndexOf('-')
  return hyphen > 0 && hasCapital(form.slice(0, hyphen)) ? form.slice(0, hyphen) : null
}

/** The body of a name, where an article speaks of it. */
export function bodyCalled(chains: readonly Chain[], name: string, known: Known | null): Chain | null {
  const whole = known?.name ?? name
  return chains.find((chain) => chain.known?.name === whole || chain.names.includes(name)) ?? null
}

function partOf(draft: Draft, front: string, known: Known | null): Draft {
  return {
    ...{ ...draft, form: 'name', head: draft.nounToken, words: [draft.nounToken], part: front.length },
    ...{
      position: 'other',
      governor: draft.head,
      definite: true,
      countries: [],
      count: null,
      possessor: -1,
      of: [],
    },
    ...{ distinct: false, kind: known?.kind ?? null, likely: null, gender: null, plural: false, name: front },
    ...{ nameWords: [], known, noun: null, nounToken: -1, department: null, field: null, inhabitants: false },
    ...{ tied: -1, speaker: false },
  }
}
