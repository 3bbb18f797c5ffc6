import { geoCentroid } from 'd3-geo'
import type { MapPlace } from '../../../model/map-place.ts'
import { countryOf, type Country } from './atlas.ts'

/** A place that can be drawn. */
export interface DrawnPlace {
  readonly place: MapPlace
  /** Its longitude and latitude, of a country or area those of its middle. */
  readonly at: [number, number]
  /** Of a country as a whole its shape; else null. */
  readonly country: Country | null
}

/** The places of which it is known where they lie, and those of which it is not. */
export function drawnOf(places: readonly MapPlace[]): {
  readonly drawn: readonly DrawnPlace[]
  readonly others: readonly MapPlace[]
} {
  const drawn: DrawnPlace[] = []
  const others: MapPlace[] = []
  for (const place of places) {
    const { location } = place
    const country = location?.kind === 'country' ? countryOf(location.country) : null
    if (country !== null) drawn.push({ place, country, at: geoCentroid(country.main) })
    else if (location?.kind === 'point' || location?.kind === 'area')
      drawn.push({ place, country: null, at: [location.longitude, location.latitude] })
    else others.push(place)
  }
  return { drawn, others }
}

/** The radius of the dot of a place, or of the wider circle of an area, in pixels, where `most` events are at one place. */
export function radiusOf({ events, location }: MapPlace, most: number): number {
  return (location?.kind === 'area' ? 7 : 3) + 2 * Math.sqrt(events) * Math.min(1, 10 / Math.sqrt(most))
}

/** How dark a country is, from 0 to 1, where `most` events are in one country as a whole. */
export function shadeOf(events: number, most: number): number {
  return 0.1 + 0.22 * Math.sqrt(events / most)
}
