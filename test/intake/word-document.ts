import { zipFile } from './zip-file.ts'

/** A paragraph of a Word document: its words, or a heading. A line break stands for one. */
export type WordParagraph = string | { readonly heading: string }

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const run = (text: string) =>
  text
    .split('\n')
    .map((line) => `<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`)
    .join('<w:r><w:br/></w:r>')

/** The parts of a Word document as Word and Nexis Uni write it. */
export function wordParts(paragraphs: readonly WordParagraph[]) {
  const body = paragraphs.map((each) =>
    typeof each === 'string'
      ? `<w:p>${run(each)}</w:p>`
      : `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run(each.heading)}</w:p>`,
  )
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${body.join('')}</w:body></w:document>`,
    },
    {
      name: 'word/styles.xml',
      content: `<w:styles xmlns:w="${word}"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    },
  ]
}

/** A Word document. */
export function wordDocument(paragraphs: readonly WordParagraph[]): Buffer {
  return zipFile(wordParts(paragraphs))
}
