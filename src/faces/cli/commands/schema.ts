import { Command } from 'commander'
import type { Context } from '../context.ts'

/** `wederhoor schema`: the shape of a reading, for programs. */
export function schemaCommand(context: Context): Command {
  return new Command('schema')
    .description('Print the JSON Schema of a reading: what each line of read --format jsonl holds.')
    .action(async () => {
      const [{ z }, { readingSchema }] = await Promise.all([
        import('zod'),
        import('../../../model/reading.ts'),
      ])
      await context.out(JSON.stringify(z.toJSONSchema(readingSchema), null, 2) + '\n')
    })
}
