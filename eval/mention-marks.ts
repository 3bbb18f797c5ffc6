import type { Document } from '../src/model/article.ts'
import type { Span } from '../src/model/span.ts'

/** The kinds an entity may be marked as. */
export const markedKinds = ['person', 'organisation', 'country', 'place', 'group', 'other'] as const

/** An entity as a person marks it: a row of the table above the marked text. */
export interface MarkedEntity {
  readonly id: string
  readonly kind: (typeof markedKinds)[number]
  readonly name: string
  /** ISO 3166 code of a country, or the usual Dutch name of what is well known; null for what is local or invented. */
  readonly link: string | null
  readonly note: string
}

/** A marked mention: its place in the article's file, and the id of its entity. */
export interface MarkedMention extends Span {
  readonly entity: string
}

/** Every entity of an article with every mention of it. */
export interface MentionMarks {
  readonly entities: readonly MarkedEntity[]
  /** In the order in which they begin; of those that begin together the longest first. */
  readonly mentions: readonly MarkedMention[]
}

const columns = ['id', 'kind', 'name', 'link', 'note']

/** The line between the table and the text. */
const divider = /^---\r?\n/m

/**
 * Reads a file of mention marks: a table of entities, a line `---`, and the text of the article with `{ID words}` around each
 * mention, one within another where need be. `article` is the text of the article's own file, which must be left when the marks are taken out.
 * Throws an Error that names `file` and the line of what is wrong.
 */
export function readMentionMarks(marked: string, article: string, file: string): MentionMarks {
  const divided = divider.exec(marked)
  if (divided === null) throw new Error(`${file}: no line --- between the table and the marked text`)
  const table = marked.slice(0, divided.index)
  const entities = readTable(table, file)
  const body = divided.index + divided[0].length
  const fault = (at: number, problem: string) => {
    const line = marked.slice(0, body + at).split('\n').length
    return new Error(`${file}:${line}: ${problem}`)
  }
  const { text, mentions } = takeOut(marked.slice(body), fault)
  const ids = new Set(entities.map(({ id }) => id))
  const stranger = mentions.find(({ entity }) => !ids.has(entity))
  if (stranger !== undefined) throw fault(stranger.at, `no entity ${stranger.entity} in the table`)
  if (text !== article) throw new Error(`${file}: ${difference(text, article)}`)
  const unused = entities.find(({ id }) => !mentions.some(({ entity }) => entity === id))
  if (unused !== undefined) throw new Error(`${file}: entity ${unused.id} (${unused.name}) has no mention`)
  const placed = mentions.map(({ from, to, entity }) => ({ from, to, entity }))
  return { entities, mentions: placed.sort((one, other) => one.from - other.from || other.to - one.to) }
}

function readTable(table: string, file: string): MarkedEntity[] {
  const lines = table.split(/\r?\n/)
  const header = lines[0].split('\t').map((cell) => cell.trim())
  if (header.join(' ') !== columns.join(' ')) {
    throw new Error(`${file}:1: the table has columns ${columns.join(', ')}, not ${header.join(', ')}`)
  }
  const entities: MarkedEntity[] = []
  for (const [at, line] of lines.entries()) {
    if (at === 0 || line.trim() === '') continue
    const fault = (problem: string) => new Error(`${file}:${at + 1}: ${problem}`)
    const [id = '', kind = '', name = '', link = '', note = ''] = line.split('\t').map((cell) => cell.trim())
    if (!/^\d+$/.test(id)) throw fault(`'${id}' is no number`)
    if (entities.some((each) => each.id === id)) throw fault(`entity ${id} is there twice`)
    const known = markedKinds.find((each) => each === kind)
    if (known === undefined) throw fault(`'${kind}' is none of ${markedKinds.join(', ')}`)
    if (name === '') throw fault(`entity ${id} has no name`)
    entities.push({ id, kind: known, name, link: link || null, note })
  }
  return entities
}

interface OpenMark {
  readonly entity: string
  readonly from: number
  /** Where its brace stands in the marked text. */
  readonly at: number
}

/** The text without its marks, and the marks by their place in it. */
function takeOut(
  marked: string,
  fault: (at: number, problem: string) => Error,
): { text: string; mentions: (MarkedMention & { readonly at: number })[] } {
  const mentions: (MarkedMention & { readonly at: number })[] = []
  const open: OpenMark[] = []
  let text = ''
  let at = 0
  while (at < marked.length) {
    const opening = /^\{(\d+) /.exec(marked.slice(at, at + 12))
    if (opening !== null) {
      open.push({ entity: opening[1], from: text.length, at })
      at += opening[0].length
    } else if (marked[at] === '{') {
      throw fault(at, `after { comes the number of an entity and a space`)
    } else if (marked[at] === '}') {
      const mark = open.pop()
      if (mark === undefined) throw fault(at, 'a } that closes nothing')
      if (mark.from === text.length) throw fault(at, `a mention of ${mark.entity} without words`)
      mentions.push({ ...mark, to: text.length })
      at++
    } else text += marked[at++]
  }
  const unclosed = open.pop()
  if (unclosed !== undefined) throw fault(unclosed.at, `a mention of ${unclosed.entity} is not closed`)
  return { text, mentions }
}

function difference(text: string, article: string): string {
  let at = 0
  while (at < text.length && text[at] === article[at]) at++
  const shown = (whole: string) => JSON.stringify(whole.slice(at, at + 30))
  return `without its marks the text is not the article: ${shown(text)} where the article has ${shown(article)}`
}

/** A place in an article's file as a place in the text of its document; null where that leaves it out, as most of a header. */
export function placeInText({ from, to }: Span, { origins, text }: Document): Span | null {
  for (const [index, { at, original }] of origins.entries()) {
    const end = origins[index + 1]?.at ?? text.length
    const moved = { from: from - original + at, to: to - original + at }
    if (moved.from >= at && moved.to <= end) return moved
  }
  return null
}
