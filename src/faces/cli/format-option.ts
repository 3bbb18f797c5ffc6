import { Command, Option } from 'commander'
import type { Position } from '../../model/ledger.ts'
import type { Around } from '../../model/page.ts'
import type { ArticleSummary } from '../../model/record.ts'
import type { Context } from './context.ts'

/** What `--format` may be. */
export type Format = 'text' | 'json'

/** `--format` of what shows a part of the record. */
export function formatOption(): Option {
  return new Option('--format <format>', 'print a page to read, or JSON')
    .choices(['text', 'json'])
    .default('text')
}

/** Gives every command that can print JSON the short way to ask for it, `--json`; commands within commands too. */
export function addJsonOption(command: Command): void {
  const format = command.options.find(({ long }) => long === '--format')
  const form = ['json', 'jsonl'].find((one) => format?.argChoices?.includes(one))
  if (form !== undefined) {
    command.addOption(new Option('--json', `the same as --format ${form}`).implies({ format: form }))
  }
  for (const each of command.commands) addJsonOption(each)
}

/** Prints anything as JSON. */
export function printJson(value: unknown, context: Context): Promise<void> {
  return context.out(JSON.stringify(value, null, 2) + '\n')
}

/** What is to be printed as JSON, with the articles that its positions stand in. */
export function withArticles<Value extends object>(
  value: Value,
  positions: readonly Position[],
  { articles }: Around,
): Value & { readonly articles: readonly ArticleSummary[] } {
  const standing = new Set(positions.flatMap(({ sightings }) => sightings.map(({ article }) => article)))
  return { ...value, articles: articles.filter(({ id }) => standing.has(id)) }
}
