/** Whether a word is written as a name is: with a capital, also inside ("al-Assad", "iPhone"). */
export function hasCapital(form: string): boolean {
  return /\p{Lu}/u.test(form)
}
