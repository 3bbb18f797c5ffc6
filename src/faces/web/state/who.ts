import type { ArticleSummary } from '../../../model/record.ts'
import type { Party } from '../../http/schemas.ts'

/** What every page needs to know of a dossier: its articles, and who is who. */
export interface Who {
  readonly articles: ReadonlyMap<string, ArticleSummary>
  readonly parties: ReadonlyMap<string, Party>
  /** Party ids by article and entity: `<article>/<entity>`. */
  readonly named: ReadonlyMap<string, string>
  /** The parties that speak most have a colour of their own, by number from 0. */
  readonly colours: ReadonlyMap<string, number>
}

/** How many parties have a colour of their own; the style sheet holds as many. */
const colourCount = 8

/** Who is who among articles and parties, as the API lists them: those who speak most first. */
export function whoIsWho(articles: readonly ArticleSummary[], parties: readonly Party[]): Who {
  const speaking = parties.filter(({ statements }) => statements > 0)
  return {
    articles: new Map(articles.map((article) => [article.id, article])),
    parties: new Map(parties.map((party) => [party.id, party])),
    named: new Map(
      parties.flatMap(({ id, sightings }) =>
        sightings.map(({ article, record }) => [`${article}/${record}`, id] as const),
      ),
    ),
    colours: new Map(speaking.slice(0, colourCount).map(({ id }, index) => [id, index])),
  }
}
