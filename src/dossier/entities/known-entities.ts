import { readingSchema, type Entity } from '../../model/reading.ts'
import { termOf, type OfficeHolder } from '../../reading/entities/roles/office-holders.ts'
import type { Lexicon } from '../../rules/lexicon.ts'
import { PackError } from '../../rules/pack-error.ts'

/** Somebody or something of a user's own list, with a term of office where the line gives one. */
export interface KnownEntity {
  readonly name: string
  /** Other names, in any spelling. */
  readonly variants: readonly string[]
  readonly kind: Entity['kind'] | null
  /** Wikidata id. */
  readonly link: string | null
  readonly term: OfficeHolder | null
}

/** The columns of a list of entities; only `name` must be there, and may not be empty. */
export const entityColumns = [
  'name',
  'variants',
  'kind',
  'country',
  'office',
  'from',
  'to',
  'wikidata',
  'source',
]

const kinds: readonly string[] = readingSchema.shape.entities.element.shape.kind.options

/**
 * Reads a list of entities. `variants` and the names of one `office` are parted by `|`; `country` is the country or body that an office is held
 * of; `to` is empty while it is held. `canonical` gives the name by which readings know a country or body. Throws a PackError at the
 * first line that is not in order.
 */
export function knownEntitiesIn(
  { file, columns, rows }: Pick<Lexicon, 'file' | 'columns' | 'rows'>,
  canonical: (country: string) => string,
): KnownEntity[] {
  const strange = columns.find((column) => !entityColumns.includes(column))
  if (strange !== undefined || !columns.includes('name')) {
    const problem =
      strange === undefined ? "no column 'name'" : `'${strange}' is no column of a list of entities`
    throw new PackError(file, 1, problem, `take the columns from ${entityColumns.join(', ')}`)
  }
  return rows.map(({ line, values }) => {
    const { name, variants = '', kind = '', wikidata = '' } = values
    const fault = (problem: string, remedy: string) => new PackError(file, line, problem, remedy)
    if (name === '') throw fault('no name', 'give every line a name, or delete it')
    if (kind !== '' && !kinds.includes(kind)) {
      throw fault(`'${kind}' is no kind`, `take one of ${kinds.join(', ')}, or leave it empty`)
    }
    if (wikidata !== '' && !/^Q[1-9]\d*$/.test(wikidata)) {
      throw fault(`'${wikidata}' is no Wikidata id`, 'write it as Q55, or leave it empty')
    }
    return {
      ...{ name, variants: variants.split('|').filter(Boolean), kind: (kind || null) as KnownEntity['kind'] },
      ...{ link: wikidata || null, term: termIn(name, values, canonical, fault) },
    }
  })
}

function termIn(
  name: string,
  {
    country = '',
    office = '',
    from = '',
    to = '',
    wikidata = '',
    source = '',
  }: Readonly<Record<string, string>>,
  canonical: (country: string) => string,
  fault: (problem: string, remedy: string) => PackError,
): OfficeHolder | null {
  if (office === '') {
    if (from === '' && to === '') return null
    throw fault(`'${from || to}' without an office`, 'say which office it was, or leave from and to empty')
  }
  if (from === '')
    throw fault(`no day from which '${name}' was ${office}`, 'fill in from: a day, a month or a year')
  const until = to || '..'
  const term = termOf(from, until)
  if (term === null) {
    const remedy =
      'write days, months or years, the earlier first: 2024-05-14; leave to empty while it is held'
    throw fault(`'${from}' to '${to}' is no term`, remedy)
  }
  return {
    ...{
      name,
      gender: null,
      offices: office.split('|').filter(Boolean),
      of: (country && canonical(country)) || null,
    },
    ...{ from, to: until, link: wikidata || null, source, term },
  }
}
