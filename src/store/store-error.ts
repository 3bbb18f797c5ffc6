/** What kind of trouble a store has: programs may act on it, the message is for people. */
export type StoreTrouble =
  | 'unwritable'
  | 'locked'
  | 'full'
  | 'damaged'
  | 'newer'
  | 'not-verbatim'
  // A judgement that cannot be one of this dossier.
  | 'unfit'
  // Of a database on a server: nobody answers, the user may not come in, the connection broke off.
  | 'unreachable'
  | 'refused'
  | 'lost'
  // Of a move: there is nothing to move, what is there is of another dossier, or not the same as what was moved.
  | 'absent'
  | 'occupied'
  | 'different'
  // Of a bundle: it is none, or not whole.
  | 'broken'

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
