import type { DossierRecord } from '../model/record.ts'
import type { Names } from './entities/names.ts'

/**
 * The ids of the entities a person may mean by an id or a name: those that bear the name in any spelling, or else those
 * with all of its words in their name ("Jansen" finds Peter Jansen). Empty when nobody is meant.
 */
export function findParties(record: DossierRecord, text: string, names: Names): string[] {
  const byId = record.entities.find(({ id }) => id === text)
  if (byId !== undefined) return [byId.id]
  const key = names.key(text)
  const words = key.split(' ')
  const bearing = (test: (own: string) => boolean) =>
    record.entities
      .filter(({ name, renamed, names: spellings, byOffice }) =>
        [
          ...spellings.map((spelling) => spelling.name),
          ...(renamed || byOffice.length > 0 ? [name] : []),
        ].some((own) => test(names.key(own))),
      )
      .map(({ id }) => id)
  const exact = bearing((own) => own === key)
  return exact.length > 0 ? exact : bearing((own) => words.every((word) => own.split(' ').includes(word)))
}
