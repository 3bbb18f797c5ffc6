import type { Passage, Reading } from '../../model/reading.ts'
import type { Extent } from '../../model/span.ts'
import { version } from '../../model/version.ts'
import { CodePoints } from './code-points.ts'
import type { Order, Piece } from './exporting.ts'
import { articleUrn, dossierUrn, recordUrn, wikidataUri } from './identifiers.ts'

/** As many characters before and after a quotation tell it from the same words elsewhere. */
const surroundings = 32

/** Who or what the dossier takes an entity of a reading for; null where it is nobody's. */
type Cast = (article: string, entity: string | null) => string | null

/**
 * The records of all readings as W3C Web Annotations, in one AnnotationCollection. Each has its record in the body, as JSON without loss, and
 * beside it tags for people; its targets are the words in the article, each stretch by a TextQuoteSelector and a TextPositionSelector.
 */
export async function* webAnnotation({ walk }: Order): AsyncGenerator<Piece> {
  yield { file: 'annotations.jsonld' }
  yield (
    '{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:wederhoor:annotations","type":"AnnotationCollection","label":"Wederhoor",' +
    '"first":{"id":"urn:wederhoor:annotations:1","type":"AnnotationPage","partOf":"urn:wederhoor:annotations","startIndex":0,"items":['
  )
  let total = 0
  for await (const stretch of walk.stretches()) {
    const cast = await stretch.cast()
    let items = ''
    for (const reading of await stretch.readings()) {
      for (const annotation of annotationsOf(reading, cast)) {
        items += (total === 0 ? '\n' : ',\n') + JSON.stringify(annotation)
        total++
      }
    }
    yield items
  }
  yield `\n]},"last":"urn:wederhoor:annotations:1","total":${total}}\n`
}

function* annotationsOf(reading: Reading, cast: Cast) {
  const { article, times, entities, roles, events, statements, disputes, quantities } = reading
  const made = (record: string, kind: string, value: object, tags: readonly string[], extent: Extent) =>
    annotation(reading, { record, kind, value, tags, extent, bodies: [] })
  for (const time of times) yield made(time.id, 'time', time, [time.edtf ?? time.value], time.spans)
  for (const entity of entities) {
    const id = cast(article.id, entity.id)
    const identified = [
      ...(id === null ? [] : [dossierUrn(id)]),
      ...(entity.link === null ? [] : [wikidataUri(entity.link)]),
    ]
    yield annotation(reading, {
      ...{ record: entity.id, kind: 'entity', value: entity, tags: [entity.name, entity.kind] },
      extent: entity.mentions.flatMap(({ spans }) => spans),
      bodies: identified.map((source) => ({ type: 'SpecificResource', source, purpose: 'identifying' })),
    })
  }
  for (const [number, role] of roles.entries())
    yield made(`r${number + 1}`, 'role', role, [role.role], role.spans)
  for (const event of events) {
    yield made(event.id, 'event', event, [event.kind ?? event.trigger.lemma], event.trigger.spans)
  }
  for (const statement of statements) {
    const { content, cue, source } = statement
    const words = [content, cue, source].find(
      (part): part is Passage & NonNullable<typeof part> => (part?.spans.length ?? 0) > 0,
    )
    yield made(statement.id, 'statement', statement, [statement.stance], words?.spans ?? [])
  }
  for (const dispute of disputes) yield made(dispute.id, 'dispute', dispute, [dispute.kind], dispute.spans)
  for (const [number, one] of quantities.entries()) {
    yield made(`q${number + 1}`, 'quantity', one, [[one.value, one.unit].join(' ').trim()], one.spans)
  }
}

interface Annotated {
  readonly record: string
  readonly kind: string
  readonly value: object
  readonly tags: readonly string[]
  readonly extent: Extent
  readonly bodies: readonly object[]
}

function annotation({ article }: Reading, { record, kind, value, tags, extent, bodies }: Annotated) {
  return {
    id: recordUrn(article.id, record),
    type: 'Annotation',
    motivation: kind === 'entity' ? 'identifying' : 'describing',
    generator: { id: 'urn:wederhoor', type: 'Software', name: `Wederhoor ${version}` },
    body: [
      ...[kind, ...tags].map((tag) => ({
        type: 'TextualBody',
        purpose: 'tagging',
        format: 'text/plain',
        value: tag,
      })),
      ...bodies,
      {
        type: 'TextualBody',
        purpose: 'describing',
        format: 'application/json',
        value: JSON.stringify(value),
      },
    ],
    target: targets(article, extent),
  }
}

/**
 * Each stretch twice where the article has an address: in the text that was read, where its offsets hold, and on the page, where the words
 * alone do. An extent without words is the whole article.
 */
function targets(article: Reading['article'], extent: Extent) {
  const read = {
    id: articleUrn(article.id),
    type: 'Text',
    format: 'text/plain',
    language: article.language,
    ...(article.url === null ? {} : { via: article.url }),
  }
  if (extent.length === 0) return [read]
  // The model counts characters; the record in the body has offsets of ours.
  const characters = new CodePoints(article.text)
  const quotes = extent.map(({ from, to }) => ({
    type: 'TextQuoteSelector',
    exact: article.text.slice(from, to),
    prefix: whole(article.text.slice(Math.max(0, from - surroundings), from)),
    suffix: whole(article.text.slice(to, to + surroundings)),
  }))
  const inText = extent.map(({ from, to }, at) => ({
    type: 'SpecificResource',
    source: read,
    selector: [
      quotes[at],
      { type: 'TextPositionSelector', start: characters.at(from), end: characters.at(to) },
    ],
  }))
  if (article.url === null) return inText
  return [
    ...inText,
    ...quotes.map((selector) => ({ type: 'SpecificResource', source: article.url, selector })),
  ]
}

/** A piece of text without the half of a character that it may begin or end with. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
}
