import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jetstreamManager } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'

/** One NATS server of the tests' own. */
export interface NatsServer {
  readonly name: string
  readonly port: number
  readonly process: ChildProcess
}

/** NATS servers of the tests' own, one or a cluster, in folders that go when they stop. */
export interface NatsServers {
  /** The address of all of them. */
  readonly address: string
  readonly all: readonly NatsServer[]
  /** The name of the server that leads a stream. */
  leaderOf(stream: string): Promise<string>
  stop(): Promise<void>
}

/** The program; null where it is not installed. */
export function findNats(): string | null {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin']
  const found = folders.find((folder) => folder && existsSync(join(folder, 'nats-server')))
  return found === undefined ? null : join(found, 'nats-server')
}

/** Where a server is to be: an address of its own, and how a command is run there. */
export interface Site {
  readonly host: string
  at(command: readonly string[]): readonly string[]
}

const here: Site = { host: '127.0.0.1', at: (command) => command }

/** Starts servers that listen on loopback, or where they are to be. More than one make a cluster. */
export async function startNats(
  count: number,
  user: string | null = null,
  sites: readonly Site[] = Array.from({ length: count }, () => here),
): Promise<NatsServers> {
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-nats-'))
  const ports = await freePorts(2 * count)
  const routes = ports.slice(count).map((port, at) => `nats://${sites[at].host}:${port}`)
  const all = Array.from({ length: count }, (_, at): NatsServer => {
    const name = `n${at + 1}`
    const alone = [
      '-a',
      sites[at].host,
      '-p',
      String(ports[at]),
      '-js',
      '-sd',
      join(folder, name),
      '--name',
      name,
    ]
    const others = ['--cluster_name', 'test', '--cluster', routes[at], '--routes', routes.join(',')]
    const [who, password] = user?.split(':') ?? []
    const secret = who === undefined ? [] : ['--user', who, '--pass', password]
    const [command, ...rest] = sites[at].at([findNats()!, ...alone, ...(count > 1 ? others : []), ...secret])
    const server = spawn(command, rest, { stdio: 'ignore' })
    return { name, port: ports[at], process: server }
  })
  const address = all.map(({ port }, at) => `nats://${sites[at].host}:${port}`).join(',')
  // Also where the tests are broken off.
  const end = () => all.forEach(({ process: server }) => server.kill('SIGKILL'))
  process.once('exit', end)
  const stop = async () => {
    process.removeListener('exit', end)
    await Promise.all(
      all.map(async ({ process: server }) => {
        if (server.exitCode !== null || server.signalCode !== null) return
        const exit = once(server, 'exit')
        server.kill('SIGKILL')
        await exit
      }),
    )
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await answering(address, user)
  } catch (error) {
    await stop()
    throw error
  }
  return { address, all, leaderOf: (stream) => leaderOf(address, stream), stop }
}

async function leaderOf(address: string, stream: string): Promise<string> {
  const connection = await connect({ servers: address.replaceAll('nats://', '').split(',') })
  try {
    const { cluster } = await (await jetstreamManager(connection)).streams.info(stream)
    return cluster!.leader!
  } finally {
    await connection.close()
  }
}

/** A cluster answers once most of its servers have found one another and have a leader. */
async function answering(address: string, user: string | null): Promise<void> {
  const [name, pass] = user?.split(':') ?? []
  for (let tries = 0; ; tries++) {
    try {
      const servers = address.replaceAll('nats://', '').split(',')
      const connection = await connect({ servers, timeout: 1000, reconnect: false, user: name, pass })
      try {
        await (await jetstreamManager(connection, { timeout: 1000 })).getAccountInfo()
        return
      } finally {
        await connection.close()
      }
    } catch (error) {
      if (tries === 150) throw error
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}
