import type { Generated } from 'kysely'

/** An article with its reading, as a row. */
export interface KeptReading {
  article: string
  /** What the user calls the file. */
  name: string
  /** `originals.sha256`. */
  original: string
  /** `originals.sha256` of the file that the article was taken out of; null where the original is that file. */
  received: string | null
  /** What was known beside the text, as JSON. */
  hints: string
  /** Language of the pack it was read with. */
  language: string
  /** Engine version, and the pack's version and hash. */
  engine: string
  pack: string
  json: string
}

/**
 * The tables of a store. `originals`, `readings`, `removals`, `tombstones`, `earlier_readings` and `judgements` are the truth; the others
 * are made from them.
 */
export interface Tables {
  /** Texts of articles and files as they came in, each once. */
  originals: { sha256: string; bytes: Uint8Array }
  /** One row an article. A number is never given twice, so it stands for one reading of one article for ever. */
  readings: { number: Generated<number> } & KeptReading
  /** Articles that are hidden, each as it was, and since when (an ISO time). */
  removals: KeptReading & { removed: string }
  /**
   * What is left of an article that was purged: the SHA-256 of its id, that of its original (null where another article has the same), and
   * when that was (an ISO time).
   */
  tombstones: { article: string; original: string | null; purged: string }
  /** The reading that an article had before it was read again, by the id it has now. */
  earlier_readings: Pick<KeptReading, 'article' | 'engine' | 'pack' | 'json'>
  /** What people have judged, as JSON; rows are only ever added. */
  judgements: { id: string; json: string }
  /** The articles that judgements are on; an undoing is on those of what it undoes. */
  judged: { judgement: string; article: string }
  /**
   * Articles that wait to be read by whoever has time: each by the hash of its original and hints, with the original kept. `round` is how
   * often it was handed in, `sent` whether a queue has it (1) or not yet (0), `reason` why it could not be read, null while it can be.
   */
  jobs: { number: Generated<number>; id: string; round: number; sent: number; reason: string | null } & Pick<
    KeptReading,
    'name' | 'original' | 'received' | 'hints'
  >
  /** One row: by what queues know this dossier from others. */
  dossiers: { id: string }
  /** What was done in each minute of the last day (an ISO time as far as its minutes): articles added, and jobs that failed. */
  paces: { minute: string; added: number; failed: number }
  /** One row: how often the readings have changed. */
  generations: { number: number }
  /**
   * Articles that have come, gone or been judged and are not linked yet, in turn. `reason` is what linking broke on, null where it has not: such an
   * article is on no shelf until it changes, or the engine does.
   */
  changes: { number: Generated<number>; article: string; reason: string | null }
  /** One row: the engine that linked what is on the shelves, and how often they have changed. */
  linkings: { engine: string; number: Generated<number> }
  /** What is linked: the shelves of `dossier/`, and the keys their rows are found by. */
  shelf_rows: { number: Generated<number>; shelf: string; id: string; place: string | null; json: string }
  shelf_keys: { shelf: string; key: string; row: number }
  /** Which row of the shelf of facets is of which reading, and when its article was published: `''` both where that is unknown, else in the order of days. */
  facets: { reading: number; row: number; earliest: string; latest: string }
}
