import { join } from 'node:path'
import { Command } from 'commander'
import type { Article } from '../../../model/article.ts'
import type { Pack } from '../../../rules/pack.ts'
import { IntakeError } from '../../../text/intake-error.ts'
import type { Context } from '../context.ts'
import { complainOf, readInputs, type Input } from '../inputs.ts'

/** `wederhoor parse`: the grammar beneath a reading, for linguists. */
export function parseCommand(context: Context): Command {
  return new Command('parse')
    .description('Print words, word classes and dependency trees as CoNLL-U.')
    .argument('<file...>', 'text files; - for what is piped in')
    .option('--conllu', 'as CoNLL-U, the one form there is')
    .option('--pretokenized', 'the files are CoNLL-U: keep their words and sentences, and parse them anew')
    .action(async (files: string[], { pretokenized = false }: { pretokenized?: boolean }) => {
      const [{ loadPack, packDirectory }, { loadParser, parse }, { toConllu }] = await Promise.all([
        import('../../../rules/pack.ts'),
        import('../../../syntax/parser.ts'),
        import('../../../syntax/conllu.ts'),
      ])
      const pack = loadPack(packDirectory('nl'))
      const parser = loadParser(join(pack.directory, pack.manifest.model), pack)
      for await (const input of readInputs(files, 'text', context)) {
        try {
          const article = pretokenized ? await tokensOf(input) : await tokenised(input, pack)
          await context.out(toConllu(parse(article, parser)))
        } catch (error) {
          complainOf(error, input.name, context)
        }
      }
    })
}

async function tokensOf({ bytes, name }: Input): Promise<Article<'tokens'>> {
  const [{ fromConllu, ConlluError }, { decode }] = await Promise.all([
    import('../../../syntax/conllu.ts'),
    import('../../../text/decode.ts'),
  ])
  try {
    return fromConllu(decode(bytes, name).text)
  } catch (error) {
    if (!(error instanceof ConlluError)) throw error
    throw new IntakeError(name, error.message, 'repair the line, or leave --pretokenized out for plain text')
  }
}

/** Every line of the page is parsed as running text, credits and bylines too, so that no word of the file is missing. */
async function tokenised({ bytes, name }: Input, pack: Pack): Promise<Article<'tokens'>> {
  const [{ open }, { findParagraphs }, { tokenise }] = await Promise.all([
    import('../../../text/intake.ts'),
    import('../../../text/page/lines.ts'),
    import('../../../text/tokenise.ts'),
  ])
  const document = open(bytes, name, {}, pack)
  const blocks = findParagraphs(document.text).map(
    (span) => ({ ...span, kind: 'paragraph', repeats: null }) as const,
  )
  return tokenise({ ...document, blocks }, pack)
}
