import { SaxesParser } from 'saxes'

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
  // Plain comparisons: an assertion of the test runner for each of so many would take minutes.
  const must = (holds: boolean, what: string) => {
    if (!holds) throw new Error(what)
  }
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' }
    const known = type[name]
    must(known !== undefined, `no element ${name}`)
    const around = open.at(-1)
    must(around === undefined || type[around.name].in.includes(name), `${name} in ${around?.name}`)
    const marks = new Map(known.attributes.map((attribute) => [attribute.replace(/[!#>]/g, ''), attribute]))
    for (const attribute of Object.keys(attributes)) must(marks.has(attribute), `${name} ${attribute}`)
    for (const [attribute, mark] of marks) {
      const value = attributes[attribute]
      must(value !== undefined || !mark.includes('!'), `${name} without ${attribute}`)
      if (value === undefined) continue
      if (mark.includes('#')) {
        must(!ids.has(value), `a second ${value}`)
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
  for (const id of named) must(ids.has(id), `no ${id}`)
  return found
}
