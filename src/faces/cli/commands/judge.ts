import { userInfo } from 'node:os'
import { Command, Option } from 'commander'
import { judgementSchema, type JudgedPlace, type Verdict } from '../../../model/judgement.ts'
import { splitLines } from '../../../intake/lines.ts'
import type { Store } from '../../../store/store.ts'
import { Failure, UsageError, type Context } from '../context.ts'
import { findArticle, withStore } from '../dossier.ts'
import { formatOption, printJson, type Format } from '../format-option.ts'
import { chunksOf, complainOf, nameOf } from '../inputs.ts'
import { judgementLine } from '../layout/judgement.ts'
import { palette } from '../layout/palette.ts'

/** Who decides it, and why. */
interface Signed {
  readonly format: Format
  readonly by?: string
  readonly note?: string
}

/** What may be judged, as a person names it. */
const record =
  'ARTICLE/RECORD (1f2e3d4c/s2; explain lists them), an id that timeline or ledger prints, or the whole name of somebody'

/** A judgement on one record, as a command; `other` is what is given beside the record. */
interface Verb {
  readonly name: string
  readonly description: string
  readonly other?: readonly [argument: string, means: string]
  build(of: JudgedPlace, other: string, store: Store): Verdict | Promise<Verdict>
}

const verbs: readonly Verb[] = [
  {
    name: 'wrong',
    description: 'The record is wrong: the dossier goes without it.',
    build: (of) => ({ kind: 'wrong', of }),
  },
  {
    name: 'right',
    description: 'The record is right: you have looked.',
    build: (of) => ({ kind: 'right', of }),
  },
  {
    name: 'merge',
    description: 'Two people, bodies or places, or two events, are one.',
    other: ['<other>', 'the other, in the same ways'],
    build: async (of, other, store) => ({ kind: 'merge', of, with: await placeMeant(store, other) }),
  },
  {
    name: 'split',
    description: 'In this article somebody, or some event, is another than in the others.',
    build: (of) => ({ kind: 'split', of }),
  },
  {
    name: 'rename',
    description: 'What somebody or something is to be called.',
    other: ['<name>', 'the name'],
    build: (of, name) => ({ kind: 'rename', of, name }),
  },
  {
    name: 'redate',
    description: 'When an event was.',
    other: ['<date>', 'in EDTF: 2025-04-11, 2025-04, 2025-04-11/2025-04-13'],
    build: (of, day) => ({ kind: 'redate', of, day }),
  },
  {
    name: 'reattribute',
    description: 'Who makes a statement.',
    other: ['<speaker>', 'who it is, as ARTICLE/RECORD of the same article'],
    build: async (of, other, store) => ({ kind: 'reattribute', of, to: await placeMeant(store, other) }),
  },
]

/** `wederhoor judge`: what a person decides about what was read. Kept for good, signed, and heeded whenever articles are read again. */
export function judgeCommand(context: Context): Command {
  const command = new Command('judge').description(
    'Correct the record: say what is wrong or right, merge, split, rename, re-date. Kept with your name, also when articles are read again.',
  )
  for (const { name, description, other, build } of verbs) {
    const verb = signed(command.command(name).description(description).argument('<record>', record))
    if (other !== undefined) verb.argument(...other)
    verb.action(() =>
      withStore(context, async (store) => {
        const [what, second = ''] = verb.processedArgs as readonly string[]
        await keep(store, await build(await placeMeant(store, what), second, store), verb.opts(), context)
      }),
    )
  }
  signed(
    command
      .command('undo')
      .description('An earlier judgement no longer holds.')
      .argument('<judgement>', 'its id, or enough of the beginning'),
  ).action((id: string, options: Signed) =>
    withStore(context, async (store) => {
      const judgement = await findJudgement(store, id)
      await keep(store, { kind: 'undo', judgement }, options, context)
    }),
  )
  command
    .command('list')
    .description('List what has been judged, in the order it was.')
    .addOption(
      new Option('--format <format>', 'lines to read, or JSON Lines to import elsewhere')
        .choices(['text', 'jsonl'])
        .default('text'),
    )
    .action(({ format }: { format: 'text' | 'jsonl' }) =>
      withStore(context, async (store) => {
        const colours = palette(context.colours)
        for (const judgement of await store.judgements()) {
          const line = format === 'jsonl' ? JSON.stringify(judgement) : judgementLine(judgement, colours)
          await context.out(line + '\n')
        }
      }),
    )
  command
    .command('import')
    .description('Take over judgements made elsewhere, as list --format jsonl prints them. Safe to repeat.')
    .argument('<file>', 'the file; - for what is piped in')
    .addOption(formatOption())
    .action((file: string, { format }: { format: Format }) =>
      withStore(context, (store) => importFile(store, file, format, context)),
    )
  return command
}

function signed(command: Command): Command {
  return command
    .addOption(new Option('--by <name>', 'who decides it').env('WEDERHOOR_NAME').default(ownName()))
    .option('--note <words>', 'why')
    .addOption(formatOption())
}

/** What the system calls the user, if anything. */
function ownName(): string | undefined {
  try {
    return userInfo().username
  } catch {
    return undefined
  }
}

async function findJudgement(store: Store, id: string): Promise<string> {
  const found = (await store.judgements()).filter((judgement) => judgement.id.startsWith(id))
  if (found.length === 1) return found[0].id
  const trouble = found.length === 0 ? 'no judgement has' : `${found.length} judgements have`
  throw new Failure(`${id}: ${trouble} this id; 'wederhoor judge list' shows them`)
}

async function keep(
  store: Store,
  verdict: Verdict,
  { by, note, format }: Signed,
  context: Context,
): Promise<void> {
  if (by === undefined) throw new UsageError('say who decides it, with --by NAME')
  const judgement = await store.judge(verdict, { by, note: note ?? null, at: new Date().toISOString() })
  if (format === 'json') return printJson(judgement, context)
  await context.out(judgementLine(judgement, palette(context.colours)) + '\n')
}

/** The one place that is meant. Throws a Failure that says what may be meant otherwise. */
async function placeMeant(store: Store, reference: string): Promise<JudgedPlace> {
  const [article, record] = reference.split('/')
  const whole = record === undefined ? reference : `${(await findArticle(store, article)).id}/${record}`
  const [one, ...others] = await store.places(whole)
  if (one === undefined)
    throw new Failure(`${reference}: nothing in the dossier is called so; give ${record ?? 'an id'}`)
  if (others.length === 0) return one.place
  const choices = [one, ...others].map(({ name, place }) => `${name} (${place.article.slice(0, 8)})`)
  throw new Failure(`${reference}: this may be ${choices.join(', ')}; give it as ARTICLE/RECORD`)
}

async function importFile(store: Store, file: string, format: Format, context: Context): Promise<void> {
  let number = 0
  let taken = 0
  let known = 0
  for await (const { bytes } of splitLines(await chunksOf(file, context))) {
    number++
    const text = bytes.toString().trim()
    if (text === '') continue
    try {
      const judgement = judgementSchema.parse(JSON.parse(text))
      if (await store.takeJudgement(judgement)) taken++
      else known++
    } catch (error) {
      complainOf(error, `${nameOf(file)}:${number}`, context)
    }
  }
  if (format === 'json') return printJson({ taken, known }, context)
  await context.out(
    `${taken} ${taken === 1 ? 'judgement' : 'judgements'} taken over${known > 0 ? `, ${known} known already` : ''}.\n`,
  )
}
