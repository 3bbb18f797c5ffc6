import { readFrozenTrees } from '../../src/rules/frozen-trees.ts'
import { normalise } from '../../src/rules/normalise.ts'
import { loadPack, packDirectory } from '../../src/rules/pack.ts'
import type { Article } from '../../src/model/article.ts'

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
