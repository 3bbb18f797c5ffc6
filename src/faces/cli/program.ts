import { homedir } from 'node:os'
import { Command, CommanderError } from 'commander'
import { version } from '../../model/version.ts'
import { addCommand } from './commands/add.ts'
import { askCommand } from './commands/ask.ts'
import { backupCommand, restoreCommand } from './commands/backup.ts'
import { bundleCommand } from './commands/bundle.ts'
import { checkCommand } from './commands/check.ts'
import { completionCommand } from './commands/completion.ts'
import { dateCommand } from './commands/date.ts'
import { diffCommand } from './commands/diff.ts'
import { explainCommand } from './commands/explain.ts'
import { importCommand } from './commands/import.ts'
import { judgeCommand } from './commands/judge.ts'
import { knowledgeCommand } from './commands/knowledge.ts'
import { exportCommand } from './commands/export.ts'
import { ledgerCommand } from './commands/ledger.ts'
import { listCommand } from './commands/list.ts'
import { mcpCommand } from './commands/mcp.ts'
import { moveCommand } from './commands/move.ts'
import { packsCommand } from './commands/packs.ts'
import { parseCommand } from './commands/parse.ts'
import { readCommand } from './commands/read.ts'
import { removeCommand } from './commands/remove.ts'
import { rereadCommand } from './commands/reread.ts'
import { saidCommand } from './commands/said.ts'
import { schemaCommand } from './commands/schema.ts'
import { searchCommand } from './commands/search.ts'
import { serveCommand } from './commands/serve.ts'
import { statusCommand } from './commands/status.ts'
import { timelineCommand } from './commands/timeline.ts'
import { unremoveCommand } from './commands/unremove.ts'
import { validateCommand } from './commands/validate.ts'
import { workerCommand } from './commands/worker.ts'
import { UsageError, type Context } from './context.ts'
import { defaultDataDirectory } from './data-directory.ts'
import { isAddress } from './database-address.ts'
import { examples } from './examples.ts'
import { addJsonOption } from './format-option.ts'
import type { Io } from './io.ts'

const commands = [
  readCommand,
  explainCommand,
  dateCommand,
  addCommand,
  listCommand,
  askCommand,
  timelineCommand,
  ledgerCommand,
  saidCommand,
  searchCommand,
  checkCommand,
  judgeCommand,
  exportCommand,
  removeCommand,
  unremoveCommand,
  rereadCommand,
  diffCommand,
  knowledgeCommand,
  validateCommand,
  moveCommand,
  backupCommand,
  restoreCommand,
  bundleCommand,
  importCommand,
  serveCommand,
  workerCommand,
  statusCommand,
  mcpCommand,
  parseCommand,
  schemaCommand,
  packsCommand,
  completionCommand,
]

/** The whole command line, to be run or looked at. */
export function programOf(context: Context): Command {
  const program = new Command('wederhoor')
    .description(
      'Reads dated Dutch news on this machine and keeps the record, with proof: what happened, when, who says so, who denies it.',
    )
    .version(version)
    .option('--data <folder>', "where the dossier lies (default: in the user's data folder)")
    .option(
      '--database <address>',
      'a PostgreSQL database that the record lies in instead: postgres://user@host/database (default: WEDERHOOR_DATABASE)',
    )
  for (const command of commands) program.addCommand(command(context))
  addJsonOption(program)
  for (const { path, command } of commandsIn(program)) {
    command.addHelpText('after', exampleText(path))
    command.showHelpAfterError(`(${['wederhoor', path].join(' ').trim()} --help tells more)`)
  }
  program.addHelpText(
    'after',
    '\nThe exit code is 0 where all went well, 1 where something failed or differs, 2 where it was called wrongly.',
  )
  return program
}

/** A command with the words that it is called by, behind the program's name. */
export interface Called {
  readonly path: string
  readonly command: Command
}

/** A command and all within it. */
export function commandsIn(command: Command, path = ''): Called[] {
  const inner = command.commands.flatMap((each) => commandsIn(each, `${path} ${each.name()}`.trim()))
  return [{ path, command }, ...inner]
}

function exampleText(path: string): string {
  return ['', 'Examples:', ...examples[path].map((line) => `  ${line}`)].join('\n')
}

/** Runs a command line (without the program's name). The exit code: 0 all well, 1 something failed, 2 called wrongly. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let failed = false
  const complain = (line: string) => {
    io.err(line)
    failed = true
  }
  const context: Context = {
    ...io,
    complain,
    setFailed: () => void (failed = true),
    dataDirectory: () =>
      program.opts<{ data?: string }>().data ??
      defaultDataDirectory(io.environment, process.platform, homedir()),
    database() {
      const address = program.opts<{ database?: string }>().database ?? io.environment.WEDERHOOR_DATABASE
      if (!address) return null
      if (isAddress(address)) return address
      throw new UsageError('the address of a database begins with postgres://')
    },
  }
  const program = programOf(context)
  const written: Promise<void>[] = []
  for (const { command } of commandsIn(program)) {
    command.exitOverride().configureOutput({
      writeOut: (text) => void written.push(io.out(text)),
      writeErr: (text) => io.err(text.trimEnd()),
      getOutHelpWidth: () => io.width,
      getErrHelpWidth: () => io.width,
    })
  }
  try {
    await program.parseAsync(meant(argv, io), { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const message = (error as Error).message
    io.err(message.startsWith('wederhoor') ? message : `wederhoor: ${message}`)
    if (io.environment.WEDERHOOR_DEBUG) io.err(String((error as Error).stack))
    return error instanceof UsageError ? 2 : 1
  } finally {
    await Promise.all(written)
  }
  return failed ? 1 : 0
}

/** The name alone, by somebody at a terminal, is for whoever wants to see what it is: the dossier, or the samples, in a browser. */
function meant(argv: readonly string[], io: Io): readonly string[] {
  if (argv.length > 0 || io.terminal === null) return argv
  io.err(
    `Wederhoor ${version} reads dated Dutch news on this machine. With --help it tells all that it can do.`,
  )
  return ['serve']
}
