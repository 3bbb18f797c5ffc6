/** The last of a scale that is named; its first where none is. */
export function weakest<Grade>(scale: readonly Grade[], named: readonly (Grade | null)[]): Grade {
  const ranks = named.filter((grade) => grade !== null).map((grade) => scale.indexOf(grade))
  return scale[Math.max(0, ...ranks)]
}
