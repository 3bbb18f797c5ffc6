/** A queue that cannot do what was asked, with what to do about it. No article is lost: the dossier keeps those that wait. */
export class QueueError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'QueueError'
  }

  /** What went wrong in words a user can act on. What the library says is told along; it never repeats an address. */
  static of(error: Error, place: string): QueueError {
    if (error instanceof QueueError) return error
    const { name, message } = error
    const words =
      explanations.find(([names]) => names.test(`${name} ${message}`))?.[1] ?? 'does not do what was asked'
    return new QueueError(`${place} ${words} (${message})`)
  }
}

const explanations: readonly [names: RegExp, words: string][] = [
  [
    /authorization|authentication|permissions/i,
    'does not let this user in; look at the user and the password in its address',
  ],
  [
    /JetStreamNotEnabled|jetstream.*not enabled|NoResponders/i,
    'has no JetStream that answers; start the server with it (nats-server -js), and see that most servers of a cluster run',
  ],
  [
    /insufficient resources|no suitable peers|storage resources|maximum (?:bytes|messages)/i,
    'has no room for more; give JetStream more room on its disk',
  ],
  [
    /Connection|ECONN|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT|timeout|Closed|heartbeat/i,
    'cannot be reached; see that the server runs, and that the address is right',
  ],
]
