import type { Article } from '../model/article.ts'
import { linkChildren, type Inventory } from '../model/trees.ts'
import { PackError } from './pack-error.ts'

/** A reviewed tree and where it stands in its file. */
export interface FrozenTree {
  readonly line: number
  readonly article: Article<'trees'>
}

/**
 * Reads the trees that rule examples are tried on, from CoNLL-U with a `# text` line each, by their text. Every tree is
 * an article of one sentence. Throws a PackError naming the line of a tree that is no tree or uses labels the pack
 * does not know.
 */
export function readFrozenTrees(
  file: string,
  text: string,
  manifest: Pick<Inventory, 'relations' | 'wordClasses'>,
): Map<string, FrozenTree> {
  const trees = new Map<string, FrozenTree>()
  let line = 1
  for (const block of text.split('\n\n')) {
    const start = line + (block.length - block.trimStart().length)
    line += block.split('\n').length + 1
    if (block.trim() === '') continue
    const rows = block.trim().split('\n')
    const sentence = rows.find((row) => row.startsWith('# text = '))?.slice('# text = '.length)
    if (sentence === undefined)
      throw new PackError(file, start, 'a tree without `# text = `', 'write its sentence there')
    if (trees.has(sentence)) {
      throw new PackError(file, start, `a second tree for '${sentence}'`, 'keep the one that is right')
    }
    trees.set(sentence, { line: start, article: readTree(file, start, sentence, rows, manifest) })
  }
  return trees
}

function readTree(
  file: string,
  start: number,
  sentence: string,
  rows: readonly string[],
  { relations, wordClasses }: Pick<Inventory, 'relations' | 'wordClasses'>,
): Article<'trees'> {
  const features: string[] = []
  const column = { from: [] as number[], to: [] as number[], head: [] as number[], class: [] as number[] }
  const lemma: string[] = []
  const relation: number[] = []
  const feature: number[] = []
  let at = 0
  for (const [index, row] of rows.entries()) {
    if (row.startsWith('#')) continue
    const wrong = (what: string) => new PackError(file, start + index, what, 'repair the tree')
    const cells = row.split('\t')
    if (cells.length !== 10) throw wrong(`${cells.length} columns instead of 10`)
    const [id, form, base, wordClass, , features_, head, name] = cells
    if (Number(id) !== lemma.length + 1) throw wrong(`word ${id} where word ${lemma.length + 1} should be`)
    while (sentence[at] === ' ') at++
    if (!sentence.startsWith(form, at)) throw wrong(`'${form}' is not the next word of the sentence`)
    if (!wordClasses.includes(wordClass)) throw wrong(`no such word class '${wordClass}'`)
    if (!relations.includes(name)) throw wrong(`no such relation '${name}'`)
    column.from.push(at)
    at += form.length
    column.to.push(at)
    column.head.push(Number(head) - 1)
    column.class.push(wordClasses.indexOf(wordClass))
    lemma.push(base)
    relation.push(relations.indexOf(name))
    if (!features.includes(features_)) features.push(features_)
    feature.push(features.indexOf(features_))
  }
  const head = Int32Array.from(column.head)
  checkTree(file, start, head)
  return {
    ...{
      id: sentence,
      text: sentence,
      title: null,
      titleSpan: null,
      outlet: null,
      url: null,
      published: null,
    },
    ...{ language: '', origins: [], warnings: [] },
    blocks: [{ from: 0, to: sentence.length, kind: 'paragraph', repeats: null }],
    tokens: {
      from: Uint32Array.from(column.from),
      to: Uint32Array.from(column.to),
      starts: Uint32Array.of(0, lemma.length),
      block: Uint32Array.of(0),
    },
    trees: {
      inventory: { relations, wordClasses, features },
      lemma,
      wordClass: Uint8Array.from(column.class),
      features: Uint16Array.from(feature),
      head,
      relation: Uint8Array.from(relation),
      ...linkChildren(head),
    },
  }
}

function checkTree(file: string, start: number, head: Int32Array): void {
  const roots = head.filter((above) => above < 0).length
  if (roots !== 1) throw new PackError(file, start, `${roots} roots`, 'give the tree one word with head 0')
  for (let token = 0; token < head.length; token++) {
    let above = token
    for (let steps = 0; above >= 0; steps++) {
      if (steps > head.length || above >= head.length) {
        throw new PackError(file, start, `word ${token + 1} never reaches the root`, 'repair its heads')
      }
      above = head[above]
    }
  }
}
