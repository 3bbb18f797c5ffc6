import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadReader, read } from '../src/read.ts'
import { open } from '../src/text/intake.ts'
import { scoreDisputes } from './disputes.ts'
import { scoreDrafts } from './drafts.ts'
import { scoreEntities } from './entities.ts'
import { scoreEvents } from './events.ts'
import { scoreFactuality } from './factuality.ts'
import { goldSets, readGold, sharedDirectory } from './gold.ts'
import { scoreHands } from './hands.ts'
import { scoreLexicons } from './lexicons.ts'
import { scoreLinks } from './links.ts'
import { scoreQuestions } from './questions.ts'
import { scoreParsing } from './parsing.ts'
import { scoreStatements } from './statements.ts'
import { compare, nameOf, print, readTargets, type Score } from './table.ts'
import { scoreRecognizers } from './recognizers.ts'
import { scoreTimelines } from './timelines.ts'
import { scoreTimes } from './time.ts'

/*
 * Every score against its frozen value and its target, or those of the subjects named (`npm run eval -- events disputes`).
 * Exits with 1 when one fell beyond its tolerance. With `--freeze` the scores of this run become the frozen ones.
 */

const reader = loadReader('nl')
const readArticle = (bytes: Uint8Array, name: string) => read(open(bytes, name, {}, reader.pack), reader)

for (const set of Object.keys(goldSets)) {
  if (readGold(set) === null) console.log(`no ${goldSets[set]}, so ${set} is not scored`)
}

const subjects: Readonly<Record<string, () => Score[] | Promise<Score[]>>> = {
  parsing: () => scoreParsing(join(sharedDirectory, 'data'), reader.pack, reader.parser),
  times: () => scoreTimes(readArticle),
  recognizers: scoreRecognizers,
  entities: () => scoreEntities(reader),
  events: () => scoreEvents(readArticle),
  factuality: () => scoreFactuality(reader),
  statements: () => scoreStatements(readArticle),
  disputes: () => scoreDisputes(readArticle),
  links: () => scoreLinks(readArticle),
  timelines: () => scoreTimelines(readArticle),
  drafts: () => scoreDrafts(reader),
  hands: () => scoreHands(reader.pack),
  lexicons: () => scoreLexicons(reader),
  questions: scoreQuestions,
}

const named = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = named.filter((subject) => !(subject in subjects))
if (unknown.length > 0) {
  console.error(`No subject ${unknown.join(', ')}; there are: ${Object.keys(subjects).join(', ')}.`)
  process.exit(1)
}
const scores: Score[] = []
for (const subject of named.length > 0 ? named : Object.keys(subjects)) {
  scores.push(...(await subjects[subject]()))
}

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
