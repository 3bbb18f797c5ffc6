import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scoreParsing } from '../eval/parsing.ts'
import { loadPack, packDirectory } from '../src/rules/pack.ts'
import { loadParser } from '../src/syntax/parser.ts'

/*
 * The last step of a training run: writes the model card, `lang/nl/model/README.md`, from `training/card.md`, with every
 * figure measured through the product (the int8 weights, from raw text). Usage: card.js DATA_FOLDER
 */

/** What `train.py` says of its run. */
interface Run {
  readonly sentences: number
  readonly words: number
  readonly epochs: number
  readonly minutes: number
}

const [data] = process.argv.slice(2)
const pack = loadPack(packDirectory('nl'))
const model = join(pack.directory, pack.manifest.model)
const scores = scoreParsing(data, pack, loadParser(model, pack))
const sets = [...new Set(scores.map(({ gold }) => gold))]
const tasks = [...new Set(scores.map(({ task }) => task))]
const scoreOf = (task: string, gold: string) =>
  scores.find((score) => score.task === task && score.gold === gold)!.score.toFixed(1)
const files = ['network.bin', 'network.json', 'words.txt', 'lemmas.tsv', 'particles.tsv']
const run = JSON.parse(readFileSync(join(model, 'run.json'), 'utf8')) as Run

const filled: Record<string, string> = {
  sentences: run.sentences.toLocaleString('en'),
  words: run.words.toLocaleString('en'),
  epochs: String(run.epochs),
  minutes: String(run.minutes),
  scores: [
    ['measured', ...sets],
    ['---', ...sets.map(() => '---:')],
    ...tasks.map((task) => [task, ...sets.map((gold) => scoreOf(task, gold))]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n'),
  sizes: files
    .map((name) => `\`${name}\` ${Math.ceil(statSync(join(model, name)).size / 1000)} kB`)
    .join(', '),
}
const template = readFileSync(join(pack.directory, '../../training/card.md'), 'utf8')
writeFileSync(
  join(model, 'README.md'),
  template.replace(/\{(\w+)\}/g, (_, name: string) => filled[name]),
)
