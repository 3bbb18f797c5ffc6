import { createHash } from 'node:crypto'
import type { Document, Warning } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import type { Pack } from '../rules/pack.ts'
import { findBlocks } from './page/blocks.ts'
import { isSpace } from './characters.ts'
import { decode } from './decode.ts'
import { readHeader } from './header.ts'
import { IntakeError } from './intake-error.ts'
import { guessLanguage, languageName } from './language.ts'
import { readPublished } from './published.ts'

/** What is known of an article beside its text; each outranks what the text's header says. */
export interface Hints {
  readonly title?: string | null
  readonly outlet?: string | null
  readonly url?: string | null
  /** EDTF, or another way of writing a date that a header may use. */
  readonly published?: string | null
  /** What was noticed when the text was taken out of its file. */
  readonly warnings?: readonly Warning[]
}

/**
 * Makes a document of a file's bytes: decodes them, takes the header off, puts the title in front where the text does not open
 * with it, and tells the parts of the page apart. `name` is what messages call the file. Throws an IntakeError that says
 * what to do when the bytes are no article; what could be read all the same is told in the document's warnings.
 */
export function open(bytes: Uint8Array, name: string, hints: Hints, pack: Pack): Document {
  const decoded = decode(bytes, name)
  refuseMarkup(decoded.text, name)
  const warnings: Warning[] = [...(hints.warnings ?? []), ...decoded.warnings]
  const header = readHeader(decoded.text, pack)
  const body = decoded.text.slice(header.body)
  if (body.trim() === '') {
    throw new IntakeError(
      name,
      'there is a header and no article under it',
      'save the text of the article below it',
    )
  }
  const published = readDate(hints.published ?? header.published, pack, warnings)
  const title = titleOf(decoded.text, header.title, wellFormed(hints.title))
  const opening = title === null ? null : openingSpan(body, title)
  const front = title === null || opening !== null ? '' : title + '\n\n'
  const text = front + body
  const titleSpan = opening ?? (title === null ? null : { from: 0, to: title.length })
  const language = guessLanguage(body, pack.language)
  if (language !== pack.language) warnings.push(notTheLanguage(language, pack))
  return {
    id: hashOf(text, published),
    text,
    title,
    titleSpan,
    outlet: wellFormed(hints.outlet) ?? header.outlet,
    url: wellFormed(hints.url) ?? header.url,
    published,
    language,
    blocks: findBlocks(text, titleSpan, pack),
    origins: originsOf(front.length, header.body, hints.title ? null : header.title),
    warnings,
  }
}

function refuseMarkup(text: string, name: string): void {
  const opening = text.slice(0, 2000).trimStart()
  if (!/^(?:<!doctype html|<\?xml|<html|<head|<body|<article|<div|<p\b)/i.test(opening)) return
  throw new IntakeError(
    name,
    'this is a web page or XML, not plain text',
    'give it as a file of its own, or save the article as plain text',
  )
}

function readDate(written: string | null, pack: Pack, warnings: Warning[]): string | null {
  if (written === null || written.trim() === '') {
    const message =
      'No date of publication: dates that lean on it stay open. Put “date 2025-04” in front of the text, or use --published.'
    warnings.push({ code: 'no-date', message })
    return null
  }
  const published = readPublished(written, pack.language)
  if (published === null) {
    const message = `“${written}” is no date that exists, so the article counts as undated. Write it like 2025-04-11 or 2025-04.`
    warnings.push({ code: 'wrong-date', message })
  }
  return published
}

function notTheLanguage(language: string, pack: Pack): Warning {
  const own = languageName(pack.language)
  const message = `The text seems to be in ${languageName(language)}; only ${own} is known. It was read as far as that goes.`
  return { code: 'not-' + own.toLowerCase(), message }
}

/** JSON can spell half a surrogate pair, which UTF-8 cannot hold: kept, it would come back from a dossier as another text. */
function wellFormed(hint: string | null | undefined): string | null {
  return hint?.replace(/\p{Surrogate}/gu, '\ufffd') ?? null
}

function titleOf(text: string, header: Span | null, hint: string | null): string | null {
  const title = (hint ?? (header ? text.slice(header.from, header.to) : '')).replace(/\s+/g, ' ').trim()
  return title === '' ? null : title
}

/**
 * Where a body opens with the title, whatever its spaces and capitals: as a line of its own, or run on into the first sentence
 * when what follows begins like one.
 */
function openingSpan(body: string, title: string): Span | null {
  let at = 0
  for (const character of title.replace(/\s/g, '').toLowerCase()) {
    while (isSpace(body.charCodeAt(at))) at++
    if (body.slice(at, at + character.length).toLowerCase() !== character) return null
    at += character.length
  }
  const follows = /^\.?(?:[ \t]*(?:[\r\n]|$)|[ \t]+["'‘“„«(]?[\p{Lu}\d])/u.test(body.slice(at, at + 50))
  return follows ? { from: 0, to: at } : null
}

function originsOf(front: number, body: number, title: Span | null): Document['origins'] {
  if (front === 0) return [{ at: 0, original: body }]
  const rest = { at: front, original: body }
  return title === null ? [rest] : [{ at: 0, original: title.from }, rest]
}

/** The same words with the same date are the same article, however their lines are broken. */
function hashOf(text: string, published: string | null): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return createHash('sha256')
    .update(`${published ?? ''}\n${words}`)
    .digest('hex')
    .slice(0, 20)
}
