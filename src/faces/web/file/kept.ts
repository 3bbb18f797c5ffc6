import { HTTPException } from 'hono/http-exception'
import { pagesOf, type Asked } from '../../../dossier/answering.ts'
import { namesOf } from '../../../dossier/entities/names.ts'
import { byTime } from '../../../dossier/judgements/standing.ts'
import { memorySearch, type Worded } from '../../../dossier/memory-search.ts'
import { memoryShelves } from '../../../dossier/memory-shelves.ts'
import { datesIn } from '../../../dossier/questions.ts'
import { versionsIn } from '../../../dossier/record.ts'
import { versionsTold } from '../../../dossier/versions.ts'
import { placesOf, type Judgement } from '../../../model/judgement.ts'
import type { Reading } from '../../../model/reading.ts'
import { stemmerOf } from '../../../text/stems.ts'
import { otherParts, pageShelves, type PageAbout } from '../../export/page-parts.ts'
import type { Answering } from '../../http/answers.ts'
import { linesOf, readingParts, valuesOf } from './parts.ts'

/** The dossier that the page brings with it, as questions are answered from it. */
export async function kept(about: PageAbout): Promise<Answering> {
  const shelves = memoryShelves()
  await Promise.all(pageShelves.map(async ({ kind }) => shelves.of(kind).put(await valuesOf(kind.name))))
  const judgements = (await valuesOf<Judgement>(otherParts.judgements)).sort(byTime)
  const parts = readingParts()
  const [language = ''] = Object.keys(about.names)
  const lexicons = about.names[language] ?? {}
  const names = namesOf({
    files: Object.keys(lexicons).map((name) => `${name}.tsv`),
    lexicon: (name) => ({ rows: lexicons[name] }),
  })
  const wording = { names, stemmer: stemmerOf(language) }
  let texts: Promise<readonly Worded[]> | null = null
  const search = memorySearch({ shelves, wording }, () => (texts ??= allTexts()))
  // In what was handed on nothing is newer than the rest.
  const added = async () => ({ last: 0, total: 0, articles: [] })
  const ask = <Answer>(question: (asked: Asked) => Promise<Answer>) =>
    question({ shelves, wording, search, reading, added })

  return {
    pages: pagesOf(ask, async () => about.version),
    size: async () => about.articles,
    reading,
    dates: (article) => datesIn(shelves, article),
    async versions(article) {
      const readings = await Promise.all((await versionsIn(shelves, article)).map(reading))
      return versionsTold(readings.filter((one) => one !== null))
    },
    judgements: async (article) => (article === undefined ? judgements : judgedOn(article, judgements)),
    ask() {
      const message =
        'A dossier in one file answers no questions in words; put them to the one that it was made from.'
      throw new HTTPException(404, { message })
    },
  }

  async function reading(article: string): Promise<Reading | null> {
    const part = parts.get(article)
    const readings = part === undefined ? [] : await linesOf<Reading>(part)
    return readings.find((one) => one.article.id === article) ?? null
  }

  async function allTexts(): Promise<Worded[]> {
    const found: Worded[] = []
    // One part after another, so that no more than one is in memory whole.
    for (const part of new Set(parts.values())) {
      for (const { article, sentences } of await linesOf<Reading>(part)) {
        found.push({ article: article.id, language: article.language, text: article.text, sentences })
      }
    }
    return found
  }
}

/** What was judged on an article, and what undoes that. */
function judgedOn(article: string, judgements: readonly Judgement[]): readonly Judgement[] {
  const own = judgements.filter(({ verdict }) => placesOf(verdict).some((place) => place.article === article))
  const ids = new Set(own.map(({ id }) => id))
  return judgements.filter(
    ({ id, verdict }) => ids.has(id) || (verdict.kind === 'undo' && ids.has(verdict.judgement)),
  )
}
