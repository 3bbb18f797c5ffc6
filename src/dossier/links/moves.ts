import type { Pack } from '../../rules/pack.ts'
import { foldedWords } from '../words.ts'

/** What somebody makes of what was said before: answers it, says it again, leaves less of it, tells of a later state, takes it back. */
export type Move = 'answers' | 'repeats' | 'narrows' | 'updates' | 'corrects'

/** Which moves the words of a sentence make, in one language. */
export type Moves = (sentence: string) => readonly Move[]

/** For a language without a list of such words. */
export const noMoves: Moves = () => []

/** The moves that the words of a pack make, by its `moves.tsv`. */
export function movesOf(pack: Pack): Moves {
  if (!pack.files.includes('moves.tsv')) return noMoves
  const cues = pack.lexicon('moves').rows.map(({ values }) => ({
    words: ` ${foldedWords(values.word).join(' ')} `,
    move: values.move as Move,
  }))
  return (sentence) => {
    const words = ` ${foldedWords(sentence).join(' ')} `
    return [...new Set(cues.filter((cue) => words.includes(cue.words)).map(({ move }) => move))]
  }
}
