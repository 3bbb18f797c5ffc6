import { expect, test } from 'vitest'
import { isQueueAddress, optionsOf, placeOf } from '../../src/queue/queue-address.ts'

test('an address names servers, and who comes', () => {
  expect(optionsOf('nats://jan:ge%40heim@een.example:4222,twee.example')).toMatchObject({
    servers: ['een.example:4222', 'twee.example'],
    user: 'jan',
    pass: 'ge@heim',
  })
  expect(optionsOf('nats://een.example')).not.toHaveProperty('user')
  expect(optionsOf('nats://een.example')).not.toHaveProperty('tls')
  expect(optionsOf('tls://een.example')).toMatchObject({ tls: {} })
  expect(optionsOf('nats://een-token@een.example')).toMatchObject({ token: 'een-token' })
})

test('a place is told without who comes', () => {
  expect(placeOf('nats://jan:geheim@een.example:4222, nats://jan:geheim@twee.example')).toBe(
    'the queue at een.example:4222, twee.example',
  )
})

test.each(['nats://', 'nats://jan:ge heim@', 'http://jan:geheim@een.example', 'nats://een,http://geheim'])(
  'what is no address is refused, and not repeated: %s',
  (address) => {
    expect(() => placeOf(address)).toThrow(/^the address of the queue cannot be understood/)
    expect(() => placeOf(address)).not.toThrow(/geheim|heim@/)
  },
)

test('only an address of NATS is one', () => {
  expect(['nats://een', 'tls://een', 'een', 'postgres://een'].map(isQueueAddress)).toEqual([
    ...[true, true, false, false],
  ])
})
