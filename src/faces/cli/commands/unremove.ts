import { Command } from 'commander'
import type { Store } from '../../../store/store.ts'
import type { Context } from '../context.ts'
import { forEachId, theOne, withStore } from '../dossier.ts'
import { formatOption, printJson, type Format } from '../format-option.ts'

/** `wederhoor unremove`: undoes a removal. */
export function unremoveCommand(context: Context): Command {
  return new Command('unremove')
    .description('Bring removed articles back, or let purged ones be added again.')
    .argument('<id...>', 'their ids, or enough of their beginning (see wederhoor list --removed)')
    .addOption(formatOption())
    .action((ids: string[], { format }: { format: Format }) =>
      withStore(context, async (store) => {
        const back: object[] = []
        await forEachId(ids, context, async (id) => void back.push(await restoreOne(store, id, context)))
        if (format === 'json') await printJson(back, context)
      }),
    )
}

async function restoreOne(store: Store, id: string, context: Context) {
  // A tombstone that was purged by its whole id goes by that, too.
  const lifted = await store.restore(id)
  const found = lifted === null ? await findRemoved(store, id) : id
  const outcome = lifted ?? (await store.restore(found))
  context.err(
    outcome === 'restored'
      ? `Brought back ${found.slice(0, 8)}`
      : `Lifted the tombstone of ${found.slice(0, 12)}: the article may be added again`,
  )
  return { article: found, outcome }
}

async function findRemoved(store: Store, id: string): Promise<string> {
  const tombstones = (await store.tombstones()).map(({ article }) => ({ id: article }))
  return theOne([...(await store.removed()), ...tombstones], id, "'wederhoor list --removed' shows them").id
}
