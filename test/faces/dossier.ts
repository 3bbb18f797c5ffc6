import type { Doubted } from '../../src/dossier/doubts/review-page.ts'
import { answerFrom, answerQuestion } from '../../src/dossier/ask/ask.ts'
import { questionLanguage } from '../../src/dossier/ask/question-language.ts'
import { understand } from '../../src/dossier/ask/understand.ts'
import type { Query } from '../../src/model/query.ts'
import { ledgerOf } from '../../src/dossier/ledger.ts'
import { datesOf } from '../../src/dossier/dates.ts'
import { mattersHolding } from '../../src/dossier/matters.ts'
import { placeIn } from '../../src/dossier/judgements/address.ts'
import { saidBy } from '../../src/dossier/said.ts'
import type { Around, Page, PageQuery } from '../../src/model/page.ts'
import { versionsTold } from '../../src/dossier/versions.ts'
import type { DossierRecord, DossierStatement, Sighting, TimelineEntry } from '../../src/model/record.ts'
import type { Judgement } from '../../src/model/judgement.ts'
import type { Passage, Reading } from '../../src/model/reading.ts'
import type { Original, Store } from '../../src/store/store.ts'
import { stemmerOf } from '../../src/text/stems.ts'
import { walkOf } from '../dossier/walked.ts'

/** The words of a passage, found in the text one after the other; no words give an empty passage. */
function passage(text: string, ...words: string[]): Passage {
  let at = 0
  const spans = words.map((word) => {
    const from = text.indexOf(word, at)
    if (from < 0) throw new Error(`'${word}' is not in the article`)
    at = from + word.length
    return { from, to: at }
  })
  return { spans, quote: words }
}

const trace = { rule: 'lang/nl/example.rules:1 example' }

/** Two articles about one quarrel, as a reading would give them; small, but with every kind of record. */
export function readings(): Reading[] {
  return [quarrel(), answer()]
}

