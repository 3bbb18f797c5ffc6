/*
 * Names of things for the formats that are linked data. They are URNs, since a dossier has no address on the web: the same article gives the
 * same ones in every dossier.
 */

/** An article, as the text that offsets point into. */
export function articleUrn(article: string): string {
  return `urn:wederhoor:article:${article}`
}

/** What a reading found in an article, by its id there. */
export function recordUrn(article: string, record: string): string {
  return `${articleUrn(article)}:${record}`
}

/** An entity, event, statement or dispute of the dossier. */
export function dossierUrn(id: string): string {
  return `urn:wederhoor:dossier:${id}`
}

/** A stretch of the text of an article, by its offsets in UTF-16 code units. */
export function passageUrn(article: string, from: number, to: number): string {
  return `${articleUrn(article)}#utf16=${from},${to}`
}

/** A Wikidata id as the name of what it stands for. */
export function wikidataUri(link: string): string {
  return `http://www.wikidata.org/entity/${link}`
}
