import type { Passage, Reading } from '../../model/reading.ts'
import { declaration, element, escaped, type Markup } from './markup.ts'
import type { Order, Piece } from './exporting.ts'
import { wikidataUri } from './identifiers.ts'
import { NafText } from './naf-text.ts'

/** Kinds of names that NAF has a type for. */
const entityTypes: Readonly<Partial<Record<Reading['entities'][number]['kind'], string>>> = {
  person: 'PERSON',
  organisation: 'ORGANIZATION',
  country: 'LOCATION',
  place: 'LOCATION',
}

const tenses = {
  happened: 'NON_FUTURE',
  ongoing: 'NON_FUTURE',
  planned: 'FUTURE',
  hypothetical: 'UNDERSPECIFIED',
}
const certainties = {
  certain: 'CERTAIN',
  probable: 'PROBABLE',
  possible: 'POSSIBLE',
  unknown: 'UNDERSPECIFIED',
}

/**
 * A file of the NewsReader Annotation Format 3.1 for each article: its text and words, names and coreference, events with who has a part in
 * them, expressions of time, who said what, and how firmly events are told. Offsets count characters, each once, also those beyond U+FFFF.
 */
export async function* naf({ walk }: Order): AsyncGenerator<Piece> {
  for await (const stretch of walk.stretches()) {
    for (const reading of await stretch.readings()) {
      yield { file: `${reading.article.id}.naf` }
      yield `${declaration}<!DOCTYPE NAF SYSTEM "naf_v3.1.dtd">\n${document(reading)}\n`
    }
  }
}

function document(reading: Reading): Markup {
  const text = new NafText(reading)
  const layers = [
    ['raw', element('raw', {}, escaped(reading.article.text))],
    ['text', text.words()],
    ['terms', text.terms()],
    ['entities', entities(reading, text)],
    ['coreferences', coreferences(reading, text)],
    ['srl', events(reading, text)],
    ['timeExpressions', times(reading, text)],
    ['attribution', statements(reading, text)],
    ['factualities', factualities(reading, text)],
  ].filter(([, markup]) => markup !== '')
  const made = layers.map(([name]) => name)
  const parts = [header(reading, made), ...layers.map(([, markup]) => markup)]
  return element(
    'NAF',
    { 'xml:lang': reading.article.language, version: 'v3.1' },
    '\n',
    parts.join('\n'),
    '\n',
  )
}

function header({ article, wederhoor, pack }: Reading, layers: readonly string[]): Markup {
  const processor = { name: 'wederhoor', version: `${wederhoor} (${pack.language} ${pack.version})` }
  return element(
    'nafHeader',
    {},
    // A creation time is a date that ISO 8601 knows; what is less certain stays out.
    element('fileDesc', {
      title: article.title,
      author: article.outlet,
      creationtime: isoDate(article.published),
    }),
    element('public', { publicId: article.id, uri: article.url }),
    ...layers.map((layer) => element('linguisticProcessors', { layer }, element('lp', processor))),
  )
}

function isoDate(published: string | null): string | null {
  return published !== null && /^\d{4}(-\d\d){0,2}$/.test(published) ? published : null
}

function layer(name: string, parts: readonly Markup[]): Markup {
  return parts.length === 0 ? '' : element(name, {}, '\n', parts.join('\n'), '\n')
}

function references(...given: readonly (readonly [resource: string, reference: string | null])[]): Markup {
  const known = given.filter(([, reference]) => reference !== null)
  return known.length === 0
    ? ''
    : element(
        'externalReferences',
        {},
        ...known.map(([resource, reference]) => element('externalRef', { resource, reference })),
      )
}

/** An element for each mention by name. */
function entities(reading: Reading, text: NafText): Markup {
  const names = reading.entities.flatMap((entity) =>
    entity.mentions.flatMap(({ form, spans }) =>
      form === 'name' && text.covers(spans) ? [{ entity, spans }] : [],
    ),
  )
  return layer(
    'entities',
    names.map(({ entity: { kind, link }, spans }, at) =>
      element(
        'entity',
        { id: `e${at + 1}`, type: entityTypes[kind] ?? 'MISC' },
        text.span(spans),
        references(['http://www.wikidata.org', link === null ? null : wikidataUri(link)]),
      ),
    ),
  )
}

function coreferences(reading: Reading, text: NafText): Markup {
  const sets = reading.entities.filter(({ mentions }) => mentions.some(({ spans }) => text.covers(spans)))
  return layer(
    'coreferences',
    sets.map(({ mentions, link }, at) =>
      element(
        'coref',
        { id: `co${at + 1}`, status: 'system', type: 'entity' },
        ...mentions.map(({ spans }) => text.span(spans)),
        references(['http://www.wikidata.org', link === null ? null : wikidataUri(link)]),
      ),
    ),
  )
}

function events(reading: Reading, text: NafText): Markup {
  return layer(
    'srl',
    reading.events.map(({ trigger, kind, plover, participants }, at) =>
      element(
        'predicate',
        { id: `pr${at + 1}` },
        references(['wederhoor', kind], ['PLOVER', plover?.type ?? null]),
        text.span(trigger.spans),
        ...participants.flatMap(({ role, spans }, number) =>
          text.covers(spans)
            ? [
                element(
                  'role',
                  { id: `pr${at + 1}.${number + 1}` },
                  references(['wederhoor', role]),
                  text.span(spans),
                ),
              ]
            : [],
        ),
      ),
    ),
  )
}

function times({ times }: Reading, text: NafText): Markup {
  return layer(
    'timeExpressions',
    times.map(({ type, value, mod, spans }, at) =>
      element('timex3', { id: `tx${at + 1}`, type, value, mod }, text.wordSpan(spans)),
    ),
  )
}

function statements({ statements }: Reading, text: NafText): Markup {
  const part = (name: string, words: Pick<Passage, 'spans'> | null) =>
    words !== null && text.covers(words.spans) ? element(name, {}, text.span(words.spans)) : ''
  return layer(
    'attribution',
    statements.flatMap(({ content, source, cue }, at) => {
      const parts = [
        part('statement_target', content),
        part('statement_source', source),
        part('statement_cue', cue),
      ].join('')
      return parts === '' ? [] : [element('statement', { id: `a${at + 1}` }, parts)]
    }),
  )
}

function factualities({ events }: Reading, text: NafText): Markup {
  return layer(
    'factualities',
    events.map(({ trigger, certainty, polarity, realis }, at) =>
      element(
        'factuality',
        { id: `f${at + 1}` },
        text.span(trigger.spans),
        element('factVal', { resource: 'nwr:attributionCertainty', value: certainties[certainty] }),
        element('factVal', {
          resource: 'nwr:attributionPolarity',
          value: polarity === 'positive' ? 'POS' : 'NEG',
        }),
        element('factVal', { resource: 'nwr:attributionTense', value: tenses[realis] }),
      ),
    ),
  )
}
