import { readFileSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../src/faces/cli/program.ts'
import { loadReader, read } from '../src/read.ts'
import { openStore } from '../src/store/store.ts'
import { open } from '../src/text/intake.ts'
import { readTargets } from '../eval/table.ts'
import { exportsSaid, growthTable, outageSaid, pagesSaid } from './scale-figures.ts'
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
 * command line and its answers to questions, the scores, what long runs have measured, the packages with their licences, and what each file of the Dutch pack says of itself.
 */
export async function generatedParts(): Promise<Record<string, Record<string, string>>> {
  return {
    'README.md': { questions: await askedOfSamples(), commands: await commandHelp(), scores: scoreTable() },
    'SCALE.md': { outage: outageSaid(), growth: growthTable(), pages: pagesSaid(), exports: exportsSaid() },
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
  return '```\n' + (await output('--help')).trimEnd() + '\n```'
}

/** What a command line prints. */
async function output(...argv: string[]): Promise<string> {
  let printed = ''
  await run(argv, {
    out: async (text) => void (printed += text),
    err: () => {},
    terminal: null,
    colours: false,
    width: 110,
    environment: {},
    input: async () => new Uint8Array(),
    stopped: async () => {},
    browse() {},
  })
  return printed
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

/** What the README asks of the sample dossier: ten questions that it answers, and two that it refuses. */
const questions = [
  'Wanneer spraken Toktogoelov en Karimzoda voor het laatst met elkaar?',
  'When did Kyrgyzstan and Tajikistan last exchange prisoners?',
  'Hoe vaak hebben Kirgizië en Tadzjikistan sinds 2022 gevangenen geruild?',
  'Waar ging het gesprek tussen Toktogoelov en Karimzoda niet over?',
  'What did Toktogulov and Karimzoda say about their talks?',
  'Wat is er nieuw over het gemaal sinds 1 juni 2026?',
  'What has Karimzoda said about the drone?',
  'Wie was op 1 juni 2026 minister van Defensie van Kirgizië?',
  'Welke verwijten aan Tadzjikistan zijn onbeantwoord?',
  'Tot wanneer was Sydykov minister van Defensie?',
  'When did Russia and China last meet?',
  'Wie heeft er gelijk?',
]

/** Reads the sample articles into the store of a folder. */
async function addSamples(directory: string): Promise<void> {
  const reader = loadReader('nl')
  const store = await openStore(directory)
  for (const name of readdirSync('samples').filter((file) => file.endsWith('.txt'))) {
    const bytes = readFileSync(join('samples', name))
    await store.add(read(open(bytes, name, {}, reader.pack), reader), { name, bytes })
  }
  await store.close()
}

/** The questions with what the command line answers, in a dossier of the sample articles. */
async function askedOfSamples(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'wederhoor-questions-'))
  try {
    await addSamples(directory)
    const asked: string[] = []
    for (const question of questions) {
      const answer = await output('--data', directory, 'ask', question)
      asked.push(`$ npx wederhoor ask "${question}"`, answer.trimEnd(), '')
    }
    return ['```', ...asked.slice(0, -1), '```'].join('\n')
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
