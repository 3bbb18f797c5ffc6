import { readFileSync } from 'node:fs'
import { run } from '../src/faces/cli/program.ts'
import { readTargets } from '../eval/table.ts'

/** The scores that the README shows, by their names in `eval/scores.json`, in words a reader of news understands. */
const shown: readonly (readonly [what: string, name: string])[] = [
  ['words tagged with the right class (newspaper text, from raw text)', 'parsing UPOS · alpino-dev raw'],
  ['words attached to the right word with the right label', 'parsing LAS · alpino-dev raw'],
  ['sentences found', 'sentences F · alpino-dev raw'],
]

/** What stands between `<!-- name -->` and `<!-- /name -->` in the README, made from the program and its scores. */
export async function generatedParts(): Promise<Record<string, string>> {
  return { commands: await commandHelp(), scores: scoreTable() }
}

/** Puts generated parts between their marks; everything else stays. Throws where a mark is missing. */
export function fillIn(page: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((text, [name, part]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
    const from = text.indexOf(open)
    const to = text.indexOf(close)
    if (from < 0 || to < from) throw new Error(`README.md: no ${open} … ${close}`)
    return `${text.slice(0, from + open.length)}\n\n${part}\n\n${text.slice(to)}`
  }, page)
}

async function commandHelp(): Promise<string> {
  let help = ''
  await run(['--help'], {
    out: async (text) => void (help += text),
    err: () => {},
    terminal: null,
    colours: false,
    width: 110,
    environment: {},
    input: async () => new Uint8Array(),
    stopped: async () => {},
  })
  return '```\n' + help.trimEnd() + '\n```'
}

function scoreTable(): string {
  const scores = JSON.parse(readFileSync('eval/scores.json', 'utf8')) as Record<string, number>
  const targets = readTargets(readFileSync('eval/targets.tsv', 'utf8'))
  const rows = shown.map(([what, name]) => {
    if (!(name in scores)) throw new Error(`eval/scores.json has no '${name}'`)
    const target = targets.get(name)?.target
    return `| ${what} | ${scores[name].toFixed(1)} | ${target ?? ''} |`
  })
  return ['| measured | score | target |', '|---|---|---|', ...rows].join('\n')
}
