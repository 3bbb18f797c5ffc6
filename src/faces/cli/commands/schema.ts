import { Argument, Command } from 'commander'
import type { Context } from '../context.ts'
import { printJson } from '../format-option.ts'

/** What has a schema, each loaded when it is asked for. */
const schemas = {
  reading: async () => (await import('../../../model/reading.ts')).readingSchema,
  check: async () => (await import('../../../model/fault.ts')).checkSchema,
  query: async () => (await import('../../../model/query.ts')).querySchema,
  answer: async () => (await import('../../../model/answer.ts')).answerSchema,
} as const

/** `wederhoor schema`: the shape of what is printed for programs. */
export function schemaCommand(context: Context): Command {
  return new Command('schema')
    .description(
      'Print the JSON Schema of what read --format jsonl (a line), check --format json or ask --format json prints, or of what ask --query takes.',
    )
    .addArgument(new Argument('[what]', 'of which').choices(Object.keys(schemas)).default('reading'))
    .action(async (what: keyof typeof schemas) => {
      const [{ z }, schema] = await Promise.all([import('zod'), schemas[what]()])
      await printJson(z.toJSONSchema(schema), context)
    })
}
