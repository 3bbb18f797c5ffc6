import { Command } from 'commander'
import type { Store } from '../../../store/store.ts'
import type { Context } from '../context.ts'
import { forEachId, theOne, withStore } from '../dossier.ts'

/** `wederhoor unremove`: undoes a removal. */
export function unremoveCommand(context: Context): Command {
  return new Command('unremove')
    .description('Bring removed articles back, or let purged ones be added again.')
    .argument('<id...>', 'their ids, or enough of their beginning (see wederhoor list --removed)')
    .action((ids: string[]) =>
      withStore(context, (store) => forEachId(ids, context, (id) => restoreOne(store, id, context))),
    )
}

async function restoreOne(store: Store, id: string, context: Context): Promise<void> {
  // A tombstone that was purged by its whole id goes by that, too.
  const lifted = await store.restore(id)
  const found = lifted === null ? await findRemoved(store, id) : id
  const outcome = lifted ?? (await store.restore(found))
  context.err(
    outcome === 'restored'
      ? `Brought back ${found.slice(0, 8)}`
      : `Lifted the tombstone of ${found.slice(0, 12)}: the article may be added again`,
  )
}

async function findRemoved(store: Store, id: string): Promise<string> {
  const tombstones = (await store.tombstones()).map(({ article }) => ({ id: article }))
  return theOne([...(await store.removed()), ...tombstones], id, "'wederhoor list --removed' shows them").id
}
