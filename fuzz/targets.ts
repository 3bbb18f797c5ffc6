import { loadReader } from '../src/read.ts'
import type { Target } from './target.ts'
import { intake, files, readings, sentences } from './targets/articles.ts'
import { days } from './targets/days.ts'
import { dates, questions, requests, smallDossier, terminal, terms } from './targets/questions.ts'
import { datedEvents, entityLists, lexicons, rules, trees } from './targets/tables.ts'

/** Every part of the product that takes what strangers write. `close` puts away what they stand on. */
export async function loadTargets(): Promise<{
  readonly targets: readonly Target[]
  close(): Promise<void>
}> {
  const reader = loadReader('nl')
  const { store, close } = await smallDossier()
  const ofReader = [intake, files, sentences, readings, lexicons, datedEvents, entityLists, rules, trees]
  const alone = [terms, dates, terminal, days]
  const targets = [
    ...ofReader.map((target) => target(reader)),
    ...alone.map((target) => target()),
    questions(store),
    requests(store),
  ]
  return { targets, close }
}
