/** A word of a question, or a comma. */
export interface QuestionToken {
  /** As it was written. */
  readonly text: string
  /** In small letters, without accents. */
  readonly folded: string
}

/** The words of a question in turn. A hyphen, full stop or apostrophe within a word belongs to it, but for an English `'s`. */
export function tokensOf(question: string): QuestionToken[] {
  const found = question
    .normalize('NFC')
    .match(/['’]s\b|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[.'’-](?!s\b)(?=[\p{L}\p{N}]))*|,/gu)
  return (found ?? []).map((text) => ({ text, folded: fold(text) }))
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace('’', "'").toLowerCase()
}
