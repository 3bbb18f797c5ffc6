import { stripVTControlCharacters } from 'node:util'

/** Text in lines of at most `width` columns, each after `indent` (the first after `first`); white space becomes single spaces. */
export function wrap(text: string, width: number, indent: string, first = indent): string {
  const lines: string[] = []
  let line = ''
  const room = () => width - widthOf(lines.length === 0 ? first : indent)
  for (const word of text.split(/\s+/).filter((word) => word !== '')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > room()) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  return lines.map((each, index) => (index === 0 ? first : indent) + each).join('\n')
}

/** Columns a text takes on a terminal: colours take none. */
export function widthOf(text: string): number {
  return stripVTControlCharacters(text).length
}
