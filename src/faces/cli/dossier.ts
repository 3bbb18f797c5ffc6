import type { Page, PageQuery } from '../../model/page.ts'
import type { ArticleSummary } from '../../model/record.ts'
import type { Store } from '../../store/store.ts'
import { Failure, type Context } from './context.ts'

/** Opens the user's dossier for one command, and closes it also when the command fails. */
export async function withStore(context: Context, act: (store: Store) => Promise<void>): Promise<void> {
  const { openStore } = await import('../../store/store.ts')
  const store = await openStore(context.dataDirectory(), context.database())
  try {
    await act(store)
  } finally {
    await store.close()
  }
}

/** So many things of a long answer are asked for at once. */
const atOnce = 500

/** The pages of an answer, one after the other. */
export async function* pagesOf<Item>(
  ask: (page: PageQuery) => Promise<Page<Item>>,
): AsyncGenerator<Page<Item>> {
  let after: string | undefined
  do {
    const page = await ask({ after, limit: atOnce })
    yield page
    after = page.next ?? undefined
  } while (after !== undefined)
}

/** The article whose id begins with these characters. Throws a Failure when there is none, or more than one. */
export async function findArticle(store: Store, id: string): Promise<ArticleSummary> {
  return theOne(await store.pages.articlesBeginning(id), id, "'wederhoor list' shows them")
}

/** The one of these whose id begins with these characters. Throws a Failure, which says where to find ids, when it is not one. */
export function theOne<Named extends { readonly id: string }>(
  all: readonly Named[],
  id: string,
  help: string,
): Named {
  if (id.length < 4) throw new Failure(`'${id}': give at least four characters of the id`)
  const found = all.filter((one) => one.id.startsWith(id))
  if (found.length === 1) return found[0]
  throw new Failure(
    found.length === 0
      ? `${id}: no article has this id; ${help}`
      : `${id}: more than one article has an id that begins so; give more of it`,
  )
}

/** Does something for each of these ids; what fails for one is complained of, and the others go on. */
export async function forEachId(
  ids: readonly string[],
  context: Context,
  act: (id: string) => Promise<void>,
): Promise<void> {
  for (const id of ids) {
    try {
      await act(id)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      context.complain(error.message)
    }
  }
}

/** What to say of a dossier without articles. */
export const emptyDossier = 'The dossier is empty. Add articles with: wederhoor add FOLDER'

/** Says that nothing is told of a party, with names that are like it. */
export async function unknownParty(store: Store, name: string): Promise<string> {
  const { items } = await store.pages.parties({ called: name }, { limit: 5 })
  const names = items.map(({ entity }) => entity.name)
  return (
    `Nobody called ${name} has a part in anything.` + (names.length > 0 ? ` Alike: ${names.join(', ')}.` : '')
  )
}
