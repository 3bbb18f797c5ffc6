import { readdirSync } from 'node:fs'
import { Command } from 'commander'
import type { Context } from '../context.ts'
import { formatOption, printJson, type Format } from '../format-option.ts'

/** `wederhoor packs`: the languages that can be read, and how much of each. */
export function packsCommand(context: Context): Command {
  return new Command('packs')
    .description('List the language packs and what each can read.')
    .addOption(formatOption())
    .action(async ({ format }: { format: Format }) => {
      const { loadPack, packDirectory } = await import('../../../rules/pack.ts')
      const packs: object[] = []
      for (const language of readdirSync(packDirectory('')).sort()) {
        if (!readdirSync(packDirectory(language)).includes('pack.json')) continue
        const { manifest, files, sha256 } = loadPack(packDirectory(language))
        const named = (ending: string) =>
          files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length))
        const rules = named('.rules')
        const lexicons = named('.tsv').filter((name) => !name.includes('/'))
        const weights = files.some((file) => file.startsWith(manifest.model + '/')) ? manifest.model : null
        const { name, version, licence } = manifest
        packs.push({ language: manifest.language, name, version, licence, rules, lexicons, weights, sha256 })
        if (format === 'json') continue
        const lines = [
          `${manifest.language}  ${name} ${version}, ${licence}`,
          `    rules     ${rules.join(', ')}`,
          `    lexicons  ${lexicons.length}`,
          `    weights   ${weights ?? 'none: this pack cannot read sentences'}`,
          `    sha256    ${sha256}`,
        ]
        await context.out(lines.join('\n') + '\n')
      }
      if (format === 'json') await printJson(packs, context)
    })
}
