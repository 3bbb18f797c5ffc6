/*
 * Scores trees as the CoNLL 2018 shared task did ("CoNLL 2018 Shared Task: Multilingual Parsing from Raw Text to Universal
 * Dependencies", Zeman et al. 2018): words of gold and system are aligned by the characters they cover, white space
 * left out, so that another division into words or sentences costs only the words it touches.
 */

/** A word of a tree with the characters it covers (white space not counted) and its head, a place in the same list or -1. */
export interface ScoredWord {
  readonly from: number
  readonly to: number
  readonly lemma: string
  readonly wordClass: string
  /** The tag of the treebank's own tag set (XPOS). */
  readonly tag: string
  readonly features: string
  readonly head: number
  readonly relation: string
}

/** The words and sentences of a CoNLL-U text. */
export interface Trees {
  readonly words: readonly ScoredWord[]
  /** The characters each sentence covers, as `from-to`. */
  readonly sentences: readonly string[]
  readonly characters: string
}

/** A word of the gold and the word of the system that covers the same characters. */
export interface Pair {
  readonly word: ScoredWord
  readonly other: ScoredWord
}

/** Gold and system laid side by side. */
export interface Alignment {
  readonly gold: Trees
  readonly system: Trees
  /** For each word of the gold its place in the system, or -1 where the system divided the text otherwise. */
  readonly partners: readonly number[]
  readonly pairs: readonly Pair[]
}

/** F1 in percent of each measure; attachment and `arguments` without subtypes of relations. */
export interface ConlluScores {
  readonly tokens: number
  readonly sentences: number
  readonly wordClass: number
  readonly features: number
  readonly lemma: number
  /** Lemmas without the compound marks of the treebanks and in small letters. */
  readonly looseLemma: number
  readonly uas: number
  readonly las: number
  /** Labelled attachment of content words. */
  readonly clas: number
  /** Predicates of the gold with a subject, object or complement clause whose complete set of these is exactly right. */
  readonly arguments: number
  /** How many words, and predicates with arguments, the gold has. */
  readonly words: number
  readonly predicates: number
}

/** The features that the shared task counted. */
const universalFeatures = new Set(
  (
    'PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite Degree VerbForm Mood Tense Aspect ' +
    'Voice Evident Polarity Person Polite'
  ).split(' '),
)
const functionRelations = new Set(['aux', 'case', 'cc', 'clf', 'cop', 'det', 'mark', 'punct'])
const argumentRelations = new Set(['nsubj', 'csubj', 'obj', 'iobj', 'ccomp'])

/** Lays a system's CoNLL-U beside the gold, word by word. Throws an Error when they are not about the same text. */
export function alignWords(goldText: string, systemText: string): Alignment {
  const gold = readTrees(goldText)
  const system = readTrees(systemText)
  if (gold.characters !== system.characters) throw new Error(differenceOf(gold, system))
  const places = new Map(system.words.map((word, place) => [`${word.from}-${word.to}`, place]))
  const partners = gold.words.map((word) => places.get(`${word.from}-${word.to}`) ?? -1)
  const pairs = gold.words.flatMap((word, place) =>
    partners[place] < 0 ? [] : [{ word, other: system.words[partners[place]] }],
  )
  return { gold, system, partners, pairs }
}

/** Scores a system's CoNLL-U against the gold. Throws an Error when they are not about the same text. */
export function scoreConllu(goldText: string, systemText: string): ConlluScores {
  const { gold, system, partners, pairs } = alignWords(goldText, systemText)
  const f1 = (right: number, ofGold = gold.words.length, ofSystem = system.words.length) =>
    ofGold + ofSystem === 0 ? 100 : (200 * right) / (ofGold + ofSystem)
  const agree = (same: (pair: Pair) => boolean) => f1(pairs.filter(same).length)
  const sameHead = ({ word, other }: Pair) =>
    (word.head < 0 ? -1 : partners[word.head]) === other.head && (word.head < 0 || other.head >= 0)
  const sameArc = (pair: Pair) => sameHead(pair) && base(pair.word.relation) === base(pair.other.relation)
  const content = ({ relation }: ScoredWord) => !functionRelations.has(base(relation))
  const sentences = new Set(system.sentences)
  const goldArguments = argumentsOf(gold, (place) => partners[place])
  const systemArguments = argumentsOf(system, (place) => place)

  return {
    tokens: f1(pairs.length),
    sentences: f1(
      gold.sentences.filter((sentence) => sentences.has(sentence)).length,
      gold.sentences.length,
      system.sentences.length,
    ),
    wordClass: agree(({ word, other }) => word.wordClass === other.wordClass),
    features: agree(({ word, other }) => universal(word.features) === universal(other.features)),
    lemma: agree(({ word, other }) => word.lemma === other.lemma),
    looseLemma: agree(({ word, other }) => loose(word.lemma) === loose(other.lemma)),
    uas: agree(sameHead),
    las: agree(sameArc),
    clas: f1(
      pairs.filter((pair) => content(pair.word) && sameArc(pair)).length,
      gold.words.filter(content).length,
      system.words.filter(content).length,
    ),
    arguments:
      goldArguments.size === 0
        ? 100
        : (100 * [...goldArguments].filter(([head, set]) => systemArguments.get(head) === set).length) /
          goldArguments.size,
    words: gold.words.length,
    predicates: goldArguments.size,
  }
}

/** The words of CoNLL-U; multiword and empty lines are left out. */
function readTrees(conllu: string): Trees {
  const words: ScoredWord[] = []
  const sentences: string[] = []
  let characters = ''
  for (const block of conllu.split(/\r?\n\s*\r?\n/)) {
    const rows = block
      .split(/\r?\n/)
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split('\t'))
    if (rows.length === 0) continue
    const first = words.length
    const start = characters.length
    for (const [, form, lemma, wordClass, tag, features, head, relation] of rows) {
      const from = characters.length
      characters += form.replace(/\s+/g, '')
      words.push({
        from,
        to: characters.length,
        lemma,
        wordClass,
        tag,
        features,
        head: head === '0' ? -1 : first + Number(head) - 1,
        relation,
      })
    }
    sentences.push(`${start}-${characters.length}`)
  }
  return { words, sentences, characters }
}

/** For each predicate (by the system's number) its arguments as one string; a word without a partner has a negative number. */
function argumentsOf({ words }: Trees, partner: (place: number) => number): Map<number, string> {
  const found = new Map<number, string[]>()
  words.forEach((word, place) => {
    if (word.head < 0 || !argumentRelations.has(base(word.relation))) return
    const predicate = partner(word.head) < 0 ? -1 - word.head : partner(word.head)
    const list = found.get(predicate) ?? []
    list.push(`${base(word.relation)} ${partner(place)}`)
    found.set(predicate, list)
  })
  return new Map([...found].map(([predicate, list]) => [predicate, list.sort().join(', ')]))
}

/** A relation without its subtype. */
export function base(relation: string): string {
  return relation.split(':')[0]
}

function universal(features: string): string {
  return features
    .split('|')
    .filter((feature) => universalFeatures.has(feature.split('=')[0]))
    .sort()
    .join('|')
}

function loose(lemma: string): string {
  return lemma === '_' ? lemma : lemma.replaceAll('_', '').toLowerCase()
}

function differenceOf(gold: Trees, system: Trees): string {
  let at = 0
  while (at < gold.characters.length && gold.characters[at] === system.characters[at]) at++
  const [one, other] = [gold, system].map(({ characters }) => characters.slice(Math.max(0, at - 10), at + 20))
  return `gold and system differ in text at character ${at} (white space left out): "${one}" against "${other}"`
}
