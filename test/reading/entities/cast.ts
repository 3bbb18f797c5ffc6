import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../../src/model/article.ts'
import { linkChildren } from '../../../src/model/trees.ts'
import { readEntities, type Entities } from '../../../src/reading/entities/entities.ts'
import { readFrozenTrees } from '../../../src/rules/frozen-trees.ts'
import { normalise } from '../../../src/rules/normalise.ts'
import { loadPack, packDirectory } from '../../../src/rules/pack.ts'

export const pack = loadPack(packDirectory('nl'))
const file = join(import.meta.dirname, 'trees.conllu')
const trees = readFrozenTrees('trees.conllu', readFileSync(file, 'utf8'), pack.manifest)

/** An article of sentences whose trees stand in `trees.conllu`, published in May 2026. */
export function articleOf(sentences: readonly string[]): Article<'clauses'> {
  const parts = sentences.map((sentence) => {
    const tree = trees.get(sentence)
    if (tree === undefined) throw new Error(`no tree for '${sentence}' in trees.conllu`)
    return tree.article
  })
  let [offset, first] = [0, 0]
  const columns = { from: [] as number[], to: [] as number[], head: [] as number[], starts: [0] }
  const inventory = { ...parts[0].trees.inventory, features: [] as string[] }
  const row = {
    lemma: [] as string[],
    wordClass: [] as number[],
    relation: [] as number[],
    features: [] as number[],
  }
  for (const { text, tokens, trees: tree } of parts) {
    for (let token = 0; token < tree.head.length; token++) {
      columns.from.push(tokens.from[token] + offset)
      columns.to.push(tokens.to[token] + offset)
      columns.head.push(tree.head[token] < 0 ? -1 : tree.head[token] + first)
      row.lemma.push(tree.lemma[token])
      row.wordClass.push(tree.wordClass[token])
      row.relation.push(tree.relation[token])
      const features = tree.inventory.features[tree.features[token]]
      if (!inventory.features.includes(features)) inventory.features.push(features)
      row.features.push(inventory.features.indexOf(features))
    }
    offset += text.length + 1
    first += tree.head.length
    columns.starts.push(first)
  }
  const text = sentences.join(' ')
  const head = Int32Array.from(columns.head)
  return normalise({
    ...parts[0],
    text,
    published: '2026-05',
    blocks: [{ from: 0, to: text.length, kind: 'paragraph', repeats: null }],
    tokens: {
      from: Uint32Array.from(columns.from),
      to: Uint32Array.from(columns.to),
      starts: Uint32Array.from(columns.starts),
      block: new Uint32Array(sentences.length),
    },
    trees: {
      inventory,
      lemma: row.lemma,
      wordClass: Uint8Array.from(row.wordClass),
      features: Uint16Array.from(row.features),
      head,
      relation: Uint8Array.from(row.relation),
      ...linkChildren(head),
    },
  })
}

/** What is read from sentences. */
export function castOf(...sentences: readonly string[]): Entities {
  return readEntities(articleOf(sentences), pack)
}

/** The cast, one line an entity: `person Anna Vos: Anna Vos | ze`. */
export function lines({ entities }: Entities): string[] {
  return entities.map(
    ({ kind, name, mentions }) =>
      `${kind} ${name}: ${mentions.map(({ quote }) => quote.join(' … ')).join(' | ')}`,
  )
}

/** The roles, one a line: `Anna Vos, minister van Defensie, Nederland`, with `former` and what else is told. */
export function offices({ entities, roles }: Entities): string[] {
  const nameOf = (id: string | null) => entities.find((entity) => entity.id === id)?.name
  return roles.map(({ person, role, of, from, to, lasted, predecessor, successor }) =>
    [
      nameOf(person),
      role,
      nameOf(of) ?? 'of nobody told',
      ...(from === null ? [] : [`from ${from}`]),
      ...(to === null ? [] : [`to ${to}`]),
      ...(lasted === null ? [] : [lasted]),
      ...(predecessor === null ? [] : [`after ${nameOf(predecessor)}`]),
      ...(successor === null ? [] : [`before ${nameOf(successor)}`]),
    ].join(', '),
  )
}
