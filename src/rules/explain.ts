import type { Article } from '../model/article.ts'
import type { Finding } from '../model/finding.ts'
import { quote } from '../model/span.ts'
import { form, sentenceOf } from '../model/tokens.ts'
import { Word } from '../model/trees.ts'
import { findAll, type Step } from './match.ts'
import { ruleName, type Line, type Rule } from './rule.ts'

/** A line of a rule and the words that filled it. */
export interface Filled {
  readonly role: string
  /** The words, pieces joined by ` … `. */
  readonly words: string
  /** Line of the rule file. */
  readonly line: number
  /** What the line asks: `nsubj PROPN`. */
  readonly asks: string
}

/** Why a finding is there: each role with its words and the line of the rule that took them. */
export function why(article: Article<'clauses'>, finding: Finding, rules: readonly Rule[]): Filled[] {
  const rule = rules.find((one) => ruleName(one) === finding.trace.rule)
  return finding.fills.flatMap(({ role, extent }) => {
    const line = rule?.lines.find((one) => one.role === role)
    if (line === undefined) return []
    const asks = line.conditions.map(({ written }) => written).join(' ')
    return [{ role, words: quote(article.text, extent).join(' … '), line: line.line, asks }]
  })
}

/** How far a rule came in a sentence before it failed. */
export interface NearMiss {
  readonly rule: Rule
  readonly line: number
  /** What failed, in plain English: `the lemma of 'hopes', 'hope', is not in speech-verbs`. */
  readonly reason: string
  /** The part of the rule's conditions that held, 0 to 1. */
  readonly share: number
}

/**
 * Why a sentence (by its number) yields no finding of a rule: for every rule that found nothing there the place where
 * it came furthest, nearest rule first. It listens to the very match that reads.
 */
export function whyNot(article: Article<'clauses'>, rules: readonly Rule[], sentence: number): NearMiss[] {
  const attempts = new Map<Rule, Attempt>()
  let current: Attempt | null = null
  const close = () => {
    if (current === null || current.failure === null) return
    const best = attempts.get(current.rule)
    if (best === undefined || held(current) > held(best)) attempts.set(current.rule, current)
  }
  const findings = findAll(article, rules, (step) => {
    if (step.line === step.rule.top) {
      close()
      current = inSentence(article, step, sentence)
        ? { rule: step.rule, lines: new Set(), failure: null }
        : null
    }
    if (current !== null) listen(current, step)
  })
  close()
  const found = new Set(
    findings
      .filter(({ fills }) => fills.some(({ head }) => sentenceOf(article.tokens, head) === sentence))
      .map(({ trace }) => trace.rule),
  )
  return [...attempts.values()]
    .filter(({ rule }) => !found.has(ruleName(rule)))
    .map((attempt) => ({
      rule: attempt.rule,
      line: attempt.failure!.line.line,
      reason: reason(article, attempt.failure!),
      share: held(attempt) / size(attempt.rule.lines.filter(({ need }) => need !== 'never')),
    }))
    .sort((one, other) => other.share - one.share)
}

interface Attempt {
  readonly rule: Rule
  /** Lines that some word has held on. */
  readonly lines: Set<Line>
  /** The step that came furthest on the first line that could not be filled. */
  failure: Step | null
}

function inSentence(article: Article<'clauses'>, { token }: Step, sentence: number): boolean {
  return token !== null && sentenceOf(article.tokens, token) === sentence
}

function listen(attempt: Attempt, step: Step): void {
  const { line, failed, token } = step
  if (line.need === 'never') {
    if (failed === null && token !== null) attempt.failure = step
    return
  }
  if (line.need !== 'once') return
  if (failed === null && token !== null) {
    attempt.lines.add(line)
    if (attempt.failure?.line === line) attempt.failure = null
    return
  }
  if (attempt.lines.has(line)) return
  if (attempt.failure === null || conditionsHeld(step) > conditionsHeld(attempt.failure))
    attempt.failure = step
}

function conditionsHeld({ line, failed, token }: Step): number {
  if (token === null) return -1
  return failed === null ? line.conditions.length : line.conditions.indexOf(failed)
}

function held({ lines, failure }: Attempt): number {
  return size([...lines]) + (failure === null ? 0 : Math.max(0, conditionsHeld(failure)))
}

function size(lines: readonly Line[]): number {
  return lines.reduce((sum, { conditions }) => sum + conditions.length, 0)
}

function reason(article: Article<'clauses'>, { line, token, under, failed }: Step): string {
  const above = under === null ? '' : ` of '${form(article, under)}'`
  if (token === null) return `nothing${above} is ${line.conditions.map(({ written }) => written).join(' ')}`
  const word = new Word(article, token)
  if (failed === null) return `'${word.form}'${above} must not be there`
  const wanted = failed.negated ? 'which is ruled out' : `not ${[...failed.accepted].join(' or ')}`
  switch (failed.aspect) {
    case 'relation':
      return `'${word.form}' is ${word.relation}${above}, ${wanted}`
    case 'class':
      return `'${word.form}' is ${word.wordClass}, ${wanted}`
    case 'feature':
      return `${failed.feature} of '${word.form}' is ${word.feature(failed.feature) ?? 'not given'}, ${wanted}`
    case 'order':
      return `'${word.form}' does not stand ${[...failed.accepted].join()} '${form(article, under!)}'`
    case 'lemma':
    case 'ending':
    case 'word': {
      const what =
        failed.aspect !== 'word' ? `the lemma of '${word.form}', '${word.lemma}',` : `'${word.form}'`
      return `${what} ${failed.negated ? 'is ruled out by' : 'does not fit'} ${failed.written}`
    }
  }
}
