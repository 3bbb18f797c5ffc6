import type { Pack } from '../rules/pack.ts'

/** What an abbreviation tells about the words around it. */
export interface Abbreviation {
  /** What must follow for the full stop to belong to it: any word, a number (`art. 5`; one before it will do: `5 u.`), or a name. */
  readonly before: 'any' | 'number' | 'name'
  /** Whether a sentence may end with it. */
  readonly ends: boolean
}

/** The written conventions of a language that splitting into words and sentences needs, from the pack's lexicons. */
export interface Signs {
  /** The entry of a form with its full stop, as it stands in the text (a first capital may be the sentence's). */
  abbreviation(form: string): Abbreviation | undefined
  /** Words that begin with an apostrophe, in small letters, with a straight one. */
  readonly apostropheWords: ReadonlySet<string>
  /** Whether a letter is a name of its own after this word, and no initial. */
  isLetterName(letter: string, after: string): boolean
  /** Words that often open a sentence and seldom a name, in small letters. */
  readonly openers: ReadonlySet<string>
}

const known = new WeakMap<Pack, Signs>()

/** The signs of a pack; made once for each. */
export function signsOf(pack: Pack): Signs {
  let signs = known.get(pack)
  if (!signs) known.set(pack, (signs = readSigns(pack)))
  return signs
}

function readSigns(pack: Pack): Signs {
  const abbreviations = new Map<string, Abbreviation>()
  for (const { values } of pack.lexicon('abbreviations').rows) {
    abbreviations.set(values.abbreviation, {
      before: values.before as Abbreviation['before'],
      ends: values.ends === 'yes',
    })
  }
  const words = (name: string) => new Set(pack.lexicon(name).rows.map(({ values }) => values.word))
  // A capital alone is an initial, not the capital of a sentence that opens with `v.` or `p.`.
  const abbreviation = (form: string) =>
    abbreviations.get(form) ??
    (form.length > 2 ? abbreviations.get(form[0].toLowerCase() + form.slice(1)) : undefined)
  const letterNames = new Set(
    pack.lexicon('letter-names').rows.map(({ values }) => `${values.word} ${values.letter}`),
  )
  return {
    abbreviation,
    apostropheWords: words('apostrophe-words'),
    isLetterName: (letter, after) => letterNames.has(`${after.toLowerCase()} ${letter}`),
    openers: words('sentence-openers'),
  }
}