function quarrel(): Reading {
  const text = [
    'Dijkstoel legt schuld bij buurpolder',
    'Bij een dijkbreuk in Oudeland zijn zondag drie koeien verdronken. Volgens dijkgraaf Els Terpstra is de sluis open blijven staan. „Dat is geen toeval”, zei zij op Mastodon.',
    'Gesloten deuren',
    'Polder Nieuwland ontkent dat de sluis open stond. Het bestuur van Nieuwland wilde verder niets zeggen.',
  ].join('\n\n')
  const of = (...words: string[]) => passage(text, ...words)
  const line = (words: string, kind: string) => ({ ...of(words).spans[0], kind })
  const [title, first, crosshead, second] = text.split('\n\n')
  const sunday = { times: ['t1'], earliest: '2024-05-26', latest: '2024-06-23', edtf: sundays.edtf }
  return {
    ...frame('quarrel', text),
    article: {
      ...frame('quarrel', text).article,
      title,
      titleSpan: of(title).spans[0],
      outlet: 'Het Voorbeeld',
      published: '2024-06',
      blocks: [
        line(title, 'title'),
        line(first, 'paragraph'),
        line(crosshead, 'crosshead'),
        line(second, 'paragraph'),
      ],
    },
    sentences: [
      title,
      'Bij een dijkbreuk in Oudeland zijn zondag drie koeien verdronken.',
      'Volgens dijkgraaf Els Terpstra is de sluis open blijven staan.',
      '„Dat is geen toeval”, zei zij op Mastodon.',
      crosshead,
      'Polder Nieuwland ontkent dat de sluis open stond.',
      'Het bestuur van Nieuwland wilde verder niets zeggen.',
    ].map((sentence) => of(sentence).spans[0]),
    times: [
      {
        id: 't1',
        ...of('zondag'),
        type: 'DATE',
        value: 'XXXX-WXX-7',
        mod: null,
        ...sundays,
        known: false,
        preferred: null,
        because: [
          { ...of('zondag'), rule: 'a Sunday', code: 'time.weekday', values: { weekday: '7' }, hard: true },
          {
            ...of(),
            rule: 'published in June 2024',
            code: 'time.published',
            values: { published: '2024-06' },
            hard: true,
          },
        ],
        trace,
      },
    ],
    entities: [
      entity(
        'e1',
        'person',
        'Els Terpstra',
        of('dijkgraaf Els Terpstra'),
        passage(text, '„Dat is geen toeval”, zei ', 'zij'),
      ),
      entity(
        'e2',
        'organisation',
        'Polder Nieuwland',
        of('Polder Nieuwland'),
        of('Het bestuur van Nieuwland'),
      ),
      entity('e3', 'place', 'Oudeland', of('Oudeland')),
    ],
    events: [
      event('v1', 'breach', 'dijkbreuk', of('dijkbreuk'), sunday, [
        { role: 'place', entity: 'e3', polarity: 'positive', ...of('in Oudeland') },
      ]),
      event('v2', 'death', 'verdrinken', of('verdronken'), sunday, [
        { role: 'patient', entity: null, polarity: 'positive', ...of('drie koeien') },
      ]),
      {
        ...event('v3', null, 'openstaan', of('open', 'staan'), null, []),
        voice: 's1',
        certainty: 'probable',
      },
    ],
    statements: [
      statement(
        's1',
        'e1',
        of('dijkgraaf Els Terpstra'),
        of('Volgens'),
        of('is de sluis open blijven staan'),
      ),
      {
        ...statement('s2', 'e1', of('zij'), of('zei'), of('Dat is geen toeval')),
        form: 'direct',
        channel: { ...of('op Mastodon'), name: 'Mastodon' },
      },
      {
        ...statement('s3', 'e2', of('Polder Nieuwland'), of('ontkent'), of('dat de sluis open stond')),
        stance: 'denies',
      },
      {
        ...statement('s4', 'e2', of('Het bestuur van Nieuwland'), of('wilde', 'niets zeggen'), of()),
        stance: 'declines-to-say',
      },
    ],
    disputes: [
      {
        id: 'd1',
        by: 'e2',
        of: 'e1',
        statement: 's3',
        claim: 's1',
        kind: 'denies',
        ...of('Polder Nieuwland ontkent dat de sluis open stond'),
        trace,
      },
    ],
    coverage: {
      clauses: 7,
      read: 6,
      unread: [{ ...of('verder niets').spans[0], why: 'no rule for this predicate' }],
    },
  }
}

function answer(): Reading {
  const text =
    'Dijkgraaf Els Terpstra bood woensdag haar excuses aan. Zij noemde haar verwijt aan Polder Nieuwland <b>„voorbarig”</b>.'
  const of = (...words: string[]) => passage(text, ...words)
  return {
    ...frame('answer', text),
    article: {
      ...frame('answer', text).article,
      outlet: 'De Proef',
      published: '2024-06-27',
      blocks: [{ from: 0, to: text.length, kind: 'paragraph' }],
      warnings: [{ code: 'no-title', message: 'The article has no title.' }],
    },
    sentences: [
      { from: 0, to: 54 },
      of('Zij noemde haar verwijt aan Polder Nieuwland <b>„voorbarig”</b>.').spans[0],
    ],
    entities: [
      entity('e1', 'person', 'Els Terpstra', of('Dijkgraaf Els Terpstra'), of('Zij')),
      entity('e2', 'organisation', 'Polder Nieuwland', of('Polder Nieuwland')),
    ],
    events: [
      event(
        'v1',
        'apologise',
        'aanbieden',
        of('bood', 'aan'),
        { times: [], earliest: '2024-06-26', latest: '2024-06-26', edtf: '2024-06-26' },
        [{ role: 'actor', entity: 'e1', polarity: 'positive', ...of('Dijkgraaf Els Terpstra') }],
      ),
    ],
  }
}

const sundays = {
  earliest: '2024-05-26',
  latest: '2024-06-23',
  days: ['2024-05-26', '2024-06-02', '2024-06-09', '2024-06-16', '2024-06-23'],
  edtf: '[2024-05-26,2024-06-02,2024-06-09,2024-06-16,2024-06-23]',
}

