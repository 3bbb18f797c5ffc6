import type { Article } from '../../../model/article.ts'
import { quote } from '../../../model/span.ts'
import { sentenceCount, sentenceOf, sentenceSpan } from '../../../model/tokens.ts'
import { whyNot } from '../../../rules/explain.ts'
import { findAll } from '../../../rules/match.ts'
import type { Pack } from '../../../rules/pack.ts'
import { ruleName } from '../../../rules/rule.ts'
import type { Palette } from './palette.ts'
import { joined } from './quoted.ts'
import { wrap } from './wrap.ts'

/** The rule files that give records, and how many near misses of each are told. */
const told = { files: ['statements', 'disputes', 'events'], misses: 3 }

/** What the rules for one kind of record made of a sentence. */
export interface Outcome {
  readonly kind: string
  readonly found: readonly {
    readonly rule: string
    readonly fills: readonly { readonly role: string; readonly words: string }[]
  }[]
  /** The rules that came nearest, and where they stopped. */
  readonly missed: readonly { readonly rule: string; readonly line: number; readonly reason: string }[]
}

/** A sentence with what was found in it, and what nearly was. */
export interface Tried {
  readonly sentence: string
  readonly outcomes: readonly Outcome[]
}

/** For each sentence and kind of record: what was found, and the rules that came nearest, with the place where they stopped. */
export function tryRules(article: Article<'clauses'>, pack: Pack): Tried[] {
  const kinds = told.files
    .filter((file) => pack.files.includes(`${file}.rules`))
    .map((file) => ({ file, rules: pack.rules(file), findings: findAll(article, pack.rules(file)) }))
  return Array.from({ length: sentenceCount(article.tokens) }, (_, sentence) => ({
    sentence: quote(article.text, [sentenceSpan(article.tokens, sentence)])[0],
    outcomes: kinds.map(({ file, rules, findings }) => ({
      kind: file,
      found: findings
        .filter(({ fills }) => fills.some(({ head }) => sentenceOf(article.tokens, head) === sentence))
        .map(({ trace, fills }) => ({
          rule: trace.rule,
          fills: fills.map(({ role, extent }) => ({ role, words: joined(quote(article.text, extent)) })),
        })),
      missed: whyNot(article, rules, sentence)
        .slice(0, told.misses)
        .map(({ rule, line, reason }) => ({ rule: ruleName(rule), line, reason })),
    })),
  }))
}

/** The same as a page. */
export function nearMisses(tried: readonly Tried[], { strong, faint }: Palette, width: number): string {
  const lines: string[] = []
  for (const { sentence, outcomes } of tried) {
    lines.push(strong(sentence))
    for (const { kind, found, missed } of outcomes) {
      lines.push(`  ${kind}`)
      for (const { rule, fills } of found) {
        const words = fills.map(({ role, words }) => `${role} “${words}”`).join(', ')
        lines.push(wrap(`found by ${rule}: ${words}`, width, '      ', '    + '))
      }
      for (const { rule, line, reason } of missed) {
        lines.push(wrap(`${rule} ${faint(`stopped at line ${line}:`)} ${reason}`, width, '      ', '    - '))
      }
    }
    lines.push('')
  }
  return lines.join('\n')
}
