import type { Draft } from '../../src/syntax/draft.ts'
import { chooseLabels } from '../../src/syntax/labels.ts'

const relations = [
  'root',
  'nsubj',
  'nsubj:pass',
  'obj',
  'iobj',
  'obl',
  'conj',
  'ccomp',
  'xcomp',
  'nmod',
  'nummod',
]
relations.push('acl', 'acl:relcl', 'aux', 'csubj', 'case', 'advmod', 'det', 'mark', 'appos')

/** Short names for tags. */
const tags: Record<string, string> = {
  is: 'VERB|Number=Sing|Tense=Pres|VerbForm=Fin',
  zijn: 'VERB|Number=Plur|Tense=Pres|VerbForm=Fin',
  moet: 'AUX|Number=Sing|Tense=Pres|VerbForm=Fin',
  gaan: 'VERB|VerbForm=Inf',
  man: 'NOUN|Gender=Com|Number=Sing',
  mannen: 'NOUN|Number=Plur',
  Jan: 'PROPN|Gender=Com|Number=Sing',
  hem: 'PRON|Case=Acc|Person=3|PronType=Prs',
  iets: 'PRON|Person=3|PronType=Ind',
  die: 'PRON|PronType=Rel',
}

/** A sentence of which the network has scored the labels. */
export interface Scored {
  readonly draft: Draft
  readonly labelScores: readonly number[]
}

/** The notation of these tests: words apart by ` / `, each as `lemma tag head relation=score …`, 9 where no score is written. */
export function scored(sentence: string): Scored {
  const words = sentence.split(' / ').map((word) => word.split(' '))
  const heads = Int32Array.from(words, ([, , head]) => Number(head))
  const labelScores = words.flatMap(([, , , ...written]) => {
    const given = new Map(
      written.map((one): [string, number] => [one.split('=')[0], Number(one.split('=')[1] ?? 9)]),
    )
    return relations.map((relation) => given.get(relation) ?? -20)
  })
  const labels = chooseLabels(labelScores, heads, relations)
  const draft = {
    heads,
    labels,
    relations,
    tags: words.map(([, tag]) => tags[tag] ?? tag),
    lemmas: words.map(([lemma]) => lemma),
  }
  return { draft, labelScores }
}

/** The relations as they now are, in one line. */
export function relationsOf({ labels }: Draft): string {
  return [...labels].map((label) => relations[label]).join(' ')
}
