import type { AnchoredMention } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import type { Fill } from '../../model/finding.ts'
import { form, sentenceOf, tokensBetween } from '../../model/tokens.ts'
import { extentOf, subtree, Word } from '../../model/trees.ts'
import { trim } from '../../rules/extent.ts'
import type { Lexicon } from '../../rules/lexicon.ts'
import type { Pack } from '../../rules/pack.ts'
import { quotations, type Quotation } from '../../rules/quotation.ts'
import { firstToken, toDraft, toNounPhrase, type Draft } from './draft.ts'

/**
 * Brings statements and quotation marks together. A statement whose words stand in a quotation covers all of it, over as
 * many sentences as it runs; a quotation that no statement covers goes to the verb of speech beside it, or stands free
 * and goes to who spoke last.
 */
export function joinQuotations(
  article: Article<'clauses'>,
  drafts: readonly Draft[],
  mentions: readonly AnchoredMention[],
  pack: Pack,
): Draft[] {
  const verbs = pack.lexicon('speech-verbs')
  const outer = outermost(quotations(article))
  const spoken = outer.filter(
    (quotation) => isSpoken(article, quotation) || followingVerb(article, quotation, verbs) >= 0,
  )
  const joined = drafts.map((draft) => widen(article, draft, spoken))
  for (const quotation of outer) {
    if (joined.some((draft) => covers(draft, quotation) && !inside(draft.cue, quotation))) continue
    const verb = followingVerb(article, quotation, verbs)
    const own = joined.findIndex(({ cue }) => cue >= 0 && cue === verb)
    if (own >= 0) {
      // „Nonsense”, she says of the claim: what stands before the verb is said, what follows is what it is said of.
      joined[own] = { ...joined[own], ...contentOf(article, quotation) }
      continue
    }
    const before = joined.findLast((draft) => draft.cue >= 0 && draft.cue < quotation.open)
    if (before !== undefined && isBrokenOff(article, before, quotation, outer)) {
      joined[joined.indexOf(before)] = {
        ...before,
        content: [...before.content, ...words(article, quotation)],
      }
      continue
    }
    const draft =
      besideVerb(article, quotation, joined, verbs) ?? standingAlone(article, quotation, joined, mentions)
    if (draft !== null) joined.push(draft)
    joined.sort((one, other) => firstToken(one) - firstToken(other))
  }
  return joined.map((draft) => soundedBy(article, draft, outer, joined, pack.lexicon('pronouns')))
}

/** "'Nobody is in danger', it sounds": the words are those of whoever spoke before. */
function soundedBy(
  article: Article<'clauses'>,
  draft: Draft,
  outer: readonly Quotation[],
  drafts: readonly Draft[],
  pronouns: Lexicon,
): Draft {
  const { source, content } = draft
  if (source === null) return draft
  const word = new Word(article, source.head)
  const isNobody = word.wordClass === 'PRON' && pronouns.row(word.lemma)?.values.gender === 'neuter'
  const quotation = outer.find((each) => inside(content[0], each))
  return isNobody && quotation !== undefined
    ? { ...draft, source: lastSpeaker(article, quotation, drafts) }
    : draft
}

/** Quotations, in the order of their opening marks, that do not stand within another. */
export function outermost(all: readonly Quotation[]): Quotation[] {
  let furthest = -1
  return all.filter(({ close }) => {
    if (close < furthest) return false
    furthest = close
    return true
  })
}

/** The tokens between the marks, without punctuation at the ends but a question or exclamation mark. */
export function words(article: Article<'clauses'>, { open, close }: Quotation): number[] {
  const inner = trim(article, tokensBetween(open + 1, close), quotations(article))
  const next = inner.length === 0 ? close : inner[inner.length - 1] + 1
  return next < close && ['?', '!'].includes(form(article, next)) ? [...inner, next] : inner
}

/** Whether somebody's sentence stands between the marks, not a name or a word held at arm's length. */
function isSpoken(article: Article<'clauses'>, quotation: Quotation): boolean {
  const inside = words(article, quotation).map((token) => new Word(article, token))
  return inside.length > 2 && inside.some((word) => word.feature('VerbForm') === 'Fin')
}

/** Whether the words between the marks are a sentence by their main word: "the mistake you always see" is none. */
export function isSentence(article: Article<'clauses'>, quotation: Quotation): boolean {
  if (!isSpoken(article, quotation)) return false
  const finite = words(article, quotation).filter(
    (token) => new Word(article, token).feature('VerbForm') === 'Fin',
  )
  return finite.some((token) => {
    for (let word: Word | null = new Word(article, token); word !== null; word = word.head) {
      if (word.head === null || !inside(word.head.index, quotation)) return true
      if (/^(acl|advcl)/.test(word.relation)) return false
    }
    return true
  })
}

/**
 * The finite verb with its subject behind it that follows a quotation at once, with at most a comma and an adverb between:
 * any verb after a whole sentence („…”, sighed the mayor), a verb of speech after less; -1 where there is none.
 */
