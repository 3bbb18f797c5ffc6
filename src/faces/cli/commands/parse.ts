import { join } from 'node:path'
import { Command } from 'commander'
import type { Article } from '../../../model/article.ts'
import { sentenceCount } from '../../../model/tokens.ts'
import type { Pack } from '../../../rules/pack.ts'
import type { Context } from '../context.ts'
import type { RawArticle } from '../../../intake/raw-article.ts'
import { complainOf, readInputs } from '../inputs.ts'

/** `wederhoor parse`: the grammar beneath a reading, for linguists. */
export function parseCommand(context: Context): Command {
  return new Command('parse')
    .description('Print words, word classes and dependency trees as CoNLL-U.')
    .argument('<file...>', 'articles in any format; - for what is piped in')
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
      const treesOf = (article: Article<'tokens'>, number = 1) => toConllu(parse(article, parser), number)
      if (pretokenized) return parseTreebanks(files, treesOf, context)
      for await (const input of readInputs(files, null, pack, context)) {
        try {
          await context.out(treesOf(await tokenised(input, pack)))
        } catch (error) {
          complainOf(error, input.name, context)
        }
      }
    })
}

/** `treesOf` makes CoNLL-U of sentences, numbered from the number given. */
async function parseTreebanks(
  files: readonly string[],
  treesOf: (article: Article<'tokens'>, number: number) => string,
  context: Context,
): Promise<void> {
  const { readTreebank } = await import('../treebank.ts')
  for (const file of files) {
    try {
      let number = 1
      for await (const article of readTreebank(file, context)) {
        await context.out(treesOf(article, number))
        number += sentenceCount(article.tokens)
      }
    } catch (error) {
      complainOf(error, file, context)
    }
  }
}

/** Every line of the page is parsed as running text, credits and bylines too, so that no word of the file is missing. */
async function tokenised({ bytes, name, hints }: RawArticle, pack: Pack): Promise<Article<'tokens'>> {
  const [{ open }, { findParagraphs }, { tokenise }] = await Promise.all([
    import('../../../text/intake.ts'),
    import('../../../text/page/lines.ts'),
    import('../../../text/tokenise.ts'),
  ])
  const document = open(bytes, name, hints, pack)
  const blocks = findParagraphs(document.text).map(
    (span) => ({ ...span, kind: 'paragraph', repeats: null }) as const,
  )
  return tokenise({ ...document, blocks }, pack)
}
