import type { Article } from '../model/article.ts'
import { form, sentenceCount } from '../model/tokens.ts'
import { linkChildren, type Inventory, type Trees } from '../model/trees.ts'
import type { Lexicon } from '../rules/lexicon.ts'
import type { Pack } from '../rules/pack.ts'
import { settleAntecedents } from './antecedents.ts'
import { settleArguments } from './arguments.ts'
import { fold } from './features.ts'
import { wasmKernel, type Kernel } from './kernel.ts'
import { chooseLabels } from './labels.ts'
import { createLemmatiser, type Lemmatiser } from './lemmas.ts'
import { chunkSize, createNetwork, sentenceLimit, type Network } from './network.ts'
import { plainKernel } from './plain-kernel.ts'
import { keepFrameWhole } from './speech-frame.ts'
import { settlePossessors, type PossessorLexicons } from './possessors.ts'
import { settleRelatives } from './relatives.ts'
import { bestTree } from './spanning-tree.ts'
import { readWeights } from './weights.ts'

/** The trained tagger, lemmatiser and parser, ready to work. One serves one thread; make it once, it holds some 20 MB. */
export interface Parser {
  readonly inventory: Inventory
  readonly network: Network
  readonly lemmatiser: Lemmatiser
  /** Word class and features of each tag of the network, as places in the inventory. */
  readonly tags: readonly { readonly wordClass: number; readonly features: number }[]
  /** What verbs take, by lemma; null where the pack does not say. */
  readonly frames: Lexicon | null
  /** Relative pronouns that may be conjunctions; null where the pack does not say. */
  readonly relatives: Lexicon | null
  /** What ties a complement to whoever speaks; null where the pack does not say. */
  readonly possessors: PossessorLexicons | null
}

/**
 * Loads the weights in a folder, each file checked by its sha256. Throws an Error that names the file which is missing or
 * damaged and says what to do. `pack` has lemmas to prefer for forms that were not learnt, and the frames of verbs; without
 * it both are left to the network. `makeKernel` is for tests; left out, WebAssembly is used where the machine has it.
 */
export function loadParser(directory: string, pack?: Pack, makeKernel = fastestKernel): Parser {
  const weights = readWeights(directory)
  const [wordClasses, features] = [0, 1].map((part) => [
    ...new Set(weights.tags.map((tag) => tagParts(tag)[part])),
  ])
  const prepositions = lexiconOf(pack, 'belonging-prepositions')
  const verbs = lexiconOf(pack, 'speech-verbs')
  return {
    inventory: { wordClasses, features, relations: weights.labels },
    network: createNetwork(weights, makeKernel),
    lemmatiser: createLemmatiser(weights.text('lemmas.tsv'), weights.text('particles.tsv'), pack?.lemmas),
    tags: weights.tags.map((tag) => ({
      wordClass: wordClasses.indexOf(tagParts(tag)[0]),
      features: features.indexOf(tagParts(tag)[1]),
    })),
    frames: lexiconOf(pack, 'verb-frames'),
    relatives: lexiconOf(pack, 'relative-pronouns'),
    possessors: prepositions === null || verbs === null ? null : { prepositions, verbs },
  }
}

function lexiconOf(pack: Pack | undefined, name: string): Lexicon | null {
  return pack?.files.includes(`${name}.tsv`) ? pack.lexicon(name) : null
}

/** `NOUN|Number=Plur` as `NOUN` and `Number=Plur`; `_` for no features, as in CoNLL-U. */
function tagParts(tag: string): [string, string] {
  const bar = tag.indexOf('|')
  return bar < 0 ? [tag, '_'] : [tag.slice(0, bar), tag.slice(bar + 1)]
}

function fastestKernel(memory: WebAssembly.Memory): Kernel {
  try {
    return wasmKernel(memory)
  } catch {
    return plainKernel(memory)
  }
}

/**
 * Tags, lemmatises and parses every sentence: the same article gives the same trees on every machine. A sentence of more
 * than 256 tokens is parsed in pieces, which hang on the root of the first.
 */
export function parse(article: Article<'tokens'>, parser: Parser): Article<'trees'> {
  const count = article.tokens.from.length
  const columns: Columns = {
    wordClass: new Uint8Array(count),
    features: new Uint16Array(count),
    head: new Int32Array(count).fill(-1),
    relation: new Uint8Array(count),
    lemma: new Array<string>(count).fill(''),
  }
  const forms = Array.from({ length: count }, (_, token) => form(article, token))
  const pieces = cutSentences(article, forms)
  for (const chunk of chunksOf(pieces)) {
    parser.network.encode(chunk.map(({ from, to }) => forms.slice(from, to)))
    let row = 0
    for (const piece of chunk) {
      parsePiece(piece, row, forms, parser, columns)
      row += piece.to - piece.from
    }
  }
  joinPieces(pieces, parser, columns)
  return { ...article, trees: { inventory: parser.inventory, ...columns, ...linkChildren(columns.head) } }
}

type Columns = { lemma: string[] } & Pick<Trees, 'wordClass' | 'features' | 'head' | 'relation'>

