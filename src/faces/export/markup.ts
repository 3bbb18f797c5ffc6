/** A piece of XML that is written already. */
export type Markup = string

/** Attributes; one that is null is left out. */
export type Attributes = Readonly<Record<string, string | number | null>>

/** What XML files begin with. */
export const declaration: Markup = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** An element with what is in it. */
export function element(name: string, attributes: Attributes, ...content: readonly Markup[]): Markup {
  const inside = content.join('')
  return inside === '' ? `${tag(name, attributes)}/>` : `${tag(name, attributes)}>${inside}</${name}>`
}

/** The beginning of an element that is written bit by bit; its end is `</name>`. */
export function opening(name: string, attributes: Attributes): Markup {
  return `${tag(name, attributes)}>`
}

/** Text as XML takes it. A sign that XML has no place for gives way to U+FFFD, so that what comes after it stays in its place. */
export function escaped(text: string): Markup {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>\r]/g, (sign) => `&#${sign.codePointAt(0)};`)
}

function tag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${quoted(String(value))}"`],
  )
  return `<${name}${written.join('')}`
}

/** Text as an attribute takes it: a parser makes a space of any other white space that is not written as its number. */
function quoted(text: string): Markup {
  return escaped(text).replace(/["\t\n]/g, (sign) => `&#${sign.codePointAt(0)};`)
}
