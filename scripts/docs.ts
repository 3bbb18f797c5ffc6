import { readFileSync, writeFileSync } from 'node:fs'
import { fillIn, generatedParts } from './manual.ts'

/* Writes the generated parts of the pages anew. */
for (const [page, parts] of Object.entries(await generatedParts())) {
  writeFileSync(page, fillIn(readFileSync(page, 'utf8'), parts))
}
