import type { Reading } from '../../../src/model/reading.ts'
import type { Order } from '../../../src/faces/export/exporting.ts'
import { exportFormats } from '../../../src/faces/export/formats.ts'
import { loadInterface } from '../../../src/faces/interface.ts'
import { corpus } from '../../dossier/corpus.ts'
import { news } from '../../dossier/news.ts'
import { reading } from '../../dossier/notation.ts'
import { walkOf } from '../../dossier/walked.ts'
import { readings } from '../dossier.ts'

/** What spreadsheets, markup and those who count characters stumble over. */
export const awkward: Reading = reading(
  {
    published: '2024-06-25',
    outlet: '=HYPERLINK("http://kwaad.example")',
    title: '+31 "gratis", zei \'t & <b>',
  },
  '😀 [Els Terpstra|person|says] zegt {=SOM(A1) is geen 😀 formule|asserts}.',
  "['s-Hertogenbosch|place] wacht; [-Dash|organisation|says] ontkent {'=1 & 2|denies s1}.",
)

/** Articles with every kind of record, and some made-up news. */
export const articles: readonly Reading[] = [...readings(), ...corpus, awkward, ...news(3, 12)].map(coded)

/** A reading whose events have categories of PLOVER, as the pack would give them. */
function coded(one: Reading): Reading {
  const types: Readonly<Record<string, string>> = {
    ...{ 'prisoner exchange': 'CONCEDE', attack: 'ASSAULT', arrest: 'COERCE' },
    ...{ talks: 'CONSULT', meeting: 'CONSULT', call: 'CONSULT', visit: 'CONSULT' },
  }
  const events = one.events.map((event) => {
    const type = types[event.kind ?? '']
    return type === undefined ? event : { ...event, plover: { type, mode: null } }
  })
  return { ...one, events }
}

const walk = await walkOf(...articles)

/** The files of an export of these articles by name, and what it says that it left out. */
export async function exported(name: string, order: Partial<Order> = {}) {
  const language = order.language ?? 'en'
  const left: string[] = []
  const pieces = exportFormats
    .find((one) => one.name === name)!
    .run({
      ...{ walk, actors: [], outlets: [], language, texts: loadInterface(language), separator: ',' },
      leaveOut: (line) => void left.push(line),
      ...order,
    })
  const files = new Map<string, Buffer>()
  let file = ''
  for await (const piece of pieces) {
    if (typeof piece === 'object' && 'file' in piece) files.set((file = piece.file), Buffer.alloc(0))
    else files.set(file, Buffer.concat([files.get(file)!, Buffer.from(piece as string)]))
  }
  return { files, left, text: (file: string) => files.get(file)!.toString('utf8') }
}

/** The values of JSON lines. */
export function jsonLines<Value>(text: string): Value[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Value)
}
