import type { Target } from './target.ts'

/** Characters and stretches that have broken programs before. */
const nasty = [
  ...[
    '\0',
    '\ufeff',
    '\u2028',
    '\u200f',
    '\u202e',
    '\u2066',
    '\u200d',
    '\u0301',
    '\u0301\u0301\u0301',
    '\u00a0',
  ],
  ...[
    '\ud800',
    '\udc00',
    '\udfff\ud800',
    '😀',
    '👩‍👩‍👧',
    'İ',
    'ß',
    'ﬁ',
    '\r',
    '\r\n',
    '\n',
    '\t',
    '\v',
    '\f',
    '\u001b[2J',
    '\u0085',
  ],
  ...[
    '"',
    "'",
    '„',
    '”',
    '«',
    '»',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '\\',
    '/',
    '%',
    '%00',
    '&',
    '=',
    '|',
    ';',
    ',',
    ':',
    '#',
    '@',
  ],
  ...[
    '-1',
    '0',
    '00',
    '1e999',
    '9007199254740993',
    '99999999999999999999',
    '0x10',
    'NaN',
    '½',
    '٣',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...['\\u0000', '\\ud800', '../../etc/passwd', "' or 1=1 --", '<script>', '${7*7}', 'null', 'true'],
]

/** How long an input may grow, in characters: most are small, so that there are many. */
const longest = 2_000
/** One of so many inputs is made large, to see that time grows with the length alone. */
const rarelyLarge = 2_000
const large = 100_000

/** An input for a target: one of its seeds with some changes. The same numbers give the same one. */
export function inputFor(target: Target, random: () => number): string {
  const below = (count: number) => Math.floor(random() * count)
  const pick = <Value>(values: readonly Value[]): Value => values[below(values.length)]
  const piece = () => pick(random() < 0.6 && target.pieces.length > 0 ? target.pieces : nasty)
  let text = random() < 0.03 ? '' : pick(target.seeds)
  if (text.length > longest) {
    const from = below(text.length - longest)
    text = text.slice(from, from + longest)
  }
  for (let change = 1 + below(6); change > 0; change--) {
    const at = below(text.length + 1)
    const to = Math.min(text.length, at + 1 + below(random() < 0.8 ? 8 : 200))
    const [before, within, after] = [text.slice(0, at), text.slice(at, to), text.slice(to)]
    const changes = [
      () => before + piece() + within + after,
      () => before + piece() + after,
      () => before + after,
      () => before + within.repeat(2 + below(4)) + after,
      () => before + piece().repeat(1 + below(20)) + within + after,
      () => after + within + before,
      () => before + within,
      () => before + pick(target.seeds).slice(0, longest).slice(at),
      () => before + within.toUpperCase() + after,
      () => before + String.fromCharCode(below(0x250)) + after,
      () => text.replace(/\d+/, () => piece()),
      () => before + within.split('').reverse().join('') + after,
    ]
    text = pick(changes)().slice(0, longest)
  }
  if (below(rarelyLarge) !== 0 || text === '') return text
  const at = below(text.length)
  const stretch = text.slice(at, at + 1 + below(30))
  return text.slice(0, at) + stretch.repeat(Math.ceil(large / stretch.length)) + text.slice(at)
}

/** The bytes of an input, some of them damaged where a target takes bytes that need be no text. */
export function bytesFor(target: Target, input: string, random: () => number): Uint8Array {
  const bytes = Buffer.from(input)
  if (!target.bytes || bytes.length === 0 || random() < 0.6) return bytes
  for (let damage = 1 + Math.floor(random() * 4); damage > 0; damage--) {
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
  }
  const die = random()
  if (die < 0.1) return Buffer.from(`\ufeff${input}`, 'utf16le')
  return die < 0.2 ? Buffer.from(input, 'latin1') : bytes
}
