import { join } from 'node:path'

/**
 * Where a dossier lies unless told otherwise: under `XDG_DATA_HOME` where that is set, and else where the system keeps a
 * user's data.
 */
export function defaultDataDirectory(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string {
  const { XDG_DATA_HOME, APPDATA } = environment
  if (XDG_DATA_HOME) return join(XDG_DATA_HOME, 'wederhoor')
  if (platform === 'win32') return join(APPDATA || join(home, 'AppData', 'Roaming'), 'wederhoor')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'wederhoor')
  return join(home, '.local', 'share', 'wederhoor')
}
