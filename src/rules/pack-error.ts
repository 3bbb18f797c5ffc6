/**
 * Something in a language pack that a person must repair. The message reads `file:line: what is wrong; what to do`,
 * so that an editor jumps to the place.
 */
export class PackError extends Error {
  /** `line` counts from 1; 0 when the whole file is meant. */
  constructor(
    readonly file: string,
    readonly line: number,
    readonly wrong: string,
    readonly remedy: string,
  ) {
    super(`${line > 0 ? `${file}:${line}` : file}: ${wrong}; ${remedy}`)
    this.name = 'PackError'
  }
}
