import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A line to a port of this machine that can be cut as a cable is: nothing comes through, and nobody is told. */
export interface Link {
  readonly port: number
  cut(): void
  mend(): void
  close(): Promise<void>
}

/** Lays a line to a port. */
export async function layLink(to: number): Promise<Link> {
  const sockets = new Set<Socket>()
  let whole = true
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    if (!whole) socket.pause()
  }
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1')
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ]) {
      keep(socket)
      socket.on('data', (bytes) => other.write(bytes))
      socket.on('close', () => other.destroy())
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const each = (act: (socket: Socket) => void) => sockets.forEach(act)
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      whole = false
      each((socket) => socket.pause())
    },
    mend() {
      whole = true
      each((socket) => socket.resume())
    },
    async close() {
      each((socket) => socket.destroy())
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
