import { wordClassOf } from './cgn.ts'
import { alignWords, base, scoreConllu, type Pair, type ScoredWord } from './conllu-score.ts'
import { harmonic, percent } from './gold.ts'

/** How far a system agrees with the gold on what makers of different conventions can be asked alike; all in percent. */
export interface Agreement {
  /** F1 of words and of sentences, as everywhere else. */
  readonly tokens: number
  readonly sentences: number
  /** Of the words that both have. */
  readonly wordClass: number
  /** The same, of the words whose class a CGN tag can tell. */
  readonly tellableClass: number
  readonly lemma: number
  /** Of the words that are a subject, whatever they hang on. */
  readonly subjectPrecision: number
  readonly subjectRecall: number
  readonly subjects: number
}

/**
 * Measures agreement so that, as far as it can be told, no convention counts as an error, of either side:
 *
 * - word classes: AUX counts as VERB and SYM as PUNCT, since no CGN tag parts them. `tellableClass` goes further in Frog's
 *   favour: it leaves out each word whose tag in the gold does not lead to its class in the gold (0.3 % of the words),
 *   so that whoever has all tags right has 100;
 * - lemmas: capitals, acute accents (*vóór*, *één*) and compound marks do not count, and of a lemma with several parts
 *   only the last does: the treebank writes *vrouw_wijding* for *vrouwenwijding* and joins a particle that stands
 *   elsewhere in the sentence (*op_stappen* for *stappen*), Frog does neither;
 * - subjects: nominal ones, passive or not; relative and interrogative pronouns are left out, since Frog hangs its clauses
 *   under them and never says that one is a subject.
 */
export function agreementWith(goldText: string, systemText: string): Agreement {
  const { tokens, sentences } = scoreConllu(goldText, systemText)
  const { gold, system, pairs } = alignWords(goldText, systemText)

  const tellable = pairs.filter(({ word }) => merged(word.wordClass) === merged(wordClassOf(word.tag)))
  const asked = pairs.filter(({ word }) => isSubject(word) && !opensClause(word))
  const unasked = pairs.filter(({ word, other }) => isSubject(other) && opensClause(word))
  const right = asked.filter(({ other }) => isSubject(other)).length
  const marked = gold.words.filter((word) => isSubject(word) && !opensClause(word)).length
  const found = system.words.filter(isSubject).length - unasked.length
  return {
    tokens,
    sentences,
    wordClass: percent(pairs.filter(sameClass).length, pairs.length),
    tellableClass: percent(tellable.filter(sameClass).length, tellable.length),
    lemma: percent(pairs.filter(sameLemma).length, pairs.length),
    subjectPrecision: percent(right, found),
    subjectRecall: percent(right, marked),
    subjects: harmonic(right, found, marked),
  }
}

const mergedClasses: Readonly<Record<string, string>> = { AUX: 'VERB', SYM: 'PUNCT' }

function merged(wordClass: string): string {
  return mergedClasses[wordClass] ?? wordClass
}

function sameClass({ word, other }: Pair): boolean {
  return merged(word.wordClass) === merged(other.wordClass)
}

function isSubject({ relation }: ScoredWord): boolean {
  return base(relation) === 'nsubj'
}

function opensClause({ features }: ScoredWord): boolean {
  return /\bPronType=(Rel|Int)\b/.test(features)
}

function sameLemma({ word, other }: Pair): boolean {
  const [gold, system] = [plain(word.lemma), plain(other.lemma)]
  const parts = gold.split('_')
  const last = parts[parts.length - 1]
  if (gold === system || parts.join('') === system.replaceAll('_', '')) return true
  return parts.length > 1 && last !== '' && system.endsWith(last)
}

function plain(lemma: string): string {
  const acute = '\u0301'
  return lemma.toLowerCase().normalize('NFD').replaceAll(acute, '')
}
