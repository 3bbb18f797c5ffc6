import type { DossierDispute, DossierStatement } from '../../../model/record.ts'
import { pages, type Page, type Pages } from './pages.svelte.ts'

/** A page of disputes, as the server gives it. */
interface DisputesPage extends Page<DossierDispute> {
  readonly statements: readonly DossierStatement[]
}

/** Disputes on their way. */
export interface Disputes {
  readonly list: Pages<DossierDispute, DisputesPage>
  /** The statements on their sides, by their ids. */
  readonly statements: Readonly<Record<string, DossierStatement>>
}

/** The disputes at a path, a page at a time. For use while a component is being made. */
export function disputesAt(path: () => string): Disputes {
  const list = pages<DossierDispute, DisputesPage>(path)
  const statements = $derived(
    Object.fromEntries(
      list.value?.pages.flatMap((page) => page.statements.map((one) => [one.id, one] as const)) ?? [],
    ),
  )
  return {
    list,
    get statements() {
      return statements
    },
  }
}
