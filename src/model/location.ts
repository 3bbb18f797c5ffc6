/** Where a place lies, in full or as one of several of its name. */
export type Location =
  | KnownLocation
  /** There are several places of the name, and nothing tells which is meant. */
  | { readonly kind: 'unclear' }

/** Where a place lies on the map. */
export type KnownLocation =
  /** A whole country, by its ISO 3166-1 code. */
  | { readonly kind: 'country'; readonly country: string }
  /** A `point`, in degrees; of an `area`, as a region, a sea or an island is, its middle. The country is null where it is none's alone. */
  | {
      readonly kind: 'point' | 'area'
      readonly country: string | null
      readonly latitude: number
      readonly longitude: number
    }
