import type { Article } from '../../model/article.ts'
import type { Event, Passage, Reading, Statement } from '../../model/reading.ts'
import { covers, quote, type Extent } from '../../model/span.ts'
import { extentOf, Word } from '../../model/trees.ts'
import type { Pack } from '../../rules/pack.ts'
import { quotations, type Quotation } from '../../rules/quotation.ts'
import { senseReader } from '../../rules/sense.ts'
import { numeralReader } from '../../reading/quantities/numerals.ts'

/** A text as it was read, with the trees its reading was made from. */
export interface CloseReading {
  readonly reading: Reading
  readonly article: Article<'clauses'>
}

/** A word that tells what a text is about. */
export interface ContentWord {
  readonly token: number
  readonly lemma: string
  readonly wordClass: string
  /** Whether it is a verb that says little by itself: "to be", "to get". */
  readonly isLight: boolean
  /** What the lemma may mean. */
  readonly senses: ReadonlySet<string>
  /** Kind of the event it names, or null. */
  readonly kind: string | null
  /** Party it is part of a mention of, or null. */
  readonly party: string | null
  /** Its value where it is a number. */
  readonly value: number | null
}

/** Stances of those who say that something is not so. */
export const denying: ReadonlySet<Statement['stance']> = new Set(['denies', 'disputes'])

/** Words that carry what a sentence is about. */
const carriers = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'ADV'])

/** Lexicons of verbs that say little by themselves. */
const lightness = ['state-verbs', 'light-verbs']

/**
 * A text made ready for comparing: for each of its words who says it, whether it belongs to the words around a statement
 * ("says the mayor"), to an expression of time, or to a mention of a party.
 */
export class Account {
  readonly reading: Reading
  readonly article: Article<'clauses'>
  readonly pack: Pack
  /** What somebody says in it. */
  readonly statements: readonly Statement[]
  /** By token: the innermost statement that holds it, or null for the text's own voice. */
  readonly voices: readonly (Statement | null)[]
  /** Tokens that say who speaks and that it is said. */
  readonly frames: ReadonlySet<number>
  /** Tokens that are the cue of a statement. */
  readonly cues: ReadonlySet<number>
  /** Tokens of expressions of time. */
  readonly timeWords: ReadonlySet<number>
  /** Content words by token; words of time are none. */
  readonly content: ReadonlyMap<number, ContentWord>
  /** By token: the event that it is the trigger of. */
  readonly events: ReadonlyMap<number, Event>
  /** By token: the party a mention there is of, pronouns too. */
  readonly parties: ReadonlyMap<number, string>
  private readonly quoted: readonly Quotation[]
  private readonly tokenAt: ReadonlyMap<number, number>

  /** @param partyOf what an entity of the reading is in all texts together. */
  constructor(
    { reading, article }: CloseReading,
    pack: Pack,
    readonly partyOf: (entity: string | null) => string | null,
  ) {
    this.reading = reading
    this.article = article
    this.pack = pack
    this.tokenAt = new Map(Array.from(article.tokens.from, (from, token) => [from, token]))
    this.quoted = quotations(article)
    const { times } = reading
    const statements = reading.statements.filter((statement) => !this.isAmiss(statement))
    this.statements = statements
    this.voices = this.voicesOf(statements)
    this.cues = new Set(statements.flatMap(({ cue }) => this.tokensOf(cue?.spans ?? [])))
    this.frames = new Set([
      ...this.cues,
      ...statements.flatMap(({ source }) => this.tokensOf(source?.spans ?? [])),
    ])
    this.timeWords = new Set(times.flatMap(({ spans }) => this.tokensOf(spans)))
    this.parties = this.mentioned()
    this.events = new Map(
      reading.events.flatMap((event) =>
        this.tokensOf(event.trigger.spans).map((token) => [token, event] as const),
      ),
    )
    this.content = this.contentWords()
  }

  /** The tokens that lie in an extent. */
  tokensOf(extent: Extent): number[] {
    const { from, to } = this.article.tokens
    return extent.flatMap((span) => {
      const found: number[] = []
      const first = this.tokenAt.get(span.from)
      for (let token = first ?? from.findIndex((start) => start >= span.from); token >= 0; token++) {
        if (token >= from.length || to[token] > span.to) break
        found.push(token)
      }
      return found
    })
  }

  /** The words of tokens, with their place. */
  passage(tokens: readonly number[]): Passage {
    const inOrder = [...new Set(tokens)].sort((one, other) => one - other)
    const spans = [...extentOf(this.article, inOrder)]
    return { spans, quote: quote(this.article.text, spans) }
  }