function frame(id: string, text: string): Reading {
  return {
    wederhoor: '0.1.0',
    pack: { language: 'nl', version: '0.1.0', sha256: 'example' },
    article: {
      id,
      title: null,
      titleSpan: null,
      outlet: null,
      url: null,
      published: null,
      language: 'nl',
      text,
      blocks: [],
      warnings: [],
    },
    sentences: [],
    times: [],
    entities: [],
    roles: [],
    events: [],
    statements: [],
    disputes: [],
    quantities: [],
    counts: [],
    coverage: { clauses: 1, read: 1, unread: [] },
  }
}

function entity(
  id: string,
  kind: Reading['entities'][number]['kind'],
  name: string,
  ...mentions: Passage[]
): Reading['entities'][number] {
  return {
    id,
    kind,
    name,
    link: null,
    mentions: mentions.map((mention) => ({
      spans: mention.spans.slice(-1),
      quote: mention.quote.slice(-1),
      form: 'name',
    })),
  }
}

type Event = Reading['events'][number]

function event(
  id: string,
  kind: string | null,
  lemma: string,
  trigger: Passage,
  time: Event['time'],
  participants: Event['participants'],
): Event {
  return {
    id,
    trigger: { ...trigger, lemma },
    kind,
    plover: null,
    participants,
    time,
    polarity: 'positive',
    certainty: 'certain',
    realis: 'happened',
    voice: 'article',
    trace,
  }
}

function statement(
  id: string,
  entity: string,
  source: Passage,
  cue: Passage,
  content: Passage,
): Reading['statements'][number] {
  return {
    id,
    source: { entity, ...source, speaks_for: null },
    cue: { ...cue, lemma: cue.quote.join(' ') },
    content,
    polarity: 'positive',
    form: 'indirect',
    stance: 'asserts',
    addressee: null,
    target: null,
    about: [],
    channel: null,
    time: null,
    within: null,
    trace,
  }
}

/** What the readings say together: ids are `<article>/<record>`, and entities are the same when their names are. */
export function recordOf(articles: readonly Reading[]): DossierRecord {
  const named = articles.flatMap(({ article, entities }) =>
    entities.map((one) => ({ ...one, article: article.id })),
  )
  const entityOf = (article: string, id: string | null) =>
    named.find((one) => one.article === article && one.id === id)?.name ?? null
  const place = (
    reading: Reading,
    record: string,
    { spans, quote }: Passage,
    lit = { spans, quote },
  ): Sighting => {
    const from = (lit.spans[0] ?? spans[0]).from
    const sentence = reading.sentences.find((span) => span.from <= from && from < span.to)!
    const context = { spans: [sentence], quote: [reading.article.text.slice(sentence.from, sentence.to)] }
    return { article: reading.article.id, record, spans, quote, context }
  }
  const global = (reading: Reading, id: string) => `${reading.article.id}/${id}`
  return {
    articles: articles.map(({ article }) => ({
      ...article,
      earliest: article.published?.padEnd(10, '-01') ?? null,
      latest: article.published?.padEnd(10, '-30') ?? null,
      dated: null,
      family: article.id,
    })),
    entities: [...new Set(named.map(({ name }) => name))].map((name) => ({
      id: name,
      kind: named.find((one) => one.name === name)!.kind,
      name,
      names: [{ name, articles: named.filter((one) => one.name === name).length }],
      link: null,
      renamed: false,
      byOffice: [],
      sightings: articles.flatMap((reading) =>
        reading.entities
          .filter((one) => one.name === name)
          .map((one) => place(reading, one.id, one.mentions[0])),
      ),
    })),
    roles: [],
    events: articles.flatMap((reading) =>
      reading.events.map((one) => ({
        id: global(reading, one.id),
        kind: one.kind,
        lemma: one.trigger.lemma,
        plover: null,
        participants: one.participants.map(({ role, entity, polarity, quote }) => ({
          role,
          entity: entityOf(reading.article.id, entity),
          polarity,
          quote,
          voices: [one.voice === 'article' ? 'article' : 'Els Terpstra'],
        })),
        place: null,
        earliest: one.time?.earliest ?? null,
        latest: one.time?.latest ?? null,
        edtf: one.time?.edtf ?? null,
        days: null,
        because: [],
        polarity: one.polarity,
        certainty: one.certainty,
        realis: one.realis,
        voices: [one.voice === 'article' ? 'article' : 'Els Terpstra'],
        sightings: [
          {
            ...place(reading, one.id, one.trigger),
            voice: one.voice === 'article' ? one.voice : global(reading, one.voice),
            ...{ polarity: one.polarity, certainty: one.certainty, realis: one.realis },
            ...{ earliest: null, latest: null, dates: 'counted' as const },
          },
        ],
        sources: 1,
      })),
    ),
    statements: articles.flatMap((reading) =>
      reading.statements.map((one): DossierStatement => ({
        ...place(reading, one.id, one.content, one.content.spans.length > 0 ? one.content : one.cue!),
        id: global(reading, one.id),
        source: entityOf(reading.article.id, one.source!.entity),
        sourceQuote: one.source!.quote,
        cue: one.cue,
        speaksFor: null,
        stance: one.stance,
        form: one.form,
        polarity: one.polarity,
        channel: one.channel?.name ?? null,
        addressee: null,
        target: null,
        about: [],
        within: null,
        earliest: null,
        latest: null,
        edtf: null,
        repeats: [],
      })),
    ),
    links: [],
    values: [],
    disputes: articles.flatMap((reading) =>
      reading.disputes.map((one) => {
        const sides = {
          statement: one.statement && global(reading, one.statement),
          claim: one.claim && global(reading, one.claim),
        }
        return {
          id: global(reading, one.id),
          kind: one.kind,
          by: entityOf(reading.article.id, one.by),
          of: entityOf(reading.article.id, one.of),
          ...sides,
          sightings: [{ ...place(reading, one.id, one), ...sides }],
        }
      }),
    ),
    times: [],
  }
}

