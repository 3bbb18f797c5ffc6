import { Command } from 'commander'
import type { SourceFile } from '../../../batch/read-articles.ts'
import type { Context } from '../context.ts'
import { withStore } from '../dossier.ts'
import { bytesOf, readJsonLines, reasonOf } from '../inputs.ts'
import { startProgress, type Progress } from '../progress.ts'
import { publishedOption, suppliedHints } from '../published-option.ts'
import { findFiles } from '../source-files.ts'

/** `wederhoor add`: keeps articles and what they say. */
export function addCommand(context: Context): Command {
  return new Command('add')
    .description('Read articles into the dossier: files, and folders with all files in them. Safe to repeat.')
    .argument('<path...>', 'text files, JSON Lines (.jsonl) with an article a line, folders')
    .addOption(publishedOption())
    .action(async (paths: string[], { published }: { published?: string }) => {
      let failed = 0
      const counting: Context = {
        ...context,
        complain(line) {
          failed++
          context.complain(line)
        },
      }
      const files = await findFiles(paths, counting)
      await withStore(context, async (store) => {
        const { addArticles } = await import('../../../batch/add.ts')
        const progress = await startProgress(files.length, context)
        const told = { ...counting, complain: (line: string) => progress.say(() => counting.complain(line)) }
        const summary = await addArticles(store, sourcesOf(files, told, progress, published), {
          onProgress: ({ name, outcome, message, warnings }) => {
            progress.step()
            if (outcome === 'unreadable') told.complain(message!)
            else if (message !== null) progress.say(() => context.err(message))
            for (const warning of warnings) progress.say(() => context.err(`${name}: ${warning.message}`))
          },
        }).finally(() => progress.stop())
        const { added, known, removed, purged } = summary
        const parts = [
          `${added} ${added === 1 ? 'article' : 'articles'} added`,
          known > 0 && `${known} known already`,
          removed + purged > 0 && `${removed + purged} stay out that were removed`,
          failed > 0 && `${failed} could not be read`,
        ]
        await context.out(`${parts.filter(Boolean).join(', ')}.\n`)
      })
    })
}

async function* sourcesOf(
  files: readonly string[],
  context: Context,
  progress: Progress,
  published: string | undefined,
): AsyncGenerator<SourceFile> {
  const supplied = suppliedHints(published)
  for (const file of files) {
    if (!file.toLowerCase().endsWith('.jsonl')) {
      yield { name: file, bytes: () => bytesOf(file, context).catch(sayPlainly), hints: supplied }
      continue
    }
    progress.expect(-1)
    try {
      for await (const { name, bytes, hints } of readJsonLines(file, context)) {
        progress.expect(1)
        yield { name, bytes: () => bytes, hints: { ...hints, ...supplied } }
      }
    } catch (error) {
      context.complain(`${file}: ${reasonOf(error)}`)
    }
  }
}

function sayPlainly(error: unknown): never {
  throw new Error(reasonOf(error))
}
