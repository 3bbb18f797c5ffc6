import { readdirSync } from 'node:fs'
import { Command } from 'commander'
import type { Context } from '../context.ts'

/** `wederhoor packs`: the languages that can be read, and how much of each. */
export function packsCommand(context: Context): Command {
  return new Command('packs')
    .description('List the language packs and what each can read.')
    .action(async () => {
      const { loadPack, packDirectory } = await import('../../../rules/pack.ts')
      for (const language of readdirSync(packDirectory('')).sort()) {
        if (!readdirSync(packDirectory(language)).includes('pack.json')) continue
        const { manifest, files, sha256 } = loadPack(packDirectory(language))
        const named = (ending: string) =>
          files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length))
        const lines = [
          `${manifest.language}  ${manifest.name} ${manifest.version}, ${manifest.licence}`,
          `    rules     ${named('.rules').join(', ')}`,
          `    lexicons  ${named('.tsv').filter((name) => !name.includes('/')).length}`,
          `    weights   ${files.some((file) => file.startsWith(manifest.model + '/')) ? manifest.model : 'none: this pack cannot read sentences'}`,
          `    sha256    ${sha256}`,
        ]
        await context.out(lines.join('\n') + '\n')
      }
    })
}
