import { readFileSync, writeFileSync } from 'node:fs'
import { fillIn, generatedParts } from './manual.ts'

/* Writes the generated parts of the README anew: the help of the command line, and the scores. */
writeFileSync('README.md', fillIn(readFileSync('README.md', 'utf8'), await generatedParts()))
