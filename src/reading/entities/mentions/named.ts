import type { Word } from '../../../model/trees.ts'
import type { Known } from '../gazetteer.ts'
import type { Knowledge } from '../knowledge.ts'
import { kindOfName, likelyKind } from '../name-kind.ts'
import type { Name } from '../names.ts'
import type { Gender, Noun } from '../nouns.ts'
import { phraseOf } from '../phrase.ts'
import { departmentOf } from './department.ts'
import { describe } from './description.ts'
import type { Draft } from './draft.ts'
import { neuterOf, surroundingsOf } from './surroundings.ts'

/** A name with everything that stands around it in its phrase. */
export function draftName(words: readonly Word[], name: Name, knowledge: Knowledge): Draft {
  const described = name.owner ? null : describe(words, name, knowledge)
  const head = words[name.head]
  // An article that the parser took for the first word of the name carries it.
  const carried = !name.owner && head.relation === 'flat' && head.head?.index === name.words[0] - 1
  const article = carried ? head.head! : head
  const top = described?.above ? described.word : article
  const apart = described?.noun != null && isApart(words, name, described.word, knowledge)
  const { noun = null, title = null } = described ?? {}
  const own = (word: Word) => name.words.includes(word.index) || word.index === described?.word.index
  const match = name.match
  const governs = match?.seatOf != null && noun?.kind !== 'place' && standsForGovernment(top, knowledge)
  const known: Known | null = governs ? match.seatOf : (match?.known ?? null)
  const kind = known?.kind ?? kindOfName(words, name, noun, title, knowledge)
  const department = described === null ? null : departmentOf(described.word, noun, knowledge)
  const shared = surroundingsOf(top, knowledge, own)
  const phrase = apart
    ? { head: article.index, words: phraseOf(article, knowledge, own) }
    : { head: shared.head, words: shared.words }
  return {
    ...shared,
    head: phrase.head,
    // A parser's tree may keep noun and name apart, or hang on the noun what is none of its own.
    words: name.owner ? name.words : reaching(phrase.words, [phrase.head, ...name.words]),
    tied: -1,
    form: 'name',
    kind: kind === 'group' && known === null ? 'organisation' : kind,
    speaker: false,
    likely: kind === null ? likelyKind(words, name, knowledge) : null,
    gender:
      kind === 'person'
        ? genderOfName(name, noun, title, knowledge)
        : described === null
          ? null
          : neuterOf(described.word),
    plural: known?.plural ?? false,
    name: name.text,
    nameWords: name.words,
    known,
    noun,
    nounToken: described?.above || described?.noun ? described.word.index : -1,
    department: department?.name ?? null,
    field: department?.field ?? null,
    of: name.of < 0 ? shared.of : [...shared.of, name.of],
    definite: true,
    inhabitants: false,
  }
}

/** Whether a comma or dash parts a name from the noun that describes it. */
function isApart(words: readonly Word[], name: Name, noun: Word, knowledge: Knowledge): boolean {
  const [first, last] = [name.words[0], name.words.at(-1)!]
  if (name.words.includes(noun.index)) return false
  if (noun.index < first) return words[first - 1].wordClass === 'PUNCT'
  const described = phraseOf(noun, knowledge, (word) => !name.words.includes(word.index))[0]
  return words.slice(last + 1, Math.max(described, last + 1)).some(({ wordClass }) => wordClass === 'PUNCT')
}

/** A run of words stretched to take in others. */
function reaching(run: readonly number[], others: readonly number[]): number[] {
  const from = Math.min(run[0], ...others)
  const to = Math.max(run.at(-1)!, ...others)
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

function genderOfName(name: Name, noun: Noun | null, title: Gender, { firstNames }: Knowledge): Gender {
  return noun?.gender ?? title ?? firstNames.get(name.text.split(' ')[0]) ?? null
}

/** Whether a city stands for the government that sits in it: it does something, or something is done to or by it. */
function standsForGovernment(word: Word, { placePrepositions, nouns, governmentNouns }: Knowledge): boolean {
  const first = word.relation === 'conj' && word.head !== null ? word.head : word
  const cases = [...word.children, ...first.children].filter(({ relation }) => relation === 'case')
  if (cases.some(({ form }) => placePrepositions.has(form.toLowerCase()))) return false
  if (first.relation === 'nmod' || first.relation === 'nmod:poss') {
    if (cases.length === 0 && first.relation === 'nmod') return false
    const noun = first.head === null ? null : nouns.of(first.head)
    return noun === null || governmentNouns.has(noun.base)
  }
  if (first.head?.wordClass === 'NOUN' && first.head.children.some(({ relation }) => relation === 'cop'))
    return false
  return first.relation !== 'root' && first.relation !== 'appos' && first.relation !== 'flat'
}
