import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../src/faces/cli/program.ts'
import { readTargets } from '../eval/table.ts'
import { licenceTable } from './licences.ts'

/** The scores that the README shows, by their names in `eval/scores.json`, in words a reader of news understands. */
const shown: readonly (readonly [what: string, name: string])[] = [
  ['words tagged with the right class (newspaper text, from raw text)', 'parsing UPOS · alpino-dev raw'],
  ['words attached to the right word with the right label', 'parsing LAS · alpino-dev raw'],
  ['statements found with the right speaker and cue (recall)', 'statements source+cue R · own-kept'],
  ['the same, F1', 'statements source+cue F · own-kept'],
  ['events found (recall)', 'events trigger R · own-kept'],
  ['events found with the right actor (recall)', 'events trigger+actor R · own-kept'],
  ['time expressions found to the letter (recall)', 'time strict R · own-kept'],
  ['mentions of people, bodies and places found (recall)', 'entity mentions R · own-kept'],
]

/**
 * The pages with generated parts, and what stands there between `<!-- name -->` and `<!-- /name -->`: the help of the
 * command line, the scores, the packages with their licences, and what each file of the Dutch pack says of itself.
 */
export async function generatedParts(): Promise<Record<string, Record<string, string>>> {
  return {
    'README.md': { commands: await commandHelp(), scores: scoreTable() },
    'THIRD-PARTY.md': { packages: licenceTable() },
    'lang/nl/README.md': { rules: fileTable('lang/nl', '.rules'), lexicons: fileTable('lang/nl', '.tsv') },
  }
}

/** Puts generated parts between their marks; everything else stays. Throws where a mark is missing. */
export function fillIn(page: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((text, [name, part]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
    const from = text.indexOf(open)
    const to = text.indexOf(close)
    if (from < 0 || to < from) throw new Error(`no ${open} … ${close}`)
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

/** A row for each file of a pack with this ending: the first sentence of the comment it opens with. */
function fileTable(directory: string, ending: string): string {
  const names = readdirSync(directory)
    .filter((name) => name.endsWith(ending))
    .sort()
  const rows = names.map(
    (name) => `| \`${name}\` | ${opening(readFileSync(join(directory, name), 'utf8'), name)} |`,
  )
  return ['| file | what it lists |', '|---|---|', ...rows].join('\n')
}

function opening(text: string, name: string): string {
  const lines = text.split('\n')
  const comment = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('#')),
  )
  const words = comment
    .map((line) => line.replace(/^#\s?/, ''))
    .join(' ')
    .replace(`${name}: `, '')
  return (/^.*?[.:](?=\s|$)/.exec(words)?.[0] ?? words).replace(/[.:]$/, '').replaceAll('|', '\\|')
}
