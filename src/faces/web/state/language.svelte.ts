import type { Warning } from '../../../model/article.ts'
import { phrase } from '../../phrase.ts'
import type { Speech } from '../dates.ts'
import { get } from './api.ts'

interface Interface {
  readonly language: string
  readonly languages: Readonly<Record<string, string>>
  readonly texts: Readonly<Record<string, string>>
}

const remembered = 'wederhoor.language'

let spoken = $state.raw<Interface>({ language: '', languages: {}, texts: {} })

/** The language the page speaks, as its code; empty until the first texts are there. */
export const language = () => spoken.language

/** Every language the page could speak, with its name in that language. */
export const languages = () => spoken.languages

/** A text of the interface by its key, with its places filled in; the key itself when there is no such text. */
export function text(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return phrase(spoken.texts[key] ?? key, values)
}

/** Whether the interface has a text for the key. */
export const hasText = (key: string) => key in spoken.texts

/** A text that counts: `key.one` for one thing, else `key.other`. */
export function counted(key: string, count: number): string {
  return text(`${key}.${count === 1 ? 'one' : 'other'}`, { count })
}

/** Through what somebody spoke; a channel with a name of its own (Telegram) keeps that. */
export function channelWords(channel: string): string {
  const key = `web.via.${channel.toLowerCase().replaceAll(' ', '-').replaceAll('é', 'e')}`
  return hasText(key) ? text(key) : channel
}

/** What there is to say of how an article came in; in the server's words where the interface has none. */
export function warningWords({ code, message }: Warning): string {
  const key = `web.warning.${code}`
  return hasText(key) ? text(key) : message
}

/** Makes the page speak another language, and do so again next time. */
export async function speak(code: string): Promise<void> {
  spoken = await get<Interface>(`/interface/${code}`)
  document.documentElement.lang = code
  try {
    localStorage.setItem(remembered, code)
  } catch {
    // A browser that keeps nothing starts in the first language again; no harm done.
  }
}

/** The language to speak where none was chosen: Dutch, because the articles are. */
let first = 'nl'

/** Speaks another language at first. */
export function startIn(code: string): void {
  first = code
}

/** The language chosen last time, else that to speak at first. */
export function chosenLanguage(): string {
  try {
    return localStorage.getItem(remembered) ?? first
  } catch {
    return first
  }
}

/** The language as dates need it. */
export const speech: Speech = {
  get locale() {
    return text('web.locale')
  },
  text,
}
