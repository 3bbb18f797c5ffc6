import { fold } from './features.ts'

/** Makes lemmas: `lemma` of a form with its tag (`NOUN|Number=Plur`), and the others for a verb whose particle stands apart. */
export interface Lemmatiser {
  /** `initial`: the form stands where a sentence starts, so that its capital says nothing. */
  lemma(form: string, tag: string, initial: boolean): string
  /** The verb's lemma with the particle in front, or unchanged when neither that word nor the two together are known. */
  withParticle(lemma: string, particle: string): string
  /** The same for a word that may be a particle: unchanged unless the pack knows the two together. */
  withLooseParticle(lemma: string, word: string): string
}

/** The lemmas of a word class that are sure to exist. */
export type KnownLemmas = (wordClass: string) => ReadonlySet<string>

interface Edit {
  /** Take the participle's prefix out first. */
  readonly participle: boolean
  readonly cut: number
  readonly added: string
}

/** No ending in `lemmas.tsv` is longer, but for whole words. */
const longestEnding = 12

/** One letter fits words of every spelling, and says nothing for a known lemma. */
const tellingEnding = 2

/** What a fixed expression is as a whole says nothing of its words. */
const expressionFeature = /\|ExtPos=\w+/

/** A capital, or two for one sound, that no other follows: a word with capitals further on begins with a name. */
const openingCapital = /^\p{Lu}(?:\p{Lu}?\p{Ll}\P{Lu}*)?$/u

/** Word classes whose forms stand as they are, capitals and all. */
const asWritten = /^(PROPN|X|SYM|PUNCT)\b/

/**
 * Reads `lemmas.tsv` and `particles.tsv` of the weights' folder; `training/lemmas.py` makes them and tells their form.
 * `known` are lemmas the pack has in its lexicons: where several edits are possible for a form that was not learnt, one that
 * makes a known lemma goes before a longer ending.
 */
export function createLemmatiser(
  lemmas: string,
  particles: string,
  known: KnownLemmas = () => new Set(),
): Lemmatiser {
  const separable = new Set(rowsOf(particles))
  const { edits, prefix } = readEdits(lemmas)
  let bases: ReadonlySet<string> | null = null

  const withoutParticiple = (form: string): string | null => {
    for (let length = form.length - prefix.length - 1; length >= 0; length--) {
      if (!form.startsWith(prefix, length) || (length > 0 && !separable.has(form.slice(0, length)))) continue
      const rest = form.slice(length + prefix.length)
      return form.slice(0, length) + rest[0].normalize('NFD')[0] + rest.slice(1)
    }
    return null
  }

  const apply = (edit: Edit, form: string): string | null => {
    const start = edit.participle ? withoutParticiple(form) : form
    if (start === null || start.length < edit.cut) return null
    return start.slice(0, start.length - edit.cut) + edit.added || null
  }

  /** What the endings of a form make of it, the longest ending first; no endings shorter than `least`. */
  const candidates = (endings: ReadonlyMap<string, Edit>, base: string, least: number): string[] => {
    const found: string[] = []
    for (let start = Math.max(0, base.length - longestEnding); start <= base.length - least; start++) {
      const edit = endings.get(base.slice(start))
      const lemma = edit === undefined ? null : apply(edit, base)
      if (lemma !== null) found.push(lemma)
    }
    return found
  }

  /** The known verbs without the particle in front: each is a verb too. */
  const withoutParticles = (): ReadonlySet<string> => {
    bases ??= new Set(
      [...known('VERB')].flatMap((word) =>
        [...separable].filter((one) => word.startsWith(one)).map((one) => word.slice(one.length)),
      ),
    )
    return bases
  }

  /** The first lemma that is one of `words`: of those its own endings make, or of those it would have as another form of its class. */
  const lemmaAmong = (
    words: ReadonlySet<string>,
    tag: string,
    own: ReadonlyMap<string, Edit>,
    base: string,
  ) => {
    if (words.size === 0) return null
    const [wordClass] = tag.split('|')
    const among = (endings: ReadonlyMap<string, Edit>) =>
      candidates(endings, base, tellingEnding).find((lemma) => words.has(lemma))
    const first = among(own)
    if (first !== undefined) return first
    if (words.has(base)) return base
    for (const [other, endings] of edits) {
      if (!other.startsWith(wordClass)) continue
      const lemma = among(endings)
      if (lemma !== undefined) return lemma
    }
    return null
  }

  const knownLemma = (tag: string, own: ReadonlyMap<string, Edit>, base: string): string | null => {
    const [wordClass] = tag.split('|')
    const lemma = lemmaAmong(known(wordClass), tag, own, base)
    return lemma ?? (wordClass === 'VERB' ? lemmaAmong(withoutParticles(), tag, own, base) : null)
  }

  /** The form without capitals that it owes to its place or to the headline; a word that was learnt with one keeps it. */
  const withoutCapitals = (form: string, tag: string, initial: boolean): string => {
    const capitals = isAllCapitals(form)
    if (!capitals && !(initial && openingCapital.test(form))) return form
    const small = form.toLowerCase()
    const written = capitals ? form[0] + small.slice(1) : form
    const learnt = [form, written].find((one) => edits.get(tag)?.has('^' + one))
    return learnt ?? small
  }

  return {
    lemma(form, tag, initial) {
      if (tag.startsWith('PUNCT')) return form
      const plainTag = tag.replace(expressionFeature, '')
      const base = asWritten.test(tag) ? fold(form) : withoutCapitals(fold(form), plainTag, initial)
      const asParticiple = withoutParticiple(base) !== null && edits.get(`${plainTag} ${prefix}`)
      const endings = asParticiple || edits.get(plainTag)
      if (endings === undefined) return base
      const whole = endings.get('^' + base) ?? endings.get(base)
      if (whole !== undefined) return apply(whole, base) ?? base
      return knownLemma(plainTag, endings, base) ?? candidates(endings, base, 0)[0] ?? base
    },

    withParticle(lemma, particle) {
      const prefix = fold(particle).toLowerCase()
      const joined = prefix + lemma
      const exists = separable.has(prefix) || known('VERB').has(joined)
      return exists && !lemma.startsWith(prefix) ? joined : lemma
    },

    withLooseParticle(lemma, word) {
      const joined = fold(word).toLowerCase() + lemma
      return known('VERB').has(joined) ? joined : lemma
    },
  }
}

/** The edits by tag and ending, and the prefix of participles, which the file names in its first row. */
function readEdits(text: string): { edits: Map<string, Map<string, Edit>>; prefix: string } {
  const edits = new Map<string, Map<string, Edit>>()
  const [first, ...rows] = rowsOf(text)
  const [, prefix] = first.split('\t')
  for (const row of rows) {
    const [tag, edit, endings] = row.split('\t')
    let byEnding = edits.get(tag)
    if (byEnding === undefined) edits.set(tag, (byEnding = new Map()))
    const parsed = readEdit(edit, prefix)
    for (const ending of endings.split(' ')) byEnding.set(ending === '*' ? '' : ending, parsed)
  }
  return { edits, prefix }
}

function readEdit(edit: string, prefix: string): Edit {
  const participle = edit.startsWith(prefix)
  const [, cut, added] = /^(?:-(\d+))?(?:\+(.*))?/.exec(participle ? edit.slice(prefix.length) : edit)!
  return { participle, cut: Number(cut ?? 0), added: added ?? '' }
}

/** The lines of a TSV without comments and column names. */
function rowsOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
}

function isAllCapitals(form: string): boolean {
  return form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase()
}
