import type { Warning } from '../model/article.ts'
import { IntakeError } from './intake-error.ts'

/** The largest file taken for one article, in bytes: some 150,000 words, twenty times the longest newspaper piece. */
export const largestFile = 1024 * 1024

/** The text of a file and what had to be assumed to read it. */
export interface Decoded {
  readonly text: string
  readonly warnings: readonly Warning[]
}

const asText = 'save the article as plain text and give that file'
const asWord = 'open it in Word or LibreOffice, save it as a Word document (.docx), and give that file'

/** Files that are often taken for text: how they begin, what they are, and what to do with them. */
const signatures: readonly (readonly [string, string, string])[] = [
  ['%PDF-', 'a PDF file', asText],
  ['PK\u0003\u0004', 'a Word, OpenDocument or zip file', asText],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word file', asWord],
  ['{\\rtf', 'a rich text (RTF) file', asWord],
  ['\u0089PNG', 'a picture', asText],
  ['\u00ff\u00d8\u00ff', 'a picture', asText],
  ['GIF8', 'a picture', asText],
  ['\u001f\u008b', 'a gzip file', asText],
  ['SQLite format 3', 'a database', asText],
]

/**
 * Turns the bytes of a file into text: UTF-8, UTF-16 with a byte order mark, or else windows-1252. Throws an IntakeError for a
 * file that is empty, too large, or no text. Line ends stay as they are.
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  checkSize(bytes.length, name)
  return decodeAs(bytes, name, null)
}

/**
 * The same for a file of any size that may say itself, as `declared`, which characters it is written in: that counts where it is not
 * UTF-8, for a page is often kept in another encoding than it was made in.
 */
export function decodeAs(bytes: Uint8Array, name: string, declared: string | null): Decoded {
  const decoded = decodeUtf16(bytes) ?? decodeText(bytes, name, declared)
  if (decoded.text.trim() === '') {
    throw new IntakeError(name, 'the file is empty', 'nothing was read; save the article in it and try again')
  }
  return decoded
}

/** Throws an IntakeError when a file of so many bytes is too large for one article; to ask before it is read. */
export function checkSize(size: number, name: string): void {
  if (size <= largestFile) return
  const megabytes = (bytes: number, digits: number) => (bytes / 1024 / 1024).toFixed(digits)
  throw new IntakeError(
    name,
    `the file is ${megabytes(size, 1)} MB and one article may be ${megabytes(largestFile, 0)} MB`,
    'if it holds many articles, split it into one file each or give them as JSON Lines (--from jsonl)',
  )
}

function decodeUtf16(bytes: Uint8Array): Decoded | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), warnings: [] }
  if (first === 0xfe && second === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), warnings: [] }
  return null
}

function decodeText(bytes: Uint8Array, name: string, declared: string | null): Decoded {
  refuseBinary(bytes, name)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warnings: [] }
  } catch {
    return decodeDeclared(bytes, declared) ?? decodeBroken(bytes)
  }
}

/** Null where the encoding is none that is known, or UTF-8 or UTF-16, which the bytes are not. */
function decodeDeclared(bytes: Uint8Array, declared: string | null): Decoded | null {
  if (declared === null) return null
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(declared.trim())
  } catch {
    return null
  }
  if (decoder.encoding.startsWith('utf-')) return null
  const text = decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes)
  return { text, warnings: [] }
}

function refuseBinary(bytes: Uint8Array, name: string): void {
  const opening = String.fromCharCode(...bytes.subarray(0, 16))
  const signature = signatures.find(([start]) => opening.startsWith(start))
  if (signature) {
    throw new IntakeError(name, `this is ${signature[1]}, not text`, signature[2])
  }
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) {
      throw new IntakeError(name, 'this is a binary file, not text', 'save the article as plain text (UTF-8)')
    }
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) controls++
  }
  if (controls > bytes.length / 50) {
    throw new IntakeError(name, 'this is a binary file, not text', 'save the article as plain text (UTF-8)')
  }
}

/**
 * Bytes that are not UTF-8 throughout. Where most characters beyond ASCII are good UTF-8 the file is UTF-8 with damage, and the
 * damaged bytes become U+FFFD; otherwise it is windows-1252, in which every byte is a character.
 */
function decodeBroken(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes)
  let damaged = 0
  let good = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) damaged++
    else if (code > 0x7f) good++
  }
  if (good >= damaged) {
    const first = text.indexOf('\ufffd')
    const line = text.slice(0, first).split('\n').length
    const before = text
      .slice(Math.max(0, first - 20), first)
      .split('\n')
      .at(-1)!
      .trim()
    const where = before === '' ? `on line ${line}` : `on line ${line}, after “${before}”`
    const message =
      damaged === 1
        ? `One character is not UTF-8 and shows as \ufffd: ${where}. Repair the file if the word matters.`
        : `${damaged} characters are not UTF-8 and show as \ufffd, the first ${where}. Repair the file if the words matter.`
    return { text, warnings: [{ code: 'broken-utf-8', message }] }
  }
  const message =
    'The file is not UTF-8 and was read as windows-1252. If letters look wrong, save it as UTF-8.'
  return {
    text: decodeWindows1252(bytes),
    warnings: [{ code: 'decoded-as-windows-1252', message }],
  }
}

/** The characters of the bytes 0x80 to 0x9F; U+FFFD for the five that stand for none. */
const windows1252 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'

function decodeWindows1252(bytes: Uint8Array): string {
  // Node 20's own decoder gives control characters for these bytes.
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80])
}
