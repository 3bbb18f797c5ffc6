import type { Location } from '../../model/location.ts'
import type { Entity } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import type { Lexicons } from '../../rules/spelling.ts'
import type { Names } from './names.ts'

/** Where places lie: asked of all entities of one article, since what else it names may say which of two places of a name it means. */
export type Locations = (entities: readonly Entity[]) => (entity: Entity) => Location | null

/** Knows where nothing lies. */
export const noLocations: Locations = () => () => null

/** The tables of a pack that say where places lie. */
const lexicons = ['countries', 'places', 'locations'] as const

/** So many characters are between two names at most that say together what is meant: "Tripoli in Lebanon", "Tripoli (Lebanon)". */
const beside = 6

/** One place of a name. */
interface Candidate {
  readonly country: string | null
  readonly location: Location
}

/**
 * Where the places lie that a pack knows, by `locations.tsv`. Of several places of one name it is that in the one country of theirs which the article
 * names right beside it, or else anywhere, if the pack does not take the name for another then; where the article names none or more of these
 * countries, it is the one that the pack takes it for.
 * Of a pack without that table nothing is known.
 */
export function locationsOf(pack: Lexicons, names: Names): Locations {
  if (!lexicons.every((name) => pack.files.includes(`${name}.tsv`))) return noLocations
  const rows = (name: (typeof lexicons)[number]) => pack.lexicon(name).rows.map(({ values }) => values)
  const codes = new Map<string, string>()
  const usual = new Map<string, string>()
  for (const { name, link, code, capital, seat } of rows('countries')) {
    codes.set(names.key(name), code)
    if (link !== '') codes.set(link, code)
    for (const each of [capital, ...seat.split('|')]) if (each !== '') usual.set(names.key(each), code)
  }
  for (const { name, country } of rows('places')) {
    const code = codes.get(names.key(country))
    if (code !== undefined && !usual.has(names.key(name))) usual.set(names.key(name), code)
  }
  const candidates = new Map<string, Candidate[]>()
  for (const row of rows('locations')) {
    const key = names.key(row.name)
    candidates.set(key, [...(candidates.get(key) ?? []), candidateOf(row)])
  }
  const codeOf = ({ link, name }: Entity) => codes.get(link ?? '') ?? codes.get(names.key(name)) ?? null

  return (entities) => {
    const countries = entities.flatMap((one) => {
      const code = one.kind === 'country' ? codeOf(one) : null
      return code === null ? [] : [{ code, spans: spansOf(one) }]
    })
    const named = new Set(countries.map(({ code }) => code))
    return (entity) => {
      if (entity.kind === 'country') {
        const country = codeOf(entity)
        return country === null ? null : { kind: 'country', country }
      }
      if (entity.kind !== 'place') return null
      const key = names.key(entity.name)
      const all = candidates.get(key) ?? []
      const next = countries.filter(({ spans }) => areBeside(spans, spansOf(entity)))
      const told = all.filter(({ country }) => next.some(({ code }) => code === country))
      return told.length === 1 ? told[0].location : chosen(all, named, usual.get(key) ?? null)
    }
  }
}

function spansOf({ mentions }: Entity): Span[] {
  return mentions.flatMap(({ spans }) => spans)
}

function areBeside(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((one) =>
    others.some((other) => Math.max(one.from, other.from) - Math.min(one.to, other.to) <= beside),
  )
}

function candidateOf({ country, latitude, longitude, extent }: Readonly<Record<string, string>>): Candidate {
  const own = country === '' ? null : country
  if (latitude === '') return { country: own, location: { kind: 'unclear' } }
  const kind = extent === 'area' ? 'area' : 'point'
  const [north, east] = [latitude, longitude].map(Number)
  return { country: own, location: { kind, country: own, latitude: north, longitude: east } }
}

/** The one of several places of a name that is meant, where the article names some countries and the pack takes the name for one. */
function chosen(
  all: readonly Candidate[],
  named: ReadonlySet<string>,
  usual: string | null,
): Location | null {
  const [only, ...others] = all
  if (only === undefined) return null
  if (others.length === 0) return only.location
  const said = all.filter(({ country }) => country !== null && named.has(country))
  const known = all.find(({ country }) => country !== null && country === usual)
  const meant = said.length === 1 ? said[0] : known
  const agrees = said.length === 0 || known === undefined || said.includes(known)
  return meant !== undefined && agrees ? meant.location : { kind: 'unclear' }
}
