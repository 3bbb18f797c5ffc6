import { readFrozenTrees } from '../../src/rules/frozen-trees.ts'
import { normalise } from '../../src/rules/normalise.ts'
import { loadPack, packDirectory } from '../../src/rules/pack.ts'
import type { Article } from '../../src/model/article.ts'
import { linkChildren } from '../../src/model/trees.ts'

const { manifest } = loadPack(packDirectory('nl'))

/**
 * A tree on one line, word by word: `form=lemma/CLASS[Features]:relation<head`, where the head is named by its form (or by
 * its number, where a form comes twice). The root has neither relation nor head; the lemma is the form unless told;
 * the class is PUNCT for punctuation and NOUN otherwise.
 */
export function drawn(line: string): Article<'trees'> {
  const words = line.split(' ').map((source) => {
    const parts = /^(.+?)(?:=([^/:[]+))?(?:\/([A-Z]+))?(?:\[(.+)\])?(?::([a-z:]+)<(.+))?$/.exec(source)!
    const [, form, lemma = form, wordClass = /\p{L}|\p{N}/u.test(form) ? 'NOUN' : 'PUNCT', features = '_'] =
      parts
    return { form, lemma, wordClass, features, relation: parts[5] ?? 'root', head: parts[6] ?? '0' }
  })
  const rows = words.map(({ form, lemma, wordClass, features, relation, head }, index) => {
    const above = /^\d+$/.test(head) ? head : words.findIndex((word) => word.form === head) + 1
    return [index + 1, form, lemma, wordClass, '_', features, above, relation, '_', '_'].join('\t')
  })
  const text = words.map(({ form }) => form).join(' ')
  const trees = readFrozenTrees('a drawn tree', [`# text = ${text}`, ...rows].join('\n'), manifest)
  return trees.get(text)!.article
}

/** A drawn tree as rules see it. */
export function clauses(line: string): Article<'clauses'> {
  return normalise(drawn(line))
}

/** Drawn trees one after another in one paragraph, as rules see them. */
export function clausesOf(...lines: string[]): Article<'clauses'> {
  const parts = lines.map(drawn)
  const texts = parts.map(({ text }) => text)
  const textAt = texts.map((_, index) => texts.slice(0, index).join(' ').length + (index > 0 ? 1 : 0))
  const tokenAt = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, one) => sum + one.trees.head.length, 0),
  )
  const column = (of: (part: Article<'trees'>, index: number) => number[]) => parts.flatMap(of)
  const features = [...new Set(parts.flatMap(({ trees }) => trees.inventory.features))]
  const [first] = parts
  const text = texts.join(' ')
  const head = Int32Array.from(
    column(({ trees }, index) => [...trees.head].map((above) => (above < 0 ? -1 : above + tokenAt[index]))),
  )
  return normalise({
    ...first,
    text,
    blocks: [{ from: 0, to: text.length, kind: 'paragraph', repeats: null }],
    tokens: {
      from: Uint32Array.from(column(({ tokens }, index) => [...tokens.from].map((at) => at + textAt[index]))),
      to: Uint32Array.from(column(({ tokens }, index) => [...tokens.to].map((at) => at + textAt[index]))),
      starts: Uint32Array.from([...tokenAt, head.length]),
      block: new Uint32Array(parts.length),
    },
    trees: {
      inventory: { ...first.trees.inventory, features },
      lemma: parts.flatMap(({ trees }) => [...trees.lemma]),
      wordClass: Uint8Array.from(column(({ trees }) => [...trees.wordClass])),
      features: Uint16Array.from(
        column(({ trees }) =>
          [...trees.features].map((own) => features.indexOf(trees.inventory.features[own])),
        ),
      ),
      head,
      relation: Uint8Array.from(column(({ trees }) => [...trees.relation])),
      ...linkChildren(head),
    },
  })
}
