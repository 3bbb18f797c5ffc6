import type { Word } from '../../../model/trees.ts'
import { hasCapital } from '../capital.ts'
import type { Knowledge } from '../knowledge.ts'
import { byItsWords } from '../name-kind.ts'
import type { Name } from '../names.ts'
import type { Gender, Noun } from '../nouns.ts'

/** What stands beside a name and says who bears it: a noun, or a title alone. */
export interface Description {
  readonly word: Word
  readonly noun: Noun | null
  readonly title: Gender
  /** Whether the name hangs on it, so that the phrase does too. */
  readonly above: boolean
}

/** `minister` in "minister Austin", `region` in "the Donetsk region", or what is set off by a comma before or after. */
export function describe(words: readonly Word[], name: Name, knowledge: Knowledge): Description | null {
  const head = words[name.head]
  const first = name.words[0]
  const before = first > 0 && words[first - 1].sentence === head.sentence ? words[first - 1] : null
  if (before?.form === '(') return null
  // What a preposition stands right before is not set beside a noun.
  const article =
    before !== null && hasCapital(before.form) && knowledge.particles.has(before.form.toLowerCase())
  const preposition = article ? words[before.index - 1] : before
  const complement = preposition != null && knowledge.belonging.has(preposition.form)
  const apposed =
    !complement && (['appos', 'flat'].includes(head.relation) || followsField(head, before, knowledge))
  const above = apposed ? head.head : null
  const candidates: (readonly [Word | null, boolean])[] = [
    [before === null ? null : knowledge.officePhrases.endingIn(before, knowledge), true],
    [before, before !== null && before.index === above?.index],
    [above, true],
    [above !== null && before?.wordClass === 'PUNCT' ? words[before.index - 1] : null, true],
    [above === null ? null : officeOver(above, knowledge), true],
    [before !== null && hasCapital(before.form) ? officeOver(before, knowledge) : null, true],
    ...head.children
      .filter(({ index, relation }) => !name.words.includes(index) && relation === 'appos')
      .map((child) => [child, false] as const),
  ]
  for (const [word, hangs] of candidates) {
    if (word === null || name.words.includes(word.index)) continue
    // "Minister of Transport Anna Vos": she is no transport.
    if (knowledge.fields.has(word.form) && officeOver(word, knowledge) !== null) continue
    const noun = knowledge.nouns.of(word)
    const title = knowledge.titles.get(word.form) ?? knowledge.titles.get(word.form.toLowerCase()) ?? null
    const titled = knowledge.titles.has(word.form) || knowledge.titles.has(word.form.toLowerCase())
    if (noun === null && !titled) continue
    if (noun !== null && contradicts(words, name, noun, knowledge)) continue
    const isBare =
      noun?.post === true &&
      word.children.every(({ index, relation }) => index > word.index || relation === 'case')
    if (!isOneOf(name, noun) || (word === before && !hangs && !isBare && isArgument(head))) continue
    // A word may look like the plural of another: an alderman like several ships.
    const isOne = noun !== null && word.form.toLowerCase() === noun.before + noun.base
    if (word.feature('Number') === 'Plur' && !isOne) return { word: head, noun, title, above: false }
    return { word, noun, title, above: hangs || word === before }
  }
  // A noun that the pack does not know says no less that the name beside it is somebody's.
  return above !== null && above.index === first - 1 && above.wordClass === 'NOUN'
    ? { word: above, noun: null, title: null, above: true }
    : null
}

/** "minister of Foreign Affairs, Wang Yi": a parser may take the name for a further field. */
function followsField(head: Word, before: Word | null, { nouns }: Knowledge): boolean {
  const office = head.relation === 'conj' ? head.head?.head : null
  return before?.form === ',' && office != null && nouns.of(office)?.department === true
}

/** How many words may lie between an office and the end of its field of policy. */
const farthest = 8

/** The office above the field of policy that a parser may hang the name on: "minister of Foreign Affairs, Wang Yi". */
function officeOver(word: Word, { nouns }: Knowledge): Word | null {
  for (let above: Word | null = word; above !== null; above = above.head) {
    const noun = nouns.of(above)
    if (noun?.kind === 'person') return word.index - above.index < farthest ? above : null
    if (!['nmod', 'flat', 'fixed', 'appos'].includes(above.relation)) return null
  }
  return null
}

/** Whether a name's own words say that its bearer is none of what a noun names, whatever a parser hangs it on. */
function contradicts(words: readonly Word[], name: Name, noun: Noun, knowledge: Knowledge): boolean {
  const own = name.match === null ? byItsWords(words, name, knowledge) : null
  if (own === 'person') return noun.kind !== 'person' && noun.kind !== 'group'
  // "Minister Anna Bank": who has a given name and a post before it is nobody's bank.
  const [given] = name.text.split(' ')
  if (noun.post && noun.kind === 'person' && knowledge.isGivenName(given)) return false
  return own === 'organisation' && noun.kind === 'person'
}

/** Whether a noun can describe the bearer of a name: of what the pack knows, only what it is. */
function isOneOf(name: Name, noun: Noun | null): boolean {
  const known = name.match?.known.kind
  if (known === undefined || noun === null) return known === undefined
  return known === noun.kind || (name.match!.seatOf !== null && noun.kind === 'place')
}

function isArgument(word: Word): boolean {
  return ['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'obl:arg', 'obl:agent'].includes(word.relation)
}
