import { Argument, Command } from 'commander'
import { completionScript, shells, type Shell } from '../completion.ts'
import type { Context } from '../context.ts'

/** `wederhoor completion`: lets a shell complete command lines with the Tab key. */
export function completionCommand(context: Context): Command {
  return new Command('completion')
    .description('Print the script that lets your shell complete commands and options with Tab.')
    .addArgument(new Argument('<shell>', 'which').choices(shells))
    .action((shell: Shell, _, command: Command) => context.out(completionScript(command.parent!, shell)))
}