function followingVerb(article: Article<'clauses'>, quotation: Quotation, verbs: Lexicon): number {
  const next = tokensBetween(
    quotation.close + 1,
    Math.min(quotation.close + 4, article.trees.head.length),
  ).find((token) => !['PUNCT', 'ADV'].includes(new Word(article, token).wordClass))
  if (next === undefined) return -1
  const verb = new Word(article, next)
  if (verb.wordClass !== 'VERB' || verb.feature('VerbForm') !== 'Fin') return -1
  if (!isSpoken(article, quotation) && !takesQuotation(verb, verbs)) return -1
  // "The novel 'The water comes' is about a dike": what has its subject before the marks is said of a title.
  const isTitle = dependents(article, next).some(
    ({ relation, token }) => relation === 'nsubj' && token < quotation.open,
  )
  return isTitle || subjectBehind(article, next) === undefined ? -1 : next
}

/** The subject of an inverted verb; where the parser saw none, the nearest noun that hangs on it. */
function subjectBehind(article: Article<'clauses'>, verb: number): number | undefined {
  const behind = dependents(article, verb).filter(({ token }) => token > verb)
  const nominal = ({ token }: { readonly token: number }) => {
    const word = new Word(article, token)
    const named = ['NOUN', 'PROPN', 'PRON'].includes(word.wordClass)
    return named || word.children.some((child) => child.relation === 'det')
  }
  return (behind.find(({ relation }) => relation === 'nsubj') ?? behind.find(nominal))?.token
}

function takesQuotation({ lemma }: Word, verbs: Lexicon): boolean {
  return verbs.all(lemma).some(({ values }) => values.frame.split(' ').includes('quote'))
}

function contentOf(
  article: Article<'clauses'>,
  quotation: Quotation,
): Pick<Draft, 'content' | 'contentHead'> {
  return { content: words(article, quotation), contentHead: mainWord(article, quotation) }
}

function covers({ content }: Draft, { open, close }: Quotation): boolean {
  return content.some((token) => open < token && token < close)
}

/** A quotation whose sentence is the content belongs to it whole; words outside it that the parser drew in are let go. */
function widen(article: Article<'clauses'>, draft: Draft, spoken: readonly Quotation[]): Draft {
  const own = spoken.filter((quotation) => covers(draft, quotation))
  const main = own.find(({ open, close }) => open < draft.contentHead && draft.contentHead < close)
  if (main === undefined || (main.open < draft.cue && draft.cue < main.close)) return draft
  const leads = draft.content.some(
    (token) =>
      token < main.open && sentenceOf(article.tokens, token) === sentenceOf(article.tokens, main.open),
  )
  if (leads && form(article, main.open - 1) !== ':' && !own.some(({ close }) => close < main.open))
    return draft
  return { ...draft, content: own.flatMap((quotation) => words(article, quotation)) }
}

/** „Not today”, he said, „and not tomorrow”: the first part did not end its sentence, so that the second goes on with it. */
function isBrokenOff(
  article: Article<'clauses'>,
  draft: Draft,
  quotation: Quotation,
  outer: readonly Quotation[],
): boolean {
  const { tokens } = article
  const last = draft.content.at(-1)
  if (last === undefined || last > draft.cue || !outer.some((first) => inside(last, first))) return false
  const sameSentence = sentenceOf(tokens, last) === sentenceOf(tokens, quotation.open)
  return sameSentence && !['.', '!', '?'].includes(form(article, last)) && form(article, last + 1) !== '.'
}

/** The verb behind the quotation, or else the nearest verb of speech outside the marks in its sentence, with its subject. */
function besideVerb(
  article: Article<'clauses'>,
  quotation: Quotation,
  drafts: readonly Draft[],
  verbs: Lexicon,
): Draft | null {
  const { starts } = article.tokens
  const taken = new Set(drafts.map(({ cue }) => cue))
  const after = tokensBetween(quotation.close + 1, starts[sentenceOf(article.tokens, quotation.close) + 1])
  const before = tokensBetween(starts[sentenceOf(article.tokens, quotation.open)], quotation.open).reverse()
  const speaking = [...after, ...before].filter((token) => {
    const verb = new Word(article, token)
    return takesQuotation(verb, verbs) && verb.feature('VerbForm') !== 'Inf' && !taken.has(token)
  })
  const quoting = followingVerb(article, quotation, verbs)
  for (const token of [quoting, ...speaking]) {
    if (token < 0) continue
    const subject =
      dependents(article, token).find((one) => one.relation === 'nsubj' && !inside(one.token, quotation))
        ?.token ?? (token === quoting ? subjectBehind(article, token) : undefined)
    if (subject === undefined) continue
    const row = verbs.row(article.trees.lemma[token])?.values
    return {
      ...toDraft(article, {
        says: 'statement',
        values: row === undefined ? {} : { stance: row.stance, commitment: row.commitment },
        fills: [
          fillOf(article, 'source', subject, token),
          { role: 'cue', head: token, words: [token], extent: extentOf(article, [token]) },
        ],
        trace: { rule: 'a quotation beside a verb of speech', words: {} },
      }),
      ...contentOf(article, quotation),
    }
  }
  return null
}

