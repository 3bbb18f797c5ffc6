import type { Count } from '../tally.ts'
import { linkOf, nameOf, textMark, type Bearer } from './bearer.ts'

/**
 * What tells that two articles are about the same matter: they share a person, an organisation or a thing, or two countries or
 * places, or their very text. One country alone says too little.
 */
export interface Mark {
  readonly key: string
  /** The identities it is made of. */
  readonly identities: readonly string[]
}

/** The marks of an article, from who surely stands in it. */
export function marksOf(own: readonly Bearer[]): Mark[] {
  if (own.length === 0) return []
  const found: Mark[] = [{ key: textMark(own[0].family), identities: [] }]
  const places = new Set<string>()
  const others = new Set<string>()
  for (const { sure, kind } of own) {
    if (sure !== null) (kind === 'country' || kind === 'place' ? places : others).add(sure)
  }
  for (const identity of others) found.push({ key: identity, identities: [identity] })
  const sorted = [...places].sort()
  for (const [index, one] of sorted.entries()) {
    for (const other of sorted.slice(index + 1)) {
      found.push({ key: `${one} ${other}`, identities: [one, other] })
    }
  }
  return found
}

/** Headings under which articles say what names are short for, for `recount`. */
export const headings = {
  /** The identities that a name is short for. */
  short: (name: string) => `short ${name}`,
  /** The names that are short for an identity. */
  shorts: (identity: string) => `shorts ${identity}`,
  /** Whether an identity is spoken of in articles that have a mark. */
  near: (identity: string, mark: string) => `near ${identity} | ${mark}`,
  /** The name in a heading of the first kind; null for another. */
  nameOfShort: (heading: string) => /^short (.*)$/u.exec(heading)?.[1] ?? null,
  /** The parts of a heading of the last kind; null for another. */
  partsOfNear(heading: string) {
    const [, identity, mark] = /^near (.*) \| (.*)$/u.exec(heading) ?? []
    return identity === undefined ? null : { identity, mark }
  },
} as const

/** What an article says of short names: what each may be short for, and with which marks that is spoken of. */
export function shortCounts(own: readonly Bearer[]): Count[] {
  const marks = marksOf(own)
  const counts = new Map<string, Count>()
  const add = (count: Count) => counts.set(count.join('\n'), count)
  for (const { sure, kind, shortKeys } of own) {
    if (sure === null || shortKeys.length === 0) continue
    for (const short of shortKeys) {
      add([headings.short(`${kind} ${short}`), sure])
      add([headings.shorts(sure), `${kind} ${short}`])
    }
    for (const { key, identities } of marks) {
      if (!identities.includes(sure)) add([headings.near(sure, key), ''])
    }
  }
  return [...counts.values()]
}

/** The other kinds that names are given, for settling an unclear one. */
export function kindCounts(own: readonly Bearer[]): Count[] {
  const found = own.filter(({ named, given }) => named && given !== 'other')
  return found.flatMap(({ key, shortKeys, given }) =>
    [key, ...shortKeys].map((name) => [`kinds ${name}`, given] as const),
  )
}

/** The Wikidata ids that names are given. */
export function linkCounts(own: readonly Bearer[]): Count[] {
  return own.flatMap((one) => {
    const link = linkOf(one)
    return link === null ? [] : [[`links ${nameOf(one)}`, link] as const]
  })
}
