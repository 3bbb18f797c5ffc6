import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'

/** The folders of `src/` in the order of the flow: each may import from itself and from those before it. */
export const flow = [
  'model',
  'rules',
  'text',
  'intake',
  'syntax',
  'reading',
  'dossier',
  'store',
  'batch',
  'queue',
  'faces',
]

/** Files beside the folders that tie them together, with the folder after which they stand in the flow. */
const between: Record<string, string> = {
  'read.ts': 'reading',
  'time.ts': 'reading',
  'syntax.ts': 'reading',
  'index.ts': 'faces',
}

/** What only some folders may reach for: a database, the network, the terminal. */
const reserved: readonly { readonly packages: RegExp; readonly folders: readonly string[] }[] = [
  { packages: /^(libsql|kysely|pg)$/, folders: ['store'] },
  {
    packages:
      /^(hono|@hono\/.*|svelte|commander|cli-progress|picocolors|@modelcontextprotocol\/.*|prom-client)$/,
    folders: ['faces'],
  },
  { packages: /^piscina$/, folders: ['batch'] },
  { packages: /^@nats-io\//, folders: ['queue'] },
  {
    packages: /^(@mozilla\/readability|linkedom|feedsmith|warcio|mammoth|unpdf|csv-parse|yauzl|marked)$/,
    folders: ['intake'],
  },
]

/** Every import that goes against the flow, as one line each; empty when the house is in order. */
export function wrongImports(root: string): string[] {
  const wrong: string[] = []
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => /\.(ts|svelte)$/.test(name)).sort()) {
    const room = roomOf(file)
    const text = readFileSync(join(root, 'src', file), 'utf8')
    for (const [, target] of text.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)) {
      const reason = target.startsWith('.')
        ? againstFlow(file, room, normalize(join(dirname(file), target)))
        : reserved.find(({ packages, folders }) => packages.test(target) && !folders.includes(room.folder)) &&
          `only ${reserved.find(({ packages }) => packages.test(target))!.folders.join(', ')} may`
      if (reason) wrong.push(`src/${file} may not import ${target}: ${reason}`)
    }
  }
  return wrong
}

interface Room {
  readonly folder: string
  readonly order: number
}

function roomOf(file: string): Room {
  const [folder] = file.split(sep)
  if (between[folder] !== undefined) return { folder, order: flow.indexOf(between[folder]) + 0.5 }
  return { folder, order: flow.indexOf(folder) }
}

function againstFlow(file: string, room: Room, target: string): string | null {
  if (target.startsWith('..')) return 'it lies outside src/'
  const there = roomOf(target)
  if (there.order > room.order) return `${there.folder} comes later in the flow than ${room.folder}`
  const [, from] = file.split(sep)
  const [, to] = target.split(sep)
  if (room.folder === 'reading' && there.folder === 'reading' && from !== to) {
    return 'the readings meet through the model, not through one another'
  }
  return null
}
