import { fold } from './features.ts'

/** What a parse must know of a sentence to see the frame of a quotation in it. */
interface Sentence {
  readonly forms: readonly string[]
  /** Tag of each word with its features: `VERB|…`. */
  readonly tags: readonly string[]
}

const verb = /^(VERB|AUX)\b/
const finite = /^(VERB|AUX)\|(.*\|)?VerbForm=Fin/
const preposition = /^ADP\b/

/**
 * Keeps the words of a frame (`The spokesman said:`) from hanging in the quotation behind its colon: only its verb may, since
 * some trees put the quotation on top. Nor does a preposition right before any colon belong to what follows: it is the verb's particle
 * ("gives in: …"). Lowers those scores in place; `scores[dependent * width + head]`, heads from 1.
 */
export function keepFrameWhole({ forms, tags }: Sentence, scores: Float32Array, width: number): void {
  const unhang = (place: number, colon: number) =>
    scores.fill(unwanted, place * width + colon + 2, place * width + forms.length + 1)
  for (let place = 1; place + 1 < forms.length; place++)
    if (forms[place + 1] === ':' && preposition.test(tags[place])) unhang(place, place + 1)
  const colon = forms.findIndex(
    (form, place) => form === ':' && place + 1 < forms.length && fold(forms[place + 1]) === '"',
  )
  if (colon < 0 || !tags.slice(0, colon).some((tag) => finite.test(tag))) return
  for (let place = 0; place <= colon; place++) {
    if (!verb.test(tags[place])) unhang(place, colon)
  }
}

/** Lower than any score of the network, and finite, so that sums of it stay comparable. */
const unwanted = -1e4
