import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadReader, read } from '../src/read.ts'
import { open } from '../src/text/intake.ts'
import { scoreDisputes } from './disputes.ts'
import { scoreDrafts } from './drafts.ts'
import { scoreEntities } from './entities.ts'
import { scoreEvents } from './events.ts'
import { goldSets, readGold, sharedDirectory } from './gold.ts'
import { scoreHands } from './hands.ts'
import { scoreLexicons } from './lexicons.ts'
import { scoreParsing } from './parsing.ts'
import { scoreStatements } from './statements.ts'
import { compare, nameOf, print, readTargets } from './table.ts'
import { scoreRecognizers } from './recognizers.ts'
import { scoreTimes } from './time.ts'

/*
 * Every score against its frozen value and its target. Exits with 1 when one fell beyond its tolerance. With `--freeze` the
 * scores of this run become the frozen ones.
 */

const reader = loadReader('nl')
const readArticle = (bytes: Uint8Array, name: string) => read(open(bytes, name, {}, reader.pack), reader)

for (const set of Object.keys(goldSets)) {
  if (readGold(set) === null) console.log(`no ${goldSets[set]}, so ${set} is not scored`)
}

const scores = [
  ...scoreParsing(join(sharedDirectory, 'data'), reader.pack, reader.parser),
  ...scoreTimes(readArticle),
  ...scoreRecognizers(),
  ...scoreEntities(reader),
  ...scoreEvents(readArticle),
  ...scoreStatements(readArticle),
  ...scoreDisputes(readArticle),
  ...scoreDrafts(reader),
  ...scoreHands(reader.pack),
  ...scoreLexicons(reader),
]

const frozen = JSON.parse(readFileSync('eval/scores.json', 'utf8')) as Record<string, number>
const lines = compare(scores, frozen, readTargets(readFileSync('eval/targets.tsv', 'utf8')))
console.log(print(lines))

if (process.argv.includes('--freeze')) {
  const measured = Object.fromEntries(scores.map((score) => [nameOf(score), Number(score.score.toFixed(2))]))
  const sorted = Object.entries({ ...frozen, ...measured }).sort(([one], [other]) => (one < other ? -1 : 1))
  writeFileSync('eval/scores.json', JSON.stringify(Object.fromEntries(sorted), null, 2) + '\n')
} else if (lines.some(({ fell }) => fell)) {
  console.log(
    '\nA score fell beyond its tolerance (▼). Mend the change, or freeze the new score with a reason.',
  )
  process.exitCode = 1
}
