import { expect, test } from 'vitest'
import { browserCall, openBrowser } from '../../../src/faces/cli/browser.ts'

const url = 'http://127.0.0.1:4747/?a=1&b=2'

test.each([
  ['linux', { DISPLAY: ':0' }, 'xdg-open', [url]],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open', [url]],
  ['freebsd', { DISPLAY: ':0' }, 'xdg-open', [url]],
  ['linux', { WSL_DISTRO_NAME: 'Debian' }, 'rundll32.exe', ['url.dll,FileProtocolHandler', url]],
  ['darwin', {}, 'open', [url]],
  ['win32', {}, 'rundll32', ['url.dll,FileProtocolHandler', url]],
] as const)('on %s with %j an address is opened by %s', (platform, environment, program, parameters) => {
  expect(browserCall(url, platform, environment)).toEqual({ program, parameters })
})

test.each([
  ['linux', {}],
  ['linux', { SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22' }],
  ['darwin', { SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22' }],
] as const)('on %s with %j there is no screen', (platform, environment) => {
  expect(browserCall(url, platform, environment)).toBe(null)
})

test('where the program that opens it is missing, nothing happens', async () => {
  const before = process.env.PATH
  process.env.PATH = '/nowhere'
  try {
    openBrowser(url, 'linux', { DISPLAY: ':0' })
    await new Promise((resolve) => setTimeout(resolve, 100))
  } finally {
    process.env.PATH = before
  }
})
