import { execFileSync } from 'node:child_process'
import type { Site } from '../test/queue/nats-servers.ts'

/** Machines that are not there: network namespaces of Linux, each with a line of its own to a switch. It takes root to make them. */
export interface Namespaces {
  /** The address of this process on the switch. */
  readonly host: string
  site(name: string): Site
  /** Cuts the line of one, and mends it. */
  cut(name: string): void
  mend(name: string): void
  clear(): void
}

/** Makes some. Throws where this user may not. */
export function makeNamespaces(names: readonly string[]): Namespaces {
  const mark = `wh${process.pid % 10_000}`
  const net = '10.83.0'
  const ip = (line: string) => void execFileSync('ip', line.split(' '), { stdio: 'pipe' })
  const addresses = new Map(names.map((name, at) => [name, `${net}.${at + 2}`]))
  const space = (name: string) => `${mark}${name}`
  const clear = () => {
    for (const name of names) attempt(() => ip(`netns del ${space(name)}`))
    attempt(() => ip(`link del ${mark}`))
  }
  try {
    ip(`link add ${mark} type bridge`)
    ip(`addr add ${net}.1/24 dev ${mark}`)
    ip(`link set ${mark} up`)
    for (const [name, address] of addresses) {
      ip(`netns add ${space(name)}`)
      ip(`link add ${space(name)} type veth peer name eth0 netns ${space(name)}`)
      ip(`link set ${space(name)} master ${mark} up`)
      ip(`-n ${space(name)} addr add ${address}/24 dev eth0`)
      ip(`-n ${space(name)} link set eth0 up`)
      ip(`-n ${space(name)} link set lo up`)
    }
  } catch (error) {
    clear()
    throw error
  }
  return {
    host: `${net}.1`,
    site: (name) => ({
      host: addresses.get(name)!,
      at: (command) => ['ip', 'netns', 'exec', space(name), ...command],
    }),
    cut: (name) => ip(`link set ${space(name)} down`),
    mend: (name) => ip(`link set ${space(name)} up`),
    clear,
  }
}

/** What is not there need not be taken away. */
function attempt(act: () => void): void {
  try {
    act()
  } catch {
    // It was not made.
  }
}
