import type { Article } from '../../../src/model/article.ts'
import { linkChildren } from '../../../src/model/trees.ts'
import type { Time } from '../../../src/model/reading.ts'
import { recogniseTimes, resolveTimes } from '../../../src/reading/time/times.ts'
import { loadPack, packDirectory } from '../../../src/rules/pack.ts'
import { open } from '../../../src/text/intake.ts'
import { tokenise } from '../../../src/text/tokenise.ts'

export const pack = loadPack(packDirectory('nl'))

const features = ['_', 'Tense=Past|VerbForm=Fin', 'Tense=Pres|VerbForm=Fin']

/**
 * An article told in one tense: every token hangs on the last one of its sentence, which plays the finite verb. So a date
 * is tried without a parser. `setting` is the day of publication and the tense: `2024-06 past`, `2024-06-26`, ``.
 */
export function told(setting: string, text: string): Article<'trees'> {
  const words = setting.split(/\s+/).filter(Boolean)
  const tense = words.find((word) => word === 'past' || word === 'present')
  const published = words.find((word) => /^\d/.test(word)) ?? null
  const hints = published === null ? {} : { published }
  const article = tokenise(open(new TextEncoder().encode(text), 'proef.txt', hints, pack), pack)
  const { starts, from } = article.tokens
  const length = from.length
  const head = new Int32Array(length)
  const feature = new Uint16Array(length)
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    const root = starts[sentence + 1] - 1
    head.fill(root, starts[sentence], starts[sentence + 1])
    head[root] = -1
    feature[root] = tense === 'past' ? 1 : tense === 'present' ? 2 : 0
  }
  const trees = {
    inventory: { wordClasses: ['X'], features, relations: ['dep'] },
    lemma: new Array<string>(length).fill(''),
    wordClass: new Uint8Array(length),
    features: feature,
    head,
    relation: new Uint8Array(length),
    ...linkChildren(head),
  }
  return { ...article, trees }
}

/** The times of an article told in one tense. */
export function timesIn(setting: string, text: string): Time[] {
  const article = told(setting, text)
  return resolveTimes(article, recogniseTimes(article, pack), []).times.map(({ record }) => record)
}

/** Times as the notation has them: `zondag 2024-06-23`, `Begin mei 2024-05 START`, `; ` between. */
export function shown(times: readonly Time[]): string {
  return times
    .map(({ quote, value, mod }) => [quote.join(' '), value, ...(mod ? [mod] : [])].join(' '))
    .join('; ')
}
