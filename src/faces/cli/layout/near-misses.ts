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

/** For each sentence and kind of record: what was found, and the rules that came nearest, with the place where they stopped. */
export function nearMisses(
  article: Article<'clauses'>,
  pack: Pack,
  { strong, faint }: Palette,
  width: number,
): string {
  const kinds = told.files
    .filter((file) => pack.files.includes(`${file}.rules`))
    .map((file) => ({ file, rules: pack.rules(file), findings: findAll(article, pack.rules(file)) }))
  const lines: string[] = []
  for (let sentence = 0; sentence < sentenceCount(article.tokens); sentence++) {
    lines.push(strong(quote(article.text, [sentenceSpan(article.tokens, sentence)])[0]))
    for (const { file, rules, findings } of kinds) {
      lines.push(`  ${file}`)
      for (const { trace, fills } of findings) {
        if (!fills.some(({ head }) => sentenceOf(article.tokens, head) === sentence)) continue
        const words = fills
          .map(({ role, extent }) => `${role} “${joined(quote(article.text, extent))}”`)
          .join(', ')
        lines.push(wrap(`found by ${trace.rule}: ${words}`, width, '      ', '    + '))
      }
      for (const { rule, line, reason } of whyNot(article, rules, sentence).slice(0, told.misses)) {
        lines.push(
          wrap(`${ruleName(rule)} ${faint(`stopped at line ${line}:`)} ${reason}`, width, '      ', '    - '),
        )
      }
    }
    lines.push('')
  }
  return lines.join('\n')
}
