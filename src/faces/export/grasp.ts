import { DataFactory, Writer } from 'n3'
import type { NamedEntity } from '../../dossier/walk.ts'
import type { Event } from '../../model/reading.ts'
import type { ArticleSummary, DossierEvent, DossierStatement, Sighting } from '../../model/record.ts'
import type { Order, Piece } from './exporting.ts'
import { articleUrn, dossierUrn, passageUrn, wikidataUri } from './identifiers.ts'

const { namedNode, literal, quad } = DataFactory

const prefixes = {
  sem: 'http://semanticweb.cs.vu.nl/2009/11/sem/',
  gaf: 'http://groundedannotationframework.org/gaf#',
  grasp: 'http://groundedannotationframework.org/grasp#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  plover: 'urn:wederhoor:plover:',
  stance: 'urn:wederhoor:stance:',
}

const certainties = { certain: 'CERTAIN', probable: 'PROBABLE', possible: 'POSSIBLE', unknown: 'u' }
const tenses = { happened: 'NON_FUTURE', ongoing: 'NON_FUTURE', planned: 'FUTURE', hypothetical: 'u' }

const instances = 'urn:wederhoor:instances'
const perspectives = 'urn:wederhoor:perspectives'

/**
 * The dossier as linked data with perspectives: TriG of the Simple Event Model, with each place where an article tells of something by the
 * Grounded Annotation Framework, and whose view that is and how sure by GRaSP. What happened is one graph, who says so another.
 */
export async function* grasp({ walk }: Order): AsyncGenerator<Piece> {
  yield { file: 'grasp.trig' }
  const graphs = new Graphs()
  for await (const page of walk.entities()) {
    for (const entity of page) graphs.addEntity(entity)
    yield graphs.taken()
  }
  for await (const stretch of walk.stretches()) {
    for (const article of await stretch.articles()) graphs.addArticle(article)
    const cast = await stretch.cast()
    for (const { article, entities } of await stretch.readings()) {
      for (const { id, mentions } of entities) {
        const entity = cast(article.id, id)
        if (entity === null) continue
        for (const { spans } of mentions) graphs.denote(entity, article.id, spans)
      }
    }
    for (const event of await stretch.events()) graphs.addEvent(event)
    for (const statement of await stretch.statements()) graphs.addStatement(statement)
    yield graphs.taken()
  }
  graphs.end()
  yield graphs.taken()
}

type Prefix = keyof typeof prefixes
type Name = `${Prefix}:${string}`
type Value = ReturnType<typeof namedNode> | ReturnType<typeof literal>

class Graphs {
  private written = ''
  private readonly writer: Writer

  constructor() {
    const write = (chunk: string, _: string, done?: () => void) => {
      this.written += chunk
      done?.()
    }
    const end = (done?: () => void) => done?.()
    this.writer = new Writer({ write, end }, { format: 'application/trig', prefixes })
  }

  /** What has been written since this was last asked. */
  taken(): string {
    const { written } = this
    this.written = ''
    return written
  }

  end(): void {
    this.writer.end()
  }

  addEntity({ id, kind, name, names, link }: NamedEntity): void {
    const entity = dossierUrn(id)
    this.add(instances, entity, 'rdf:type', term(kind === 'place' ? 'sem:Place' : 'sem:Actor'))
    for (const label of new Set([name, ...names.map((one) => one.name)])) {
      this.add(instances, entity, 'rdfs:label', literal(label))
    }
    if (link !== null) this.add(instances, entity, 'owl:sameAs', namedNode(wikidataUri(link)))
  }

  addArticle({ id, title, outlet, url, published }: ArticleSummary): void {
    const article = articleUrn(id)
    this.add(perspectives, article, 'rdf:type', term('prov:Entity'))
    if (title !== null) this.add(perspectives, article, 'dct:title', literal(title))
    if (outlet !== null) this.add(perspectives, article, 'dct:publisher', literal(outlet))
    if (published !== null) this.add(perspectives, article, 'dct:issued', literal(published))
    if (url !== null && URL.canParse(url))
      this.add(perspectives, article, 'dct:source', namedNode(new URL(url).href))
  }

  /** Says where an article speaks of something. */
  denote(id: string, article: string, spans: Sighting['spans']): void {
    for (const { from, to } of spans) {
      this.add(instances, dossierUrn(id), 'gaf:denotedBy', namedNode(passageUrn(article, from, to)))
    }
  }

