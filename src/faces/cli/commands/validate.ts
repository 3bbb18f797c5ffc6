import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { Command, InvalidArgumentError, Option } from 'commander'
import { codedKinds, type CodedKind, type Finding } from '../../../dossier/validation/finding.ts'
import { drawSample, readDesign, type SampleDesign } from '../../../dossier/validation/sample.ts'
import { validate, type Coding } from '../../../dossier/validation/score.ts'
import type { Store } from '../../../store/store.ts'
import { sheetFormat, sheetRows } from '../../coding-sheet.ts'
import { interfaceLanguages, loadInterface } from '../../interface.ts'
import { readingsOf } from '../../readings.ts'
import { Failure, type Context } from '../context.ts'
import { languageOption } from '../language-option.ts'
import { withStore } from '../dossier.ts'
import { formatOption, printJson } from '../format-option.ts'
import { readCsv } from '../entity-list/csv.ts'
import { reasonOf } from '../inputs.ts'
import { periodOptions } from '../period-options.ts'
import { validationPage } from '../layout/validation.ts'

/** `wederhoor validate`: how well articles are read, as people who code a sample of them blind say. */
export function validateCommand(context: Context): Command {
  const command = new Command('validate').description(
    'Measure how well your articles are read: draw a sample, let people code it who do not see the reading, and compare.',
  )
  const sample = command
    .command('sample')
    .description(
      'Draw sentences at random, as a CSV file to be coded: y or n under present, and what is asked; a record more in a sentence is a line more.',
    )
    .option('--seed <number>', 'the same number draws the same', whole, 1)
    .option('--size <sentences>', 'how many for each kind of record', whole, 50)
    .addOption(new Option('--kind <kind...>', 'the kinds of records').choices(codedKinds).default(codedKinds))
    .option('--outlet <name>', 'only articles of this outlet')
    .option('--out <file>', 'the file to write, rather than to print')
  for (const option of periodOptions()) sample.addOption(option)
  sample.action((options: SampleOptions) => withStore(context, (store) => draw(store, options, context)))
  command
    .command('score')
    .description('Set coded samples beside what was read: precision, recall, and how far people agree.')
    .argument('<file...>', 'coded samples of one drawing, one or more coders in each')
    .addOption(formatOption())
    .addOption(languageOption())
    .action((files: string[], options: ScoreOptions) =>
      withStore(context, (store) => score(store, files, options, context)),
    )
  return command
}

interface SampleOptions extends Omit<SampleDesign, 'kinds'> {
  readonly kind: readonly CodedKind[]
  readonly out?: string
}

interface ScoreOptions {
  readonly format: 'text' | 'json'
  readonly in: string
}

function whole(text: string): number {
  const number = Number(text)
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new InvalidArgumentError('Give a whole number above 0.')
}

async function draw(store: Store, options: SampleOptions, context: Context): Promise<void> {
  const { seed, size, kind: kinds, outlet, from, to, out } = options
  const design = { seed, size, kinds, outlet, from, to }
  const units = await drawSample(readingsOf(store), design)
  if (units.length === 0)
    throw new Failure('there is no article to draw from; look at --outlet, --from and --to')
  const text = stringify(sheetRows(units, design), sheetFormat)
  if (out === undefined) return context.out(text)
  await writeFile(out, text)
  context.err(`${units.length} sentences to be coded in ${out}`)
}

async function score(
  store: Store,
  files: readonly string[],
  { format, in: language }: ScoreOptions,
  context: Context,
): Promise<void> {
  const coded = await Promise.all(files.map(codedIn))
  const designs = new Set(coded.flatMap((file) => file.map(({ sample }) => sample)))
  const design = readDesign([...designs][0] ?? '')
  if (designs.size !== 1 || design === null) {
    throw new Failure(
      `${files.join(', ')}: these are not of one sample; leave the column 'sample' as it was drawn`,
    )
  }
  const units = await drawSample(readingsOf(store), design)
  const codings = coded.flat().map(({ coding }) => coding)
  const known = new Set(units.map(({ id }) => id))
  for (const unit of new Set(codings.map((coding) => coding.unit))) {
    if (!known.has(unit))
      context.complain(
        `${unit}: this sentence is not in the sample that the dossier now gives; it is left out`,
      )
  }
  const result = validate(units, codings)
  if (format === 'json') return printJson({ design, ...result }, context)
  const { items } = await store.pages.articles({ limit: 1 })
  const read = items.length === 0 ? null : await store.reading(items[0].id)
  await context.out(
    validationPage(result, design, {
      articles: await store.size(),
      read,
      texts: loadInterface(language),
      width: context.width,
    }),
  )
}

/** What the coders of a file say, with the sample each line is of. */
async function codedIn(file: string): Promise<{ readonly sample: string; readonly coding: Coding }[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Failure(`${file}: ${reasonOf(error)}`)
  })
  const { rows } = readCsv(file, text.replace(/^\ufeff/, ''))
  const found = new Map<string, { sample: string; unit: string; coder: string; found: Finding[] }>()
  for (const { line, values } of rows) {
    const { sample = '', id = '', present = '', who = '', what = '', how = '' } = values
    if (present === '') continue
    const coder = values.coder || basename(file).replace(/\.csv$/i, '')
    const own = found.get(`${id}\t${coder}`) ?? { sample, unit: id, coder, found: [] }
    found.set(`${id}\t${coder}`, own)
    if (isYes(present, `${file}:${line}`))
      own.found.push({ who: who || null, what: what || null, how: how || null })
  }
  return [...found.values()].map(({ sample, ...coding }) => ({ sample, coding }))
}

/** Whether a word in the column `present` says yes, in a language of the interface. Throws a Failure for one that says neither. */
function isYes(word: string, place: string): boolean {
  for (const language of interfaceLanguages()) {
    const texts = loadInterface(language)
    for (const answer of ['yes', 'no']) {
      if (texts[`validate.${answer}`].split('|').includes(word.toLowerCase())) return answer === 'yes'
    }
  }
  throw new Failure(`${place}: '${word}' under 'present' says neither yes nor no; write y or n`)
}
