import { expect, test } from 'vitest'
import { articles, awkward, exported } from './exported.ts'
import { validated, type DocumentType } from './document-type.ts'

const spanned = { in: ['span'], attributes: [] }
/** The document type of NAF 3.1, as far as it is used. */
const naf: DocumentType = {
  NAF: {
    in: [
      'nafHeader',
      'raw',
      'text',
      'terms',
      'entities',
      'coreferences',
      'srl',
      'timeExpressions',
      'attribution',
      'factualities',
    ],
    attributes: ['doc', 'version', 'xml:lang'],
  },
  nafHeader: { in: ['fileDesc', 'public', 'linguisticProcessors'], attributes: [] },
  fileDesc: { in: [], attributes: ['title', 'author', 'creationtime', 'filename', 'filetype', 'pages'] },
  public: { in: [], attributes: ['publicId', 'uri'] },
  linguisticProcessors: { in: ['lp'], attributes: ['layer!'] },
  lp: {
    in: [],
    attributes: ['name!', 'version!', 'timestamp', 'beginTimestamp', 'endTimestamp', 'hostname'],
  },
  raw: { in: [], attributes: [] },
  text: { in: ['wf'], attributes: [] },
  wf: { in: ['subtoken'], attributes: ['#id!', 'sent', 'para', 'page', 'offset!', 'length!', 'xpath'] },
  terms: { in: ['term'], attributes: [] },
  term: {
    in: ['sentiment', 'span', 'externalReferences', 'component'],
    attributes: ['#id!', 'type', 'lemma', 'pos', 'morphofeat'],
  },
  span: { in: ['target'], attributes: ['primary', 'status'] },
  target: { in: [], attributes: ['>id!', 'head'] },
  entities: { in: ['entity'], attributes: [] },
  entity: { in: ['span', 'externalReferences'], attributes: ['#id!', 'type', 'status', 'source'] },
  externalReferences: { in: ['externalRef'], attributes: [] },
  externalRef: {
    in: ['sentiment', 'externalRef'],
    attributes: ['resource', 'reference!', 'reftype', 'status', 'source', 'confidence', 'timestamp'],
  },
  coreferences: { in: ['coref'], attributes: [] },
  coref: { in: ['span', 'externalReferences'], attributes: ['#id!', 'status!', 'type'] },
  srl: { in: ['predicate'], attributes: [] },
  predicate: { in: ['externalReferences', 'span', 'role'], attributes: ['#id!', 'confidence', 'status'] },
  role: { in: ['externalReferences', 'span'], attributes: ['#id!', 'confidence', 'status'] },
  timeExpressions: { in: ['timex3'], attributes: [] },
  timex3: { in: ['span'], attributes: ['#id!', 'type!', 'value', 'mod'] },
  attribution: { in: ['statement'], attributes: [] },
  statement: { in: ['statement_target', 'statement_source', 'statement_cue'], attributes: ['#id!'] },
  statement_target: spanned,
  statement_source: spanned,
  statement_cue: spanned,
  factualities: { in: ['factuality'], attributes: [] },
  factuality: { in: ['span', 'factVal'], attributes: ['#id!'] },
  factVal: { in: [], attributes: ['value!', 'resource!', 'confidence', 'source'] },
}

const { files, text } = await exported('naf')

test('there is a file for each article, valid by the document type', () => {
  expect([...files.keys()].sort()).toEqual(articles.map(({ article }) => `${article.id}.naf`).sort())
  for (const { article, statements, events } of articles) {
    const found = validated(text(`${article.id}.naf`), naf)
    const count = (name: string) => found.filter((one) => one.name === name).length
    expect(found.find(({ name }) => name === 'raw')!.text).toBe(article.text)
    expect(count('predicate')).toBe(events.length)
    expect(count('statement')).toBe(statements.length)
  }
})

test('word forms stand where they say, counted in characters, and make up what was said', () => {
  const { article, statements } = awkward
  const found = validated(text(`${article.id}.naf`), naf)
  const characters = [...article.text]
  const forms = found.filter(({ name }) => name === 'wf')
  for (const { attributes, text: form } of forms) {
    const offset = Number(attributes.offset)
    expect(characters.slice(offset, offset + Number(attributes.length)).join('')).toBe(form)
  }
  const start = found.findIndex(({ name }) => name === 'statement_target')
  const end = found.findIndex(({ name }, at) => at > start && name.startsWith('statement_'))
  const said = found
    .slice(start, end)
    .flatMap(({ name, attributes }) =>
      name === 'target' ? [forms[Number(attributes.id.slice(1)) - 1].text] : [],
    )
  expect(said.join('')).toBe(statements[0].content.quote.join('').replaceAll(' ', ''))
})
