/** An export that cannot be made as it was asked for; the message says what to ask instead. */
export class ExportError extends Error {
  override name = 'ExportError'
}
