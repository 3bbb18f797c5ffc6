import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A PostgreSQL server of the tests' own, in a folder that goes when it stops. */
export interface PostgresServer {
  /** The address of its first database, as a user who may do everything. */
  readonly address: string
  stop(): Promise<void>
}

/** The folder with PostgreSQL's programs; null where it is not installed. Debian keeps them off the path. */
export function findPostgres(): string | null {
  const onPath = (process.env.PATH ?? '').split(':')
  const debian = '/usr/lib/postgresql'
  const installed = existsSync(debian)
    ? readdirSync(debian).map((version) => join(debian, version, 'bin'))
    : []
  const found = [...onPath, ...installed].find((folder) => folder && existsSync(join(folder, 'initdb')))
  return found ?? null
}

/** Starts a server that listens at a socket in its folder, and at an address of this machine where one is given. */
export async function startPostgres(programs: string, host: string | null = null): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-postgres-'))
  const data = join(folder, 'data')
  const password = join(folder, 'password')
  writeFileSync(password, 'geheim\n')
  const user = process.getuid?.() === 0 ? ordinaryUser() : null
  if (user !== null) for (const path of [folder, password]) chownSync(path, user.uid, user.gid)
  chmodSync(folder, 0o755)
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'wederhoor', '-A', 'scram-sha-256', '--pwfile', password, '-E', 'UTF8', '-N'],
    { ...user, cwd: folder, stdio: 'pipe' },
  )
  if (host !== null) appendFileSync(join(data, 'pg_hba.conf'), 'host all all samenet scram-sha-256\n')
  // Nothing here outlives the tests, so nothing need be on the disk.
  const settings = [`listen_addresses=${host ?? ''}`, `unix_socket_directories=${folder}`, 'fsync=off']
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { ...user, cwd: folder, stdio: 'ignore' },
  )
  const address =
    host === null
      ? `postgres://wederhoor:geheim@/postgres?host=${encodeURIComponent(folder)}`
      : `postgres://wederhoor:geheim@${host}/postgres`
  // Also where the tests are broken off.
  const end = () => void server.kill('SIGINT')
  process.once('exit', end)
  const stop = async () => {
    process.removeListener('exit', end)
    const exit = once(server, 'exit')
    if (server.exitCode === null && server.kill('SIGINT')) await exit
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await answering(address)
  } catch (error) {
    await stop()
    throw error
  }
  return { address, stop }
}

/** PostgreSQL refuses to run as root. */
function ordinaryUser(): { uid: number; gid: number } {
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

async function answering(address: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: address })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (tries === 300) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
