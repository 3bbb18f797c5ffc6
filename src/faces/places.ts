import { join } from 'node:path'
import { packDirectory } from '../rules/pack.ts'

/** The folder the program was installed in: it holds `lang/`, `samples/` and `dist/`. */
const home = join(packDirectory(''), '..')

/** The sample articles that come with the program. */
export const samplesDirectory = join(home, 'samples')

/** The page that a dossier is exported in, without the dossier. */
export const pageShell = join(home, 'dist', 'page', 'page.html')

/** The built web pages. */
export const webDirectory = join(home, 'dist', 'web')
