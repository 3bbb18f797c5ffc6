import type { Account } from './account.ts'
import { isDenial } from './firmness.ts'

/**
 * Whether some words say of something that it is not so: by a verb of denying, a word such as "lie", or "cannot remember such
 * a talk".
 */
export function saysOtherwise(account: Account, tokens: readonly number[]): boolean {
  const denials = tokens.filter((token) => isOfDenying(account, token))
  // "Does not dispute that sum": who does not deny says nothing otherwise.
  if (denials.some((token) => account.word(token).children.some(({ index }) => isDenial(account, index))))
    return false
  return (
    denials.length > 0 ||
    tokens.some((token) => account.isJudgedFalse(token)) ||
    isContrary(account, tokens) ||
    (pointsBack(account, tokens) && isNegative(account, tokens) && !isSilence(account, tokens))
  )
}

/** Whether there is a word of negation among some. */
export function isNegative(account: Account, tokens: readonly number[]): boolean {
  return tokens.some((token) => isDenial(account, token))
}

/** "Of that offer she will not speak": whether some words only say that somebody says nothing. */
function isSilence(account: Account, tokens: readonly number[]): boolean {
  const among = new Set(tokens)
  return account.statements.some(
    ({ stance, cue, content }) =>
      (stance === 'no-comment' || stance === 'declines-to-say') &&
      account.tokensOf(cue?.spans ?? content.spans).some((token) => among.has(token)),
  )
}

/** Whether some words say that it is the other way round: "the alarm did go off". */
export function isContrary(account: Account, tokens: readonly number[]): boolean {
  const contraries = account.pack.lexicon('contraries')
  const forms = tokens.map((token) => account.word(token).form.toLowerCase())
  return forms.some((form, at) => contraries.has(form) || contraries.has(`${form} ${forms[at + 1] ?? ''}`))
}

function isOfDenying(account: Account, token: number): boolean {
  const { lemma, wordClass } = account.word(token)
  if (wordClass !== 'VERB') return false
  const rows = account.pack.lexicon('speech-verbs').all(lemma)
  return (
    rows.length > 0 && rows.every(({ values: { stance } }) => stance === 'denies' || stance === 'disputes')
  )
}

/** Whether some words name a thing as one spoken of before: "such a talk". */
export function pointsBack(account: Account, words: readonly number[]): boolean {
  const pointers = account.pack.lexicon('demonstratives')
  return words.some((token) => {
    const { lemma, wordClass, relation, head } = account.word(token)
    return (
      wordClass === 'DET' &&
      relation === 'det' &&
      pointers.has(lemma.toLowerCase()) &&
      head?.wordClass === 'NOUN'
    )
  })
}