  addEvent(event: DossierEvent): void {
    const subject = dossierUrn(event.id)
    this.add(instances, subject, 'rdf:type', term('sem:Event'))
    this.add(instances, subject, 'rdfs:label', literal(event.lemma))
    if (event.kind !== null) this.add(instances, subject, 'dct:type', literal(event.kind))
    if (event.plover !== null)
      this.add(instances, subject, 'sem:eventType', term(`plover:${event.plover.type}`))
    if (event.place !== null) this.add(instances, subject, 'sem:hasPlace', namedNode(dossierUrn(event.place)))
    for (const { entity, role, polarity } of event.participants) {
      if (entity === null || role === 'place' || polarity === 'negative') continue
      this.add(instances, subject, 'sem:hasActor', namedNode(dossierUrn(entity)))
    }
    for (const [property, day] of stamps(event)) {
      this.add(instances, subject, property, literal(day, namedNode(`${prefixes.xsd}date`)))
    }
    for (const [number, sighting] of event.sightings.entries()) {
      this.denote(event.id, sighting.article, sighting.spans)
      const source = sighting.voice === 'article' ? articleUrn(sighting.article) : dossierUrn(sighting.voice)
      this.attribute(`${subject}:${number + 1}`, sighting, {
        ...sighting,
        source,
        isArticle: sighting.voice === 'article',
      })
    }
  }

  addStatement(statement: DossierStatement): void {
    const { id, source, sourceQuote, polarity, stance, article } = statement
    const subject = dossierUrn(id)
    const speaker = source === null ? `${subject}:source` : dossierUrn(source)
    if (source === null && sourceQuote.length > 0) {
      this.add(perspectives, speaker, 'rdfs:label', literal(sourceQuote.join(' ')))
    }
    const sighting =
      statement.quote.length > 0 ? statement : { ...statement, ...(statement.cue ?? statement.context) }
    this.attribute(subject, sighting, {
      ...{ source: speaker, isArticle: false, polarity },
      ...{ certainty: 'unknown', realis: 'hypothetical' },
    })
    this.add(perspectives, subject, 'rdf:value', term(`stance:${stance}`))
    this.add(perspectives, subject, 'prov:wasAttributedTo', namedNode(articleUrn(article)))
  }

  /** Says whose view words of an article give, and how sure. */
  private attribute(
    attribution: string,
    { article, spans, quote }: Pick<Sighting, 'article' | 'spans' | 'quote'>,
    view: Pick<Event, 'certainty' | 'polarity' | 'realis'> & {
      readonly source: string
      readonly isArticle: boolean
    },
  ): void {
    const value = `${certainties[view.certainty]}_${tenses[view.realis]}_${view.polarity === 'positive' ? 'POS' : 'NEG'}`
    this.add(perspectives, attribution, 'rdf:type', term('grasp:Attribution'))
    this.add(perspectives, attribution, 'rdf:value', term(`grasp:${value}`))
    this.add(perspectives, attribution, 'prov:wasDerivedFrom', namedNode(articleUrn(article)))
    const by = view.isArticle ? 'prov:wasAttributedTo' : 'grasp:wasAttributedTo'
    this.add(perspectives, attribution, by, namedNode(view.source))
    for (const [at, { from, to }] of spans.entries()) {
      const mention = passageUrn(article, from, to)
      this.add(perspectives, mention, 'rdfs:label', literal(quote[at]))
      this.add(perspectives, mention, 'grasp:hasAttribution', namedNode(attribution))
    }
  }

  private add(graph: string, subject: string, property: Name, value: Value): void {
    this.writer.addQuad(quad(namedNode(subject), term(property), value, namedNode(graph)))
  }
}

function term(name: Name) {
  const [prefix] = name.split(':', 1) as [Prefix]
  return namedNode(prefixes[prefix] + name.slice(prefix.length + 1))
}

/** The day of an event where it is known, its first and last where it lasted, else between which days it was. */
function stamps({ earliest, latest, edtf }: DossierEvent): (readonly [Name, string])[] {
  if (earliest !== null && earliest === latest) return [['sem:hasTimeStamp', earliest]]
  if (earliest !== null && edtf === `${earliest}/${latest}`) {
    return [
      ['sem:hasBeginTimeStamp', earliest],
      ['sem:hasEndTimeStamp', latest!],
    ]
  }
  return [
    ...(earliest === null ? [] : [['sem:hasEarliestBeginTimeStamp', earliest] as const]),
    ...(latest === null ? [] : [['sem:hasLatestEndTimeStamp', latest] as const]),
  ]
}
