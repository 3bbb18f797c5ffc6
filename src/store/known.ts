import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { knownEntitiesIn, type KnownEntity } from '../dossier/entities/known-entities.ts'
import { namesOf, type Names } from '../dossier/entities/names.ts'
import { outsideOf } from '../dossier/entities/outside.ts'
import { factsIn } from '../dossier/facts.ts'
import { identifier } from '../dossier/identifier.ts'
import { movesOf, noMoves, type Moves } from '../dossier/links/moves.ts'
import { noLocations, locationsOf, type Locations } from '../dossier/entities/locations.ts'
import { linkingVersion, type Known } from '../dossier/linking.ts'
import { version } from '../model/version.ts'
import { knowledgeOf } from '../reading/entities/knowledge.ts'
import { officeHoldersIn } from '../reading/entities/roles/office-holders.ts'
import { readLexicon } from '../rules/lexicon.ts'
import { loadPack, packDirectory, type Pack } from '../rules/pack.ts'
import { entityList } from './entity-list.ts'

/** Dated events: a table of the pack, and the user's own in the data folder. */
export const factsFile = 'dated-events.tsv'

/** The pack's table of who held which office. */
const holdersFile = 'office-holders.tsv'

/** What is known beside the articles, in the languages that these are in. */
export interface KnownNow extends Known {
  /** How names of a language compare. */
  names(language: string): Names
  /** Which words of a language take up what was said before. */
  moves(language: string): Moves
  /** Where the places lie that articles in a language name. */
  locations(language: string): Locations
  /** Who links, knowing what: what another linked, or what was linked knowing something else, is linked again. */
  readonly engine: string
}

/**
 * Reads what packs know, and the user's own `dated-events.tsv` and `entities.tsv` in the data folder, each as it is when asked for. The user's
 * own tables are in the first of the languages. Throws a PackError where one is not in order.
 */
export function knowledgeIn(directory: string): (languages: readonly string[]) => KnownNow {
  const packs = new Map<string, Pack>()
  const list = entityList(directory)
  const packOf = (language: string) => {
    const pack = packs.get(language) ?? loadPack(packDirectory(language))
    packs.set(language, pack)
    return pack
  }
  let before: { readonly source: string; readonly known: KnownNow } | null = null

  return (languages) => {
    const own = ownTables(directory, list.path)
    const source = JSON.stringify([languages, own])
    if (before?.source !== source) before = { source, known: knownIn(languages, own) }
    return before.known
  }

  function knownIn(languages: readonly string[], own: OwnTables): KnownNow {
    const [first] = languages
    const entities = first === undefined ? [] : ownEntities(packOf(first), list.read())
    const names = new Map(languages.map((language) => [language, namesOf(packOf(language), entities)]))
    const moves = new Map(languages.map((language) => [language, movesOf(packOf(language))]))
    const locations = new Map(
      languages.map((language) => [language, locationsOf(packOf(language), names.get(language)!)]),
    )
    const facts = languages.flatMap((language) => {
      const pack = packOf(language)
      return pack.files.includes(factsFile)
        ? factsIn(pack.lexicon('dated-events'), pack, names.get(language)!)
        : []
    })
    if (first !== undefined && own.facts !== null) {
      const table = readLexicon(join(directory, factsFile), own.facts)
      facts.push(...factsIn(table, packOf(first), names.get(first)!))
    }
    const holders = languages.flatMap((language) => {
      const pack = packOf(language)
      return pack.files.includes(holdersFile) ? officeHoldersIn(pack.lexicon('office-holders')) : []
    })
    const hashes = languages.map((language) => packOf(language).sha256)
    return {
      facts,
      outside: first === undefined ? undefined : outsideOf(holders, entities, names.get(first)!),
      names: (language) => names.get(language) ?? { key: (name) => name },
      moves: (language) => moves.get(language) ?? noMoves,
      locations: (language) => locations.get(language) ?? noLocations,
      engine: `${version} ${linkingVersion} ${identifier('', JSON.stringify([hashes, facts, entities]))}`,
    }
  }
}

/** The text of each of the user's own tables, or null. */
interface OwnTables {
  readonly facts: string | null
  readonly entities: string | null
}

function ownTables(directory: string, entities: string): OwnTables {
  const textOf = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : null)
  return { facts: textOf(join(directory, factsFile)), entities: textOf(entities) }
}

function ownEntities(pack: Pack, table: ReturnType<ReturnType<typeof entityList>['read']>): KnownEntity[] {
  const canonical = (country: string) => knowledgeOf(pack).gazetteer.known(country)?.name ?? country
  return table === null ? [] : knownEntitiesIn(table, canonical)
}
