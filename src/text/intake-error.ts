/** A file that cannot become an article. The message names the file, says what was seen, and what to do about it. */
export class IntakeError extends Error {
  constructor(
    /** The name the file was given with. */
    readonly file: string,
    /** What was seen: `the file is empty`. */
    readonly reason: string,
    /** What the user can do. */
    readonly advice: string,
  ) {
    super(`${file}: ${reason}; ${advice}`)
    this.name = 'IntakeError'
  }
}
