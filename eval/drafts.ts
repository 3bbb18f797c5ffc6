import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkAgainst } from '../src/batch/check.ts'
import { faultKinds, type Check } from '../src/model/fault.ts'
import { overlaps } from '../src/model/span.ts'
import type { Reader } from '../src/read.ts'
import { occurrences, percent } from './gold.ts'
import type { Score } from './table.ts'

/** A draft with one thing otherwise than its article, or, where `fault` is null, with nothing otherwise. */
interface Draft {
  /** The article's file, in one of `articleFolders`. */
  readonly article: string
  readonly draft: string
  readonly fault: string | null
  /** The draft's words at fault; for a denial left out, the claim that is left without it. */
  readonly words: string | null
}

/** Where drafts are, by the name the table gives them; the kept ones are measured and never looked at. */
const draftSets: Readonly<Record<string, string>> = {
  'drafts-dev': 'eval/gold/drafts/dev',
  'drafts-free': 'eval/gold/drafts/free',
  'drafts-kept': 'eval/gold/drafts/kept',
}
/** Where the articles of drafts may be. */
const articleFolders = ['eval/gold/dev', 'eval/gold/kept', 'samples', ...Object.values(draftSets)]

/**
 * How well a check tells drafts with a fault from clean ones: how many planted faults it reports at their words, how many of these
 * as what they are, and how many clean drafts it leaves alone; and the same by kind of fault.
 */
export async function scoreDrafts(reader: Reader): Promise<Score[]> {
  const scored = Object.entries(draftSets).map(async ([set, folder]) => {
    if (!existsSync(folder)) return []
    const checked = await Promise.all(
      readDrafts(folder).map(async (draft) => ({ draft, check: await checkOf(draft, reader) })),
    )
    const faulty = checked.filter(({ draft }) => draft.fault !== null)
    const clean = checked.filter(({ draft }) => draft.fault === null)
    const found = faulty.filter(({ draft, check }) => faultsAt(draft, check).length > 0)
    const named = found.filter(({ draft, check }) =>
      faultsAt(draft, check).some(({ kind }) => kind === draft.fault),
    )
    const alarms = clean.filter(({ check }) => check.faults.length > 0)
    const row = (task: string, part: number, whole: number): Score => ({
      ...{ task: `check ${task}`, gold: set, score: percent(part, whole), cases: whole },
    })
    return [
      row('faults found', found.length, faulty.length),
      row('faults of the right kind', named.length, faulty.length),
      row('clean drafts left alone', clean.length - alarms.length, clean.length),
      ...faultKinds.flatMap((kind) => {
        const planted = faulty.filter(({ draft }) => draft.fault === kind)
        const seen = planted.filter((one) => found.includes(one))
        const without = clean.filter(({ check }) => check.faults.every((fault) => fault.kind !== kind))
        return [
          ...(planted.length > 0 ? [row(`${kind} found`, seen.length, planted.length)] : []),
          row(`clean without ${kind}`, without.length, clean.length),
        ]
      }),
    ]
  })
  return (await Promise.all(scored)).flat()
}

function readDrafts(folder: string): Draft[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Draft)
}

function checkOf({ article, draft }: Draft, reader: Reader): Promise<Check> {
  const folder = articleFolders.find((each) => existsSync(join(each, article)))
  if (folder === undefined) throw new Error(`${article}: in none of ${articleFolders.join(', ')}`)
  const bytes = new TextEncoder().encode(draft)
  return checkAgainst(
    { name: 'draft', bytes, hints: {} },
    [{ name: article, bytes: readFileSync(join(folder, article)) }],
    reader,
  )
}

/** The faults reported at the words at fault; all of them where no words are marked. */
function faultsAt({ words }: Draft, { draft, faults }: Check): Check['faults'] {
  if (words === null) return faults
  const places = occurrences(draft.text, words)
  return faults.filter(({ draft: { spans } }) =>
    spans.some((span) => places.some((place) => overlaps(span, place))),
  )
}
