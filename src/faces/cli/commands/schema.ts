import { Argument, Command } from 'commander'
import type { Context } from '../context.ts'

/** `wederhoor schema`: the shape of what is printed for programs. */
export function schemaCommand(context: Context): Command {
  return new Command('schema')
    .description('Print the JSON Schema of what read --format jsonl (a line) or check --format json prints.')
    .addArgument(new Argument('[what]', 'of which').choices(['reading', 'check']).default('reading'))
    .action(async (what: 'reading' | 'check') => {
      const [{ z }, { readingSchema }, { checkSchema }] = await Promise.all([
        import('zod'),
        import('../../../model/reading.ts'),
        import('../../../model/fault.ts'),
      ])
      const schema = what === 'reading' ? readingSchema : checkSchema
      await context.out(JSON.stringify(z.toJSONSchema(schema), null, 2) + '\n')
    })
}
