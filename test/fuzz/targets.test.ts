import { beforeAll, expect, test } from 'vitest'
import { attempt, fuzz } from '../../fuzz/harness.ts'
import type { Target } from '../../fuzz/target.ts'
import { loadTargets } from '../../fuzz/targets.ts'
import { findings } from './findings.ts'

const names = [
  'intake',
  'files',
  'sentences',
  'readings',
  'lexicons',
  'dated-events',
  'entity-lists',
  'rules',
  'trees',
  'terms',
  'dates',
  'terminal',
  'days',
  'questions',
  'requests',
]
let targets: ReadonlyMap<string, Target>

beforeAll(async () => {
  const loaded = await loadTargets()
  targets = new Map(loaded.targets.map((target) => [target.name, target]))
  return loaded.close
}, 60_000)

test('every target is tried', () => expect([...targets.keys()].sort()).toEqual(names.toSorted()))

test.each(names)(
  '%s bears what strangers write',
  async (name) => {
    const { findings, ran } = await fuzz(targets.get(name)!, 1, { inputs: 300, until: Date.now() + 1_000 })
    expect(findings).toEqual([])
    expect(ran).toBeGreaterThan(0)
  },
  60_000,
)

test.each(findings)(
  '$target bears what it once did not: $what',
  async ({ target, input }) => {
    const text = input()
    expect((await attempt(targets.get(target)!, text, Buffer.from(text))).trouble).toBeNull()
  },
  60_000,
)
