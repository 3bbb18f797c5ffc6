/** What kind of trouble a store has: programs may act on it, the message is for people. */
export type StoreTrouble = 'unwritable' | 'locked' | 'full' | 'damaged' | 'newer' | 'not-verbatim'

/** A store that cannot do what was asked, with what to do about it. Nothing stored before is lost. */
export class StoreError extends Error {
  constructor(
    readonly trouble: StoreTrouble,
    message: string,
  ) {
    super(message)
    this.name = 'StoreError'
  }
}
