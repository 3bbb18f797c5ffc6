/** For an option that may be given more than once: all that it was given. */
export function repeated(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}
