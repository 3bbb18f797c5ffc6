import type { Finding } from '../model/finding.ts'
import { quote } from '../model/span.ts'
import { whyNot } from './explain.ts'
import { readFrozenTrees, type FrozenTree } from './frozen-trees.ts'
import { findAll } from './match.ts'
import { normalise } from './normalise.ts'
import type { Pack } from './pack.ts'
import { ruleName, type Example, type Rule } from './rule.ts'

/** How an example of a rule came out. */
export interface ExampleResult {
  readonly rule: Rule
  readonly example: Example
  /** What is wrong in plain English, or null when all is well. */
  readonly wrong: string | null
}

/** The file of a pack that holds the trees of all examples. */
export const treesFile = 'examples.conllu'

/** The reviewed trees of a pack's examples, by their sentence. */
export function exampleTrees(pack: Pack): Map<string, FrozenTree> {
  return readFrozenTrees(pack.path(treesFile), pack.text(treesFile), pack.manifest)
}

/** Runs every example of a rule file on its tree: a `+` sentence must be found by its own rule, a `-` sentence must not. */
export function runExamples(rules: readonly Rule[], trees: ReadonlyMap<string, FrozenTree>): ExampleResult[] {
  return rules.flatMap((rule) =>
    rule.examples.map((example) => ({ rule, example, wrong: wrongWith(rule, example, rules, trees) })),
  )
}

function wrongWith(
  rule: Rule,
  example: Example,
  rules: readonly Rule[],
  trees: ReadonlyMap<string, FrozenTree>,
): string | null {
  const tree = trees.get(example.text)
  if (tree === undefined) return `no tree for '${example.text}'; add one to ${treesFile}`
  const article = normalise(tree.article)
  const found = findAll(article, rules)
  const own = found
    .filter(({ trace }) => trace.rule === ruleName(rule))
    .map((one) => shown(one, article.text))
  if (!example.matches) {
    return own.length === 0 ? null : `must not match, but ${print(own[0])}`
  }
  if (own.length === 0) {
    const miss = whyNot(article, [rule], 0).at(0)
    if (miss !== undefined) return `no match: stopped at line ${miss.line}: ${miss.reason}`
    const taken = found.map(({ trace }) => trace.rule.split(' ')[1])
    return `no match: its word was taken by ${taken.join(', ') || 'nothing'}`
  }
  const { expected } = example
  if (expected === null || own.some((one) => agrees(one, expected))) return null
  return `expected ${print(expected)}, but ${own.map(print).join(' and ')}`
}

/** Roles and values of a finding as an example writes them. */
function shown({ fills, values }: Finding, text: string): Record<string, string> {
  const roles: Record<string, string> = {}
  for (const { role, extent } of fills) {
    const words = quote(text, extent).join(' … ')
    roles[role] = role in roles ? `${roles[role]} & ${words}` : words
  }
  return { ...values, ...roles }
}

/** Roles and values that the example does not name are free. */
function agrees(found: Record<string, string>, expected: Readonly<Record<string, string>>): boolean {
  return Object.entries(expected).every(([name, words]) => found[name] === words)
}

function print(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, words]) => `${name}: ${words}`)
    .join('   ')
}
