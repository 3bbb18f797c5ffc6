import type { Article } from '../../../model/article.ts'
import { form } from '../../../model/tokens.ts'
import { Word } from '../../../model/trees.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Name } from '../names.ts'
import { isDepartment } from './department.ts'
import type { Draft } from './draft.ts'
import { draftName } from './named.ts'
import { draftNominal } from './nominal.ts'
import { draftPronoun } from './pronoun.ts'

/** Every phrase of an article that speaks of somebody or something: around each name, and nominals and pronouns. */
export function draftMentions(
  article: Article<'trees'>,
  names: readonly Name[],
  knowledge: Knowledge,
): Draft[] {
  const words = Array.from(article.trees.head, (_, index) => new Word(article, index))
  const owners = new Map(names.filter(({ owner }) => owner).map((name) => [name.words.at(-1)! + 1, name]))
  const drafts: Draft[] = []
  const taken = new Set<number>()
  // Nouns that a comma parts from the name they describe, with the token that the name hangs on.
  const beside = new Map<number, number>()
  for (const name of names) {
    if (isDepartment(words, name, knowledge)) {
      for (const token of name.words) taken.add(token)
      continue
    }
    const draft = owned(draftName(words, name, knowledge), owners)
    drafts.push(draft)
    for (const token of [...name.words, draft.head]) taken.add(token)
    if (draft.nounToken < 0 || draft.words.includes(draft.nounToken)) taken.add(draft.nounToken)
    else if (!beside.has(draft.nounToken)) beside.set(draft.nounToken, draft.head)
  }
  for (const draft of drafts) {
    const post = postBehind(words, draft, knowledge)
    if (post !== null && !taken.has(post) && !beside.has(post)) beside.set(post, draft.head)
  }
  for (const word of words) {
    if (taken.has(word.index) || knowledge.officePhrases.endingIn(word, knowledge) !== null) continue
    const draft = draftPronoun(word, knowledge) ?? draftNominal(word, knowledge, beside.get(word.index))
    if (draft !== null) drafts.push(owned(draft, owners))
  }
  drafts.push(...countriesOfOffice(article, drafts, knowledge))
  return drafts.sort((one, other) => one.head - other.head || one.words[0] - other.words[0])
}

/** A post without an article behind the comma after a name is set beside it, wherever a parser hangs it: "Anna Vos, now judge in Ghent". */
function postBehind(words: readonly Word[], draft: Draft, { nouns }: Knowledge): number | null {
  const comma = words[draft.words.at(-1)! + 1] as Word | undefined
  if (draft.name === null || (draft.kind ?? draft.likely) !== 'person' || comma?.form !== ',') return null
  for (const word of words.slice(comma.index + 1, comma.index + 4)) {
    if (word.sentence !== comma.sentence) return null
    if (word.wordClass === 'NOUN') {
      const isBare = word.children.every(({ relation }) => relation !== 'det' && relation !== 'nmod:poss')
      return isBare && word.feature('Number') !== 'Plur' && nouns.of(word)?.post === true ? word.index : null
    }
    if (word.wordClass !== 'ADV' && word.wordClass !== 'ADJ') return null
  }
  return null
}

/** A country that only an adjective tells ("the Kazakh president") is spoken of where an office is held of it. */
function countriesOfOffice(
  article: Article<'trees'>,
  drafts: readonly Draft[],
  { gazetteer }: Knowledge,
): Draft[] {
  const named = new Set(drafts.flatMap(({ known }) => known?.name ?? []))
  const found: Draft[] = []
  for (const draft of drafts) {
    const [country] = draft.countries
    const holds = draft.noun?.office === 'country' || draft.noun?.relation === 'counterpart'
    if (!holds || country === undefined || named.has(country)) continue
    const token = draft.words.find((word) => gazetteer.nationality(form(article, word))[0] === country)
    if (token === undefined) continue
    named.add(country)
    const known = gazetteer.known(country)!
    found.push({
      ...{ ...draft, form: 'name', head: token, words: [token], position: 'other', governor: draft.head },
      ...{ kind: 'country', gender: null, plural: known.plural, name: known.name, nameWords: [], known },
      ...{ noun: null, nounToken: -1, department: null, field: null, countries: [], of: [], possessor: -1 },
    })
  }
  return found
}

/** A phrase that follows its owner's name begins with it, also where the tree keeps them apart. */
function owned(draft: Draft, owners: ReadonlyMap<number, Name>): Draft {
  const owner = owners.get(draft.words[0])
  if (owner === undefined || draft.name === owner.text) return draft
  return { ...draft, words: [...owner.words, ...draft.words], possessor: owner.head, definite: true }
}