/** A store in memory, with the readings it is given. What it was asked to add or remove shows in its articles. */
export function storeOf(...articles: Reading[]): Store {
  const held = new Map(articles.map((reading) => [reading.article.id, reading]))
  const hidden = new Map<string, Reading>()
  const record = () => recordOf([...held.values()])
  const judgements: Judgement[] = []
  const store: Store = {
    place: 'the memory of a test',
    add: async (reading) => {
      const known = held.has(reading.article.id)
      held.set(reading.article.id, reading)
      return known ? 'known' : 'added'
    },
    async remove(id) {
      const reading = held.get(id)
      if (reading !== undefined) hidden.set(id, reading)
      return held.delete(id)
    },
    async restore(id) {
      const reading = hidden.get(id)
      if (reading !== undefined) held.set(id, reading)
      return hidden.delete(id) ? 'restored' : null
    },
    removed: async () =>
      [...hidden.values()].map(({ article: { id, title, outlet, published } }) => ({
        ...{ id, name: id, title, outlet, published, removed: '2026-01-02T03:04:05.000Z' },
      })),
    purge: async (id) => held.delete(id),
    tombstones: async () => [],
    provenances: async () => [],
    replace: async () => null,
    earlier: async () => null,
    versions: async (id) => versionsTold(held.has(id) ? [held.get(id)!] : []),
    bundle: () => Promise.reject(new Error('not in a test')),
    import: () => Promise.reject(new Error('not in a test')),
    articles: async () => record().articles,
    reading: async (id) => held.get(id) ?? null,
    original: async (): Promise<Original | null> => null,
    received: async (id) => (held.has(id) ? new TextEncoder().encode('<p>received') : null),
    find: async () => null,
    jobs: {
      dossier: async () => 'test',
      handIn: async (articles) => articles.map(() => 'queued'),
      unsent: async () => [],
      markSent: async () => {},
      sent: async () => [],
      markLost: async () => {},
      article: async () => null,
      end: async () => {},
      fail: async () => {},
      failed: async () => [{ name: 'scan.pdf', reason: 'scan.pdf: no text in it' }],
    },
    status: async () => ({
      ...{
        articles: held.size,
        unlinked: 1,
        setAside: 0,
        jobs: { waiting: 3, unsent: 2, failed: 1 },
        bytes: 4096,
      },
      pace: [
        { minutes: 5, added: 20, failed: 1 },
        { minutes: 60, added: 240, failed: 1 },
      ],
    }),
    setAside: async () => [],
    linkSome: async () => false,
    record: async () => record(),
    timeline: async ({ actors }) =>
      timelineOf(record()).filter((line) => actors.every((actor) => line.actors.includes(actor))),
    pages: {
      version: async () => [...held.keys()].join(),
      articles: async (page) => paged(record().articles, page, record()),
      articlesBeginning: async (id) => record().articles.filter((one) => one.id.startsWith(id)),
      timeline: async ({ actors = [], show }, page) =>
        paged(
          timelineOf(record()).filter(
            ({ type, disputes, actors: own }) =>
              actors.every((actor) => own.includes(actor)) &&
              (show === undefined || (show === 'contested' ? disputes.length > 0 : type === show)),
          ),
          page,
          record(),
        ),
      marks: async ({ show }) => ({
        marks: timelineOf(record())
          .filter(({ type }) => show === undefined || type === show)
          .map(({ id, type, actors, disputes, earliest, latest, edtf, placed }) => ({
            ...{ id, type, earliest, latest, edtf, placed, actors, contested: disputes.length > 0 },
            ...{ kind: null, lemma: null, stance: null, article: record().articles[0].id, record: 'v1' },
          })),
        whole: true,
        around: record(),
      }),
      network: async () => ({ ties: [], total: 0, around: record() }),
      map: async ({ actors = [] }) => {
        const place = { id: 'UA', location: { kind: 'country', country: 'UA' }, entities: [] } as const
        const days = { earliest: null, latest: '2024-06-25' }
        const places = actors.length > 0 ? [] : [{ ...place, events: 2, contested: 1, ...days }]
        return { places, events: 2 * places.length, whole: true, around: record() }
      },
      months: async () => new Map([['2024-06', timelineOf(record()).length]]),
      statements: async ({ party }, page) =>
        paged(
          record().statements.filter(({ source }) => party === undefined || source === party),
          page,
          record(),
        ),
      said: async ({ stance, ...query }, page) =>
        paged(
          saidBy(record(), query, { key: (name) => name.toLowerCase() }, stemmerOf('nl')).filter(
            (position) => stance === undefined || position.stance === stance,
          ),
          page,
          record(),
        ),
      disputes: async (_, page) => ({
        ...paged(record().disputes, page, record()),
        statements: record().statements,
      }),
      parties: async ({ called = '' }, page) =>
        paged(
          record()
            .entities.filter(({ name }) => name.startsWith(called))
            .map((entity) => ({
              entity: { ...entity, named: [], called: [], joined: [], held: [] },
              statements: record().statements.filter(({ source }) => source === entity.id).length,
              events: record().events.filter(({ participants }) =>
                participants.some((one) => one.entity === entity.id),
              ).length,
            })),
          page,
          record(),
        ),
      front: async () => ({
        added: { last: held.size, total: held.size, articles: record().articles },
        ...{ disputes: record().disputes, statements: record().statements, claims: [], around: record() },
      }),
      review: async (_, page) => paged<Doubted>([], page, record()),
      async party(id) {
        const entity = record().entities.find((one) => one.id === id)
        if (entity === undefined) return null
        return {
          entity: { ...entity, named: [], called: [], joined: [], held: [] },
          counts: { statements: 0, events: 0, contacts: 0, disputes: 0 },
          ...{ offices: [], holders: [], hasMoreOffices: false, topics: [], around: record() },
        }
      },
      search: async ({ words = '' }, page) => ({
        ...paged(await store.search(words), page, record()),
        atLeast: null,
        facets: page.facets === true ? { counted: held.size, facets: [] } : null,
      }),
      async ledger(reference) {
        const ledger = ledgerOf(record(), reference)
        if (ledger === null) return null
        const beside = ledger.type === 'event' ? { voices: {}, because: [] } : null
        return { ledger, standing: { links: [], values: [] }, beside, around: record() }
      },
      ledgers: async (text) => {
        const found = mattersHolding(record(), text, stemmerOf('nl')).map((id) => ledgerOf(record(), id)!)
        return paged(found, { limit: 20 }, record())
      },
      article: async (article) => ({
        dates: datesOf(record(), article),
        entities: {},
        standing: { links: [], values: [] },
        around: record(),
      }),
    },
    ledger: async (reference) => ledgerOf(record(), reference),
    dates: async (article) => datesOf(record(), article),
    ask: (asking, { today }) => {
      const language = questionLanguage('en')
      const answer = async (query: Query) =>
        answerFrom(query, record(), {
          wording: { names: { key: (name) => name.toLowerCase() }, stemmer: stemmerOf('nl') },
          ...{ stands: () => [], untitled: (name) => name, near: [], today },
          articlesWith: async () => [...held.keys()],
          reading: async (article) => held.get(article) ?? null,
        })
      if ('query' in asking) return answer(asking.query)
      return answerQuestion(asking.question, understand(asking.question, [language], today), [], answer)
    },
    size: async () => held.size,
    said: async (query) => saidBy(record(), query, { key: (name) => name.toLowerCase() }, stemmerOf('nl')),
    search: async (words) =>
      [...held.values()].flatMap(({ article }) => {
        const from = article.text.indexOf(words)
        if (from < 0) return []
        const to = from + words.length
        const pieces = [
          { text: article.text.slice(0, from), hit: false },
          { text: words, hit: true },
          { text: article.text.slice(to), hit: false },
        ]
        return [
          {
            article: article.id,
            spans: [{ from, to }],
            snippets: [{ from: 0, to: article.text.length, pieces }],
          },
        ]
      }),
    judge: async (verdict, { by, at, note = null }) => {
      judgements.push({ id: `j${judgements.length + 1}`, by, at, note, verdict })
      return judgements.at(-1)!
    },
    takeJudgement: async (judgement) => judgements.push(judgement) > 0,
    judgements: async () => judgements,
    places: async (reference) => {
      const [article, id] = reference.split('/')
      const place = held.has(article) ? placeIn(held.get(article)!, id) : null
      return place === null ? [] : [{ name: id, place }]
    },
    async *walk(visit) {
      yield* visit(await walkOf(...held.values()))
    },
    settle: async () => {},
    rebuild: async () => {},
    close: async () => {},
  }
  return store
}

