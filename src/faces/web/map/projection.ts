import {
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoDistance,
  geoEqualEarth,
  type GeoProjection,
} from 'd3-geo'
import type { MultiPoint } from 'geojson'
import type { DrawnPlace } from './spots.ts'

/** A frame, in pixels. */
export interface Frame {
  readonly width: number
  readonly height: number
}

/** So near, in degrees, one looks at most: where all is in one town one wants to see where that lies. */
const nearest = 3
/** From here on, in degrees from the middle, the whole world is shown. */
const farthest = 55
/** What should be seen of the whole world: all but Antarctica, parted where only ice and sea are. */
const edges: [number, number][] = [
  ...([
    [-168.9, 0],
    [190.9, 0],
  ] as [number, number][]),
  ...([
    [11, 83],
    [11, -56],
  ] as [number, number][]),
]
/** A country larger than this, in steradians, does not say where one should look, if anything else does. */
const vast = 0.025

/** Projects the world so that the places that there are fill a frame, equal areas on equal areas. */
export function framing(drawn: readonly DrawnPlace[], frame: Frame): GeoProjection {
  const points = pointsOf(drawn)
  const middle = geoCentroid({ type: 'MultiPoint', coordinates: points })
  const reach = Math.max(...points.map((point) => (geoDistance(point, middle) * 180) / Math.PI))
  if (points.length === 0 || !Number.isFinite(reach) || reach > farthest) return wholeWorld(frame)
  const around = geoCircle().center(middle).radius(nearest)().coordinates[0] as [number, number][]
  const projection = geoAzimuthalEqualArea().rotate([-middle[0], -middle[1]]).clipAngle(110)
  return fitted(projection, frame, { type: 'MultiPoint', coordinates: [...points, ...around] })
}

/** Projects the whole world into a frame. */
export function wholeWorld(frame: Frame): GeoProjection {
  return fitted(geoEqualEarth().rotate([-11, 0]), frame, { type: 'MultiPoint', coordinates: edges }, 2)
}

function fitted(
  projection: GeoProjection,
  { width, height }: Frame,
  points: MultiPoint,
  air = Math.min(width, height) / 10,
): GeoProjection {
  // What lies farther away than one can move to is left out.
  return projection
    .fitExtent(
      [
        [air, air],
        [width - air, height - air],
      ],
      points,
    )
    .clipExtent([
      [-width, -height],
      [2 * width, 2 * height],
    ])
}

/** The points that should be seen: of a country the corners of its main part. */
function pointsOf(drawn: readonly DrawnPlace[]): [number, number][] {
  const near = drawn.filter(({ country }) => country === null || country.area < vast)
  return (near.length > 0 ? near : drawn).flatMap(({ at, country }) =>
    country === null ? [at] : (country.main.coordinates[0] as [number, number][]),
  )
}