/** A sentence, or a piece of one that is too long: tokens `from` to `to`; `first` is the first token of its sentence. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly first: number
}

/** The sentences as pieces that the network can take; a cut falls behind a mark where there is one in the last half. */
function cutSentences({ tokens }: Article<'tokens'>, forms: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  for (let sentence = 0; sentence < sentenceCount(tokens); sentence++) {
    const first = tokens.starts[sentence]
    const end = tokens.starts[sentence + 1]
    for (let from = first; from < end;) {
      let to = Math.min(end, from + sentenceLimit)
      if (to < end) {
        let cut = to
        while (cut > from + sentenceLimit / 2 && !/^[,;:.!?]$/.test(forms[cut - 1])) cut--
        if (cut > from + sentenceLimit / 2) to = cut
      }
      pieces.push({ from, to, first })
      from = to
    }
  }
  return pieces
}

/** Groups of neighbouring pieces that the network takes at once. */
function chunksOf(pieces: readonly Piece[]): Piece[][] {
  const chunks: Piece[][] = []
  let room = 0
  for (const piece of pieces) {
    const length = piece.to - piece.from
    if (length > room) {
      chunks.push([])
      room = chunkSize
    }
    chunks[chunks.length - 1].push(piece)
    room -= length
  }
  return chunks
}

function parsePiece(
  piece: Piece,
  row: number,
  forms: readonly string[],
  parser: Parser,
  columns: Columns,
): void {
  const { network, frames, relatives, possessors } = parser
  const { from, to, first } = piece
  const { scores, width } = network.headScores(row, to - from)
  const tags = Array.from({ length: to - from }, (_, place) => highest(network.tagScores(row + place)))
  const tagged = { forms: forms.slice(from, to), tags: tags.map((tag) => network.tags[tag]) }
  keepFrameWhole(tagged, scores, width)
  const heads = bestTree(scores, to - from, width)
  const labelScores = network.labelScores(row, heads)
  const labels = chooseLabels(labelScores, heads, network.labels)
  const lemmas = lemmasOf(tagged.forms, tags, from === first, parser)
  addParticles(tagged.forms, tags, heads, labels, lemmas, parser)
  const draft = { heads, labels, relations: network.labels, tags: tagged.tags, lemmas }
  settleAntecedents(draft, scores, width)
  settleRelatives(draft, relatives)
  settlePossessors(draft, possessors)
  settleArguments(draft, labelScores, frames)
  for (let place = 0; place < heads.length; place++) {
    const token = from + place
    columns.wordClass[token] = parser.tags[tags[place]].wordClass
    columns.features[token] = parser.tags[tags[place]].features
    columns.lemma[token] = lemmas[place]
    columns.head[token] = heads[place] === 0 ? -1 : from + heads[place] - 1
    columns.relation[token] = labels[place]
  }
}

/** `opens`: the forms stand where a sentence starts. */
function lemmasOf(
  forms: readonly string[],
  tags: readonly number[],
  opens: boolean,
  { lemmatiser, network, tags: parts, inventory }: Parser,
): string[] {
  let initial = opens
  return forms.map((form, place) => {
    const lemma = lemmatiser.lemma(form, network.tags[tags[place]], initial)
    initial &&= inventory.wordClasses[parts[tags[place]].wordClass] === 'PUNCT'
    initial ||= form === ':' || fold(form) === '"'
    return lemma
  })
}

/** The place of the highest score. */
function highest(scores: Float32Array): number {
  let best = 0
  for (let at = 1; at < scores.length; at++) if (scores[at] > scores[best]) best = at
  return best
}

/** Hangs the root of each later piece of a sentence on the root of its first. */
function joinPieces(pieces: readonly Piece[], { inventory }: Parser, { head, relation }: Columns): void {
  let top = -1
  for (const { from, to, first } of pieces) {
    const root = head.subarray(from, to).indexOf(-1) + from
    if (from === first) top = root
    else {
      head[root] = top
      relation[root] = inventory.relations.indexOf('parataxis')
    }
  }
}

/** Relations by which a particle may hang on its verb where the parser did not take it for one: "kept … quiet". */
const looseParticles = ['xcomp', 'advmod', 'obj']

/**
 * Puts particles that stand apart in front of the lemma of their verb. A particle with other words beneath it is a fixed
 * expression; a mark beneath it says nothing.
 */
function addParticles(
  forms: readonly string[],
  tags: readonly number[],
  heads: Int32Array,
  labels: Int32Array,
  lemmas: string[],
  { inventory, lemmatiser, tags: parts }: Parser,
): void {
  const particle = inventory.relations.indexOf('compound:prt')
  const loose = looseParticles.map((relation) => inventory.relations.indexOf(relation))
  const mark = inventory.relations.indexOf('punct')
  const verb = inventory.wordClasses.indexOf('VERB')
  const hasWords = new Set(heads.filter((_, place) => labels[place] !== mark))
  for (let place = 0; place < forms.length; place++) {
    const above = heads[place] - 1
    const isLoose = loose.includes(labels[place]) && above < place
    if ((labels[place] !== particle && !isLoose) || hasWords.has(place + 1)) continue
    if (above < 0 || parts[tags[above]].wordClass !== verb) continue
    lemmas[above] = isLoose
      ? lemmatiser.withLooseParticle(lemmas[above], forms[place])
      : lemmatiser.withParticle(lemmas[above], forms[place])
  }
}