/** A page of things: `after` is how many came before. */
function paged<Item>(all: readonly Item[], { after = '0', limit }: PageQuery, around: Around): Page<Item> {
  const from = Number(after)
  const items = all.slice(from, from + limit)
  const next = from + limit < all.length ? String(from + limit) : null
  return { items, total: all.length, next, around }
}

function timelineOf(record: DossierRecord): TimelineEntry[] {
  const touching = (id: string) =>
    record.disputes.filter(({ statement, claim }) => statement === id || claim === id).map((one) => one.id)
  const day = (article: string) => record.articles.find(({ id }) => id === article)!
  return [
    ...record.events.map((event): TimelineEntry => {
      const stated = event.earliest !== null
      const { earliest, latest } = stated ? event : day(event.sightings[0].article)
      return {
        type: 'event',
        id: event.id,
        event,
        earliest,
        latest,
        edtf: event.edtf,
        placed: stated ? 'stated' : 'published',
        actors: event.participants.flatMap(({ entity }) => entity ?? []),
        disputes: [],
      }
    }),
    ...record.statements.map((statement): TimelineEntry => ({
      type: 'statement',
      id: statement.id,
      statement,
      earliest: day(statement.article).earliest,
      latest: day(statement.article).latest,
      edtf: null,
      placed: 'published',
      actors: statement.source === null ? [] : [statement.source],
      disputes: touching(statement.id),
    })),
  ].sort((one, other) => (one.earliest! < other.earliest! ? -1 : one.earliest! > other.earliest! ? 1 : 0))
}