/** A quotation with no verb of speech belongs to whoever is named before a colon, or else to who spoke before. */
function standingAlone(
  article: Article<'clauses'>,
  quotation: Quotation,
  drafts: readonly Draft[],
  mentions: readonly AnchoredMention[],
): Draft | null {
  // Marks in the middle of a sentence mostly hold words at arm's length.
  if (!opensSentence(article, quotation) && form(article, quotation.open - 1) !== ':') return null
  const source =
    namedBefore(article, quotation) ??
    subjectBefore(article, quotation) ??
    lastSpeaker(article, quotation, drafts) ??
    personBefore(article, sentenceOf(article.tokens, quotation.open), mentions)
  return {
    ...toDraft(article, {
      says: 'statement',
      values: {},
      fills: [],
      trace: { rule: 'a free-standing quotation', words: {} },
    }),
    source,
    ...contentOf(article, quotation),
  }
}

function opensSentence({ tokens }: Article<'clauses'>, { open }: Quotation): boolean {
  return tokens.starts[sentenceOf(tokens, open)] === open
}

/** "Jansen: „Not today.”": what stands before the colon, where no verb is among it. */
function namedBefore(article: Article<'clauses'>, { open }: Quotation): Fill | null {
  const start = article.tokens.starts[sentenceOf(article.tokens, open)]
  const before = tokensBetween(start, open - 1)
  if (before.length === 0 || form(article, open - 1) !== ':') return null
  if (before.some((token) => ['VERB', 'AUX'].includes(new Word(article, token).wordClass))) return null
  const head = before.find((token) => !before.includes(article.trees.head[token]))!
  return toNounPhrase(article, { role: 'source', head, words: before, extent: extentOf(article, before) })
}

/** "The coach was content: „…”": the subject of the clause before the colon. */
function subjectBefore(article: Article<'clauses'>, { open }: Quotation): Fill | null {
  if (form(article, open - 1) !== ':') return null
  const before = tokensBetween(article.tokens.starts[sentenceOf(article.tokens, open)], open - 1)
  const subject = before.map((token) => new Word(article, token)).find(({ relation }) => relation === 'nsubj')
  return subject === undefined ? null : fillOf(article, 'source', subject.index, subject.head!.index)
}

/** Whoever spoke last in the article's own voice, in this sentence or the one before. */
function lastSpeaker(
  article: Article<'clauses'>,
  { open }: Quotation,
  drafts: readonly Draft[],
): Fill | null {
  const sentence = sentenceOf(article.tokens, open)
  const last = drafts.findLast(({ source, cue, content }) => {
    const end = Math.max(cue, ...content)
    if (source === null || end >= open || sentence - sentenceOf(article.tokens, end) > 1) return false
    return !drafts.some((other) => other.content.includes(cue))
  })
  return last?.source ?? null
}

/** The subject of the sentence before, where it is a person. */
function personBefore(
  article: Article<'clauses'>,
  sentence: number,
  mentions: readonly AnchoredMention[],
): Fill | null {
  const { tokens, trees } = article
  if (sentence === 0 || tokens.block[sentence - 1] !== tokens.block[sentence]) return null
  for (const token of tokensBetween(tokens.starts[sentence - 1], tokens.starts[sentence])) {
    if (trees.head[token] >= 0) continue
    const subject = dependents(article, token).find(({ relation }) => relation === 'nsubj')
    const person = mentions.find(({ head, entity }) => head === subject?.token && entity.kind === 'person')
    if (person !== undefined) return fillOf(article, 'source', person.head, token)
  }
  return null
}

/** The word of a quotation that no other word of it stands above. */
function mainWord(article: Article<'clauses'>, quotation: Quotation): number {
  return (
    words(article, quotation).find((token) => !inside(article.trees.head[token], quotation)) ??
    quotation.open + 1
  )
}

function fillOf(article: Article<'clauses'>, role: string, head: number, under: number): Fill {
  const without = subtree(article.trees, head).includes(under) ? new Set([under]) : new Set<number>()
  const covered = trim(article, subtree(article.trees, head, without), quotations(article))
  return toNounPhrase(article, { role, head, words: covered, extent: extentOf(article, covered) })
}

function dependents(
  { clauses, trees }: Article<'clauses'>,
  head: number,
): { token: number; relation: string }[] {
  return tokensBetween(clauses.first[head], clauses.first[head + 1]).map((arc) => ({
    token: clauses.dependent[arc],
    relation: trees.inventory.relations[clauses.relation[arc]],
  }))
}

function inside(token: number, { open, close }: Quotation): boolean {
  return open < token && token < close
}
