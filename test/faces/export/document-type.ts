import { SaxesParser } from 'saxes'
import { expect } from 'vitest'

/** What an element may have in it and what attributes: `!` after one that must be there, `#` before one that is an id, `>` before one that names an id. */
export type DocumentType = Readonly<
  Record<string, { readonly in: readonly string[]; readonly attributes: readonly string[] }>
>

/** An element as it was found. */
export interface Found {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** Reads XML with a strict parser and holds it against a document type; all of its elements, in order. */
export function validated(xml: string, type: DocumentType): Found[] {
  const found: Found[] = []
  const open: Found[] = []
  const ids = new Set<string>()
  const named: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' }
    expect(type, name).toHaveProperty([name])
    if (open.length > 0) expect(type[open.at(-1)!.name].in, `in ${open.at(-1)!.name}`).toContain(name)
    const known = new Map(
      type[name].attributes.map((attribute) => [attribute.replace(/[!#>]/g, ''), attribute]),
    )
    for (const attribute of Object.keys(attributes)) expect([...known.keys()], name).toContain(attribute)
    for (const [attribute, mark] of known) {
      const value = attributes[attribute]
      if (mark.includes('!')) expect(value, `${name} ${attribute}`).toBeDefined()
      if (value === undefined) continue
      if (mark.includes('#')) {
        expect(ids.has(value), value).toBe(false)
        ids.add(value)
      }
      if (mark.includes('>')) named.push(value)
    }
    found.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    if (open.length > 0) open.at(-1)!.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  for (const id of named) expect(ids.has(id), id).toBe(true)
  return found
}