  /** The whole sentence of a token. */
  sentenceWords(sentence: number): number[] {
    const { starts } = this.article.tokens
    return Array.from({ length: starts[sentence + 1] - starts[sentence] }, (_, at) => starts[sentence] + at)
  }

  word(token: number): Word {
    return new Word(this.article, token)
  }

  /** Whether a token stands between quotation marks. */
  isQuoted(token: number): boolean {
    return this.quoted.some(({ open, close }) => open < token && token < close)
  }

  /** The statement with an id of the reading, or null. */
  statement(id: string | null): Statement | null {
    return this.statements.find((one) => one.id === id) ?? null
  }

  /** Whether a word says of something that it is not so: "a lie". */
  isJudgedFalse(token: number): boolean {
    const stance = this.pack.lexicon('judgements').row(this.word(token).lemma.toLowerCase())?.values.stance
    return stance === 'denies' || stance === 'disputes'
  }

  /** A sentence and those right around it. */
  sentencesAround(sentence: number): number[] {
    const last = this.article.tokens.starts.length - 2
    return [sentence - 1, sentence, sentence + 1].filter((at) => at >= 0 && at <= last)
  }

  /** The words of a sentence and of those right around it. */
  wordsAround(sentence: number): number[] {
    return this.sentencesAround(sentence).flatMap((at) => this.sentenceWords(at))
  }

  /** Whether a word lays what stands around it with somebody, also where no statement was read. */
  isOfSpeech(token: number): boolean {
    const { lemma, wordClass } = this.word(token)
    if (this.pack.lexicon('attribution-words').has(lemma.toLowerCase())) return true
    if (wordClass === 'NOUN') return this.pack.lexicon('speech-nouns').has(lemma)
    const frame = this.pack.lexicon('speech-verbs').row(lemma)?.values.frame ?? ''
    return wordClass === 'VERB' && /\b(clause|quote|call)\b/.test(frame)
  }

  /**
   * "Nobody told me that", he says: what a word of speech in a quotation takes up is not for the text to have said. And a
   * title within the words for who should have said it was said by nobody.
   */
  private isAmiss({ source, cue, content }: Statement): boolean {
    if (content.spans.length > 0 && covers(source?.spans ?? [], content.spans)) return true
    const said = this.tokensOf(cue?.spans ?? [])[0]
    const around = this.quoted.filter(({ open, close }) => open < said && said < close)
    const told = this.tokensOf(content.spans)
    return around.some(
      ({ open, close }) => told.length > 0 && told.every((token) => token < open || close < token),
    )
  }

  /** For each token the smallest statement whose content holds it. */
  private voicesOf(statements: readonly Statement[]): (Statement | null)[] {
    const voices = new Array<Statement | null>(this.article.tokens.from.length).fill(null)
    const contents = statements
      .map((statement) => ({ statement, tokens: this.tokensOf(statement.content.spans) }))
      .sort((one, other) => other.tokens.length - one.tokens.length)
    for (const { statement, tokens } of contents) {
      // What a denial in a later sentence takes up ("he denies that") has its own speaker where it stands.
      const cue = this.tokensOf(statement.cue?.spans ?? [])[0]
      const isTakenUp = denying.has(statement.stance) && cue !== undefined
      for (const token of tokens) {
        if (!isTakenUp || this.word(token).sentence === this.word(cue).sentence) voices[token] = statement
      }
    }
    return voices
  }

  private mentioned(): Map<number, string> {
    const parties = new Map<number, string>()
    for (const { id, mentions } of this.reading.entities) {
      const party = this.partyOf(id)
      if (party === null) continue
      for (const { spans } of mentions) for (const token of this.tokensOf(spans)) parties.set(token, party)
    }
    return parties
  }

  private contentWords(): Map<number, ContentWord> {
    const numerals = numeralReader(this.pack)
    const senses = senseReader(this.pack)
    const words = new Map<number, ContentWord>()
    for (let token = 0; token < this.article.tokens.from.length; token++) {
      const word = this.word(token)
      if (this.timeWords.has(token) || !carriers.has(word.wordClass)) continue
      if (word.wordClass === 'ADV' && (this.events.get(token)?.kind ?? null) === null) continue
      const lemma = word.lemma.toLowerCase()
      const isNumber = word.wordClass === 'NUM' || word.relation === 'nummod' || /^\d/.test(word.form)
      words.set(token, {
        token,
        lemma,
        wordClass: word.wordClass,
        isLight: word.wordClass === 'VERB' && lightness.some((name) => this.pack.lexicon(name).has(lemma)),
        senses: senses(lemma, word.wordClass),
        kind: this.events.get(token)?.kind ?? null,
        party: this.parties.get(token) ?? null,
        value: isNumber ? numerals(word.form) : null,
      })
    }
    return words
  }
}
