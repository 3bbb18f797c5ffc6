import { wordClassOf } from './cgn.ts'

/** A token of Frog's columns. */
interface FrogToken {
  readonly form: string
  readonly lemma: string
  readonly tag: string
  /** The number of the token it hangs on, from 1; 0 for a root. */
  readonly head: number
  readonly relation: string
}

/**
 * Frog's columns as CoNLL-U, so that they can be laid beside a treebank.
 *
 * Frog joins fixed groups and names (`aan_het`, `Van_der_Schans`) before it parses, and does not parse without that; here
 * they are separate words again, and the first takes the place of the group in the tree, as in Universal Dependencies.
 *
 * Its trees follow Alpino, with a conjunction above what it joins and a subordinator above its clause. A subject (`su`)
 * that is a conjunction is therefore written as `nsubj` of its first member, and one with a clause beneath it as `csubj`.
 * All other labels stay as Frog gives them.
 */
export function frogConllu(columns: string): string {
  return columns
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines) => sentence(lines.map(token)))
    .join('\n\n')
}

function token(line: string): FrogToken {
  const [, form, lemma, , tag, , , , head, relation] = line.split('\t')
  if (relation === undefined) throw new Error(`not a line of Frog's ten columns: ${line}`)
  return { form, lemma, tag, head: Number(head), relation }
}

function sentence(tokens: readonly FrogToken[]): string {
  const groups = tokens.map(parts)
  const firstOf = groups.map((_, place) => 1 + groups.slice(0, place).flat().length)
  const relations = universalSubjects(tokens)
  return groups
    .flatMap((words, place) =>
      words.map(({ form, lemma, tag }, part) => {
        const number = firstOf[place] + part
        const above = tokens[place].head === 0 ? 0 : firstOf[tokens[place].head - 1]
        const [head, relation] = part > 0 ? [firstOf[place], 'flat'] : [above, relations[place]]
        return [number, form, lemma, wordClassOf(tag), tag, '_', head, relation, '_', '_'].join('\t')
      }),
    )
    .join('\n')
}

/** The words of a token: more than one where Frog joined them, which its tags tell and an underscore in the text does not. */
function parts({ form, lemma, tag }: FrogToken): Pick<FrogToken, 'form' | 'lemma' | 'tag'>[] {
  const tags = tag.split(/(?<=\))_/)
  const [forms, lemmas] = [form.split('_'), lemma.split('_')]
  if (tags.length === 1 || forms.length !== tags.length) return [{ form, lemma, tag }]
  return tags.map((tag, part) => ({ form: forms[part], lemma: lemmas[part] ?? '_', tag }))
}

/** The relations of a sentence, with its subjects as Universal Dependencies has them. */
function universalSubjects(tokens: readonly FrogToken[]): string[] {
  const relations = tokens.map(({ relation }) => relation)
  const below = (place: number, label: string) =>
    tokens.findIndex(({ head, relation }) => head === place + 1 && relation === label)
  tokens.forEach(({ relation }, place) => {
    if (relation !== 'su') return
    let subject = place
    while (tokens[subject].tag.startsWith('VG(neven') && below(subject, 'cnj') >= 0) {
      relations[subject] = 'cc'
      subject = below(subject, 'cnj')
    }
    relations[subject] = below(subject, 'body') < 0 ? 'nsubj' : 'csubj'
  })
  return relations
}
