import { join } from 'node:path'
import type { Article, Document } from './model/article.ts'
import type { Reading } from './model/reading.ts'
import type { ResolvedTime } from './model/when.ts'
import { sentenceCount, sentenceSpan } from './model/tokens.ts'
import { version } from './model/version.ts'
import { readCoverage } from './reading/coverage/coverage.ts'
import { readEntities } from './reading/entities/entities.ts'
import { settleTerms } from './reading/entities/roles/terms.ts'
import { lookUpHolders } from './reading/entities/roles/unnamed-offices.ts'
import { readEvents } from './reading/events/events.ts'
import { readFactuality } from './reading/factuality/factuality.ts'
import { readDisputes } from './reading/links/disputes.ts'
import { readCounts } from './reading/quantities/counts.ts'
import { readQuantities } from './reading/quantities/quantities.ts'
import { readStatements } from './reading/statements/statements.ts'
import { dateEvents, recogniseTimes, resolveTimes } from './reading/time/times.ts'
import { normalise } from './rules/normalise.ts'
import { loadPack, packDirectory, type Pack } from './rules/pack.ts'
import { loadParser, parse, type Parser } from './syntax/parser.ts'
import { tokenise } from './text/tokenise.ts'

/** What reading needs: a language's pack and its trained parser. Load it once; it serves one thread. */
export interface Reader {
  readonly pack: Pack
  readonly parser: Parser
}

/** Loads the reader of a language from `lang/<language>`. Throws an error that names the file which is missing or wrong. */
export function loadReader(language: string): Reader {
  const pack = loadPack(packDirectory(language))
  return { pack, parser: loadParser(join(pack.directory, pack.manifest.model), pack) }
}

/** The times of a document with what they lead to, and nothing else of it. */
export function readTimes(document: Document, reader: Reader): readonly ResolvedTime[] {
  return readGround(document, reader).times
}

/** What all else rests on: trees and clauses, who is spoken of, what happens, and when. */
function readGround(document: Document, { pack, parser }: Reader) {
  const article = normalise(parse(tokenise(document, pack), parser))
  const expressions = recogniseTimes(article, pack)
  const { entities, mentions, roles, changes, unnamed } = readEntities(article, pack)
  const timeWords = new Set(expressions.flatMap(({ words }) => words))
  const happenings = readEvents(article, mentions, timeWords, pack)
  const { times, dating } = resolveTimes(article, expressions, happenings)
  return { article, entities, mentions, roles, changes, unnamed, timeWords, happenings, times, dating }
}

/** One article in, its reading out: what happens, who says so, when, and how sure. The same article gives the same bytes. */
export function read(document: Document, reader: Reader): Reading {
  return readClosely(document, reader).reading
}

/** A reading together with the trees and clauses it was made from, for those who compare word by word. */
export interface CloseReading {
  readonly reading: Reading
  readonly article: Article<'clauses'>
}

/** The reading of an article with what it was made from. */
export function readClosely(document: Document, reader: Reader): CloseReading {
  const { pack } = reader
  const ground = readGround(document, reader)
  const { article, entities, mentions, unnamed, timeWords, happenings, times, dating } = ground
  const statements = readStatements(article, mentions, times, happenings, pack)
  const events = readFactuality(article, dateEvents(article, happenings, times, pack), statements, pack)
  const roles = settleTerms(article, ground, events, times)
  const reading: Reading = {
    wederhoor: version,
    pack: { language: pack.language, version: pack.version, sha256: pack.sha256 },
    article: describe(document),
    sentences: Array.from({ length: sentenceCount(article.tokens) }, (_, sentence) =>
      sentenceSpan(article.tokens, sentence),
    ),
    times: times.map(({ record }) => record),
    dating,
    entities: lookUpHolders(article, entities, unnamed, times, pack),
    roles,
    events: events.map(({ record }) => record),
    statements: statements.map(({ record }) => record),
    disputes: readDisputes(article, statements, mentions, roles, pack),
    quantities: readQuantities(article, timeWords, pack),
    counts: readCounts(article, events, mentions, pack),
    coverage: readCoverage(article, events, statements, pack),
  }
  return { reading, article }
}

/** What a reading tells of the document: all but where its pieces stood in the file. */
function describe({ origins: _origins, blocks, warnings, ...told }: Document): Reading['article'] {
  return {
    ...told,
    blocks: blocks.map(({ from, to, kind }) => ({ from, to, kind })),
    warnings: [...warnings],
  }
}
