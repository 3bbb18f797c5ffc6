// Loaded before the product (`node --import`): whatever would reach past this machine fails, and is written down.
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import dgram from 'node:dgram'
import net from 'node:net'

const deny = (what) => {
  appendFileSync(process.env.WEDERHOOR_TEST_ATTEMPTS, `${what}\n`)
  throw new Error(`the network is cut off: ${what}`)
}
const own = (host) => host === undefined || host === 'localhost' || host === '::1' || host.startsWith('127.')

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...parameters) {
  const [first, second] = Array.isArray(parameters[0]) ? parameters[0] : parameters
  const { host, path } =
    typeof first === 'object' ? first : { host: typeof second === 'string' ? second : undefined }
  if (path === undefined && !own(host)) deny(`connect ${host}`)
  return connect.apply(this, parameters)
}
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  const before = dns[name]
  dns[name] = (host, ...rest) => (own(host) ? before(host, ...rest) : deny(`${name} ${host}`))
}
dgram.createSocket = () => deny('a datagram socket')
