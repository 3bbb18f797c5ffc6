import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { fuzz } from './harness.ts'
import { shrink } from './shrink.ts'
import { loadTargets } from './targets.ts'
import { Watchdog } from './watchdog.ts'

/*
 * `npm run fuzz -- [target…]`: tries what strangers may write on every part of the product that takes it. The same seed tries the same
 * inputs. Findings go to `.cache/fuzz/`, made as small as they get; each belongs in `test/fuzz/findings.ts` once it is mended.
 */

const { inputs, minutes, seed } = new Command('fuzz')
  .argument('[target...]')
  .option('--inputs <count>', 'over all targets', Number, 100_000)
  .option('--minutes <minutes>', 'at most, over all targets', Number, 10)
  .option('--seed <number>', 'where to begin; a run of another seed tries others', Number, 1)
  .parse()
  .opts<{ inputs: number; minutes: number; seed: number }>()
const wanted = process.argv.slice(2).filter((word) => /^[a-z]/.test(word))

const { targets, close } = await loadTargets()
const chosen = targets.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
if (chosen.length === 0)
  throw new Error(`no such target; there is ${targets.map(({ name }) => name).join(', ')}`)
const shares = chosen.reduce((sum, { share }) => sum + share, 0)
const watchdog = new Watchdog()
let total = 0
let troubles = 0
console.log(
  'target'.padEnd(16),
  'inputs'.padStart(10),
  'refused'.padStart(10),
  'findings'.padStart(9),
  ' slowest (s/100 kB)',
)
for (const target of chosen) {
  const started = Date.now()
  const part = target.share / shares
  const { ran, refused, findings, slowest } = await fuzz(target, seed * 10_000_000, {
    inputs: Math.ceil(inputs * part),
    until: started + (minutes * 60_000) / chosen.length,
    beginning: watchdog.beginning,
  })
  total += ran
  troubles += findings.length
  const figures = [ran, refused].map((figure) => figure.toLocaleString('en').padStart(10))
  console.log(
    target.name.padEnd(16),
    ...figures,
    String(findings.length).padStart(9),
    ` ${slowest.seconds.toFixed(3)} (seed ${slowest.seed})`,
  )
  for (const finding of findings) {
    const again = () => watchdog.beginning(finding.seed)
    const smallest =
      finding.bytes === null ? await shrink(target, finding.input, finding.trouble, again) : null
    mkdirSync('.cache/fuzz', { recursive: true })
    const file = join('.cache/fuzz', `${target.name}-${finding.seed}.json`)
    writeFileSync(file, JSON.stringify({ ...finding, smallest }, null, 2) + '\n')
    console.log(`  ${file}: ${finding.trouble}\n  ${JSON.stringify(smallest ?? finding.input).slice(0, 300)}`)
  }
}
await watchdog.close()
await close()
console.log(`${total.toLocaleString('en')} inputs, ${troubles} findings`)
process.exitCode = troubles > 0 ? 1 : 0
