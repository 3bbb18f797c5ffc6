import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { periodOf } from '../../src/model/day.ts'
import { application } from '../../src/faces/http/application.ts'
import { openLog } from '../../src/faces/http/log.ts'
import { withoutControls } from '../../src/faces/cli/io.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { isEdtf } from '../../src/text/edtf.ts'
import { readPublished } from '../../src/text/published.ts'
import { stemmerOf, termsOf } from '../../src/text/stems.ts'
import { numbered } from '../../test/store/numbered.ts'
import { must, type Target } from '../target.ts'

/** A small dossier to ask, gone when `close` is called. */
export async function smallDossier(): Promise<{ readonly store: Store; close(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'wederhoor-fuzz-'))
  const store = await openStore(directory)
  for (let number = 0; number < 5; number++) {
    const { reading, original } = numbered(number)
    // A check reads the originals again, so that these are as short as what was read.
    await store.add(reading, { ...original, bytes: new TextEncoder().encode(reading.article.text) })
  }
  await store.settle()
  const close = async () => {
    await store.close()
    await rm(directory, { recursive: true, force: true })
  }
  return { store, close }
}

const questionPieces = [
  '"',
  '""',
  '*',
  ' OR ',
  ' AND ',
  'NOT ',
  'NEAR(',
  'words:',
  '^',
  '-',
  '(',
  ')',
  'arresteerde',
  'zaak3',
  "''",
  ';',
  '--',
]

/** Words to search with, as terms. */
export function terms(): Target {
  const stemmer = stemmerOf('nl')
  return {
    name: 'terms',
    share: 80,
    seeds: ['arresteerde spion', '"een spion" Sotsji', 'zaak1 OR zaak2', 'Rusland'],
    pieces: questionPieces,
    refusals: [],
    run: (question) => termsOf(question, stemmer),
  }
}

/** Dates of publication, and periods. */
export function dates(): Target {
  return {
    name: 'dates',
    share: 60,
    seeds: [
      '2024-06-25',
      '2024-06',
      '14 maart 2026',
      'March 14, 2026',
      '2024-06-25T12:00:00Z',
      '[2024-01-01,2024-02-30]',
      '2025-04-1X',
      '14-03-2026',
      '2024/2025',
      'woensdag 31 februari 2024',
    ],
    pieces: [
      '-',
      '/',
      '..',
      '[',
      ']',
      '{',
      '}',
      'X',
      '~',
      '?',
      '%',
      ',',
      '2024',
      '02-30',
      'Y-170000002',
      'maart',
      'sept.',
      'T',
      ':',
    ],
    refusals: [],
    run: (written) => {
      const published = readPublished(written, 'nl')
      must(published === null || isEdtf(published), 'a date that does not exist')
      const period = periodOf(written)
      must(period === null || period.from <= period.to, 'a period that ends before it begins')
      return [published, period]
    },
  }
}

/** What a terminal gets of a text. */
export function terminal(): Target {
  return {
    name: 'terminal',
    share: 60,
    seeds: ['De minister \u001b[1mzegt\u001b[0m ja.', 'gewoon'],
    pieces: ['\u001b', '[', 'm', '2J', ';', '\u009b', '\u0007', '\u001b]0;naam\u0007', '\u001b[31m'],
    refusals: [],
    run: (text) => {
      const shown = withoutControls(text)
      must(!/[^\P{Cc}\t\n]/u.test(shown.replace(/\u001b\[[\d;]*m/g, '')), 'a control character')
      return shown
    },
  }
}

/** Words to search a dossier with, and what else is asked of it by name. */
export function questions(store: Store): Target {
  return {
    name: 'questions',
    share: 6,
    seeds: ['arresteerde spion', '"een spion" Sotsji', 'zaak1 OR zaak2', 'Rusland'],
    pieces: questionPieces,
    refusals: [],
    run: async (question) => [
      await store.search(question),
      await store.ledger(question),
      (await store.said({ party: question, about: question })).length,
      (await store.timeline({ actors: [question] })).length,
    ],
  }
}

/** Requests to the server: a line with method and path, lines of headers, an empty line, the body. */
export function requests(store: Store): Target {
  const app = application({
    ...{ store, samples: null, pages: 'nowhere', hosts: [], token: null },
    log: openLog(() => {}, false),
  })
  const paths = [
    '/api/articles',
    '/api/timeline?actor=Rusland&from=2024-06-01',
    '/api/said?party=Rusland&about=spion',
    '/api/search?q=spion',
    '/api/ledger/e1',
    '/api/articles/a1/dates',
    '/api/ledger/a/b',
    '/api/interface/nl',
    '/',
    '/assets/x.js',
    '/api/statements?party=x',
  ]
  const json = 'content-type: application/json\nhost: localhost:1\n'
  return {
    name: 'requests',
    share: 6,
    seeds: [
      ...paths.map((path) => `GET ${path}\nhost: localhost:4747\n\n`),
      `POST /api/check\n${json}\n{"text": "Rusland arresteerde niemand.", "published": "2024-06"}`,
      'DELETE /api/articles/none\nhost: 127.0.0.1\norigin: http://127.0.0.1\n\n',
      'POST /api/articles\nhost: localhost\ncontent-type: multipart/form-data; boundary=x\n\n--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n\u0000\u0001\r\n--x--\r\n',
      'POST /api/articles\nhost: localhost\nx-file-name: %E9\n\n',
    ],
    pieces: [
      '&',
      '=',
      '%',
      '%2e%2e%2f',
      '%00',
      '%ff',
      '?',
      '/',
      'actor=',
      'from=',
      'to=2024-02-31',
      'q=',
      'party=',
      'host: ',
      'origin: ',
      'null',
      'http://',
      '[::1]',
      '\n',
      '--x',
      '"',
      '{',
      '}',
      'cookie: ',
    ],
    refusals: [],
    run: async (text) => {
      const request = requestOf(text)
      if (request === null) return null
      const { status, headers } = await app.fetch(request)
      // 503 says that the pages are not built.
      must(status < 500 || status === 503, `status ${status}`)
      must(
        headers.get('content-security-policy')?.includes("default-src 'none'") === true,
        'no content security policy',
      )
      must(headers.get('access-control-allow-origin') === null, 'open to other origins')
      return null
    },
  }
}

/** The request that a text spells; null where no client could send it. */
function requestOf(text: string): Request | null {
  const [, head, body] = /^([^]*?)(?:\n\n([^]*))?$/.exec(text)!
  const [line, ...headers] = head.split('\n')
  const [, method, path] = /^(\S*) ?([^]*)$/.exec(line)!
  try {
    return new Request(new URL(path, 'http://localhost'), {
      method,
      headers: headers.map((header) => header.split(/: ?([^]*)/).slice(0, 2) as [string, string]),
      body: ['GET', 'HEAD'].includes(method) || !body ? undefined : body,
    })
  } catch {
    return null
  }
}
