import { spawn } from 'node:child_process'

/** A program with what it is called with. */
export interface Call {
  readonly program: string
  readonly parameters: readonly string[]
}

/**
 * What opens an address in the user's own browser on a system; null where there is no screen to open one on (a machine that one is
 * logged in to from afar, a container).
 */
export function browserCall(
  url: string,
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): Call | null {
  const { DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME, SSH_CONNECTION } = environment
  switch (platform) {
    case 'win32':
      // `start` is of the command interpreter, for which signs such as & mean something; this takes the address as it is.
      return { program: 'rundll32', parameters: ['url.dll,FileProtocolHandler', url] }
    case 'darwin':
      return SSH_CONNECTION ? null : { program: 'open', parameters: [url] }
    default:
      if (WSL_DISTRO_NAME)
        return { program: 'rundll32.exe', parameters: ['url.dll,FileProtocolHandler', url] }
      return DISPLAY || WAYLAND_DISPLAY ? { program: 'xdg-open', parameters: [url] } : null
  }
}

/** Opens an address in the user's browser, and does not wait for it. Where that cannot be, nothing happens: the address is printed too. */
export function openBrowser(
  url: string,
  platform: NodeJS.Platform = process.platform,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): void {
  const call = browserCall(url, platform, environment)
  if (call === null) return
  const { program, parameters } = call
  spawn(program, parameters, { stdio: 'ignore', detached: true, windowsHide: true })
    .on('error', () => {})
    .unref()
}
