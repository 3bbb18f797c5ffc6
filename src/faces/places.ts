import { join } from 'node:path'
import { packDirectory } from '../rules/pack.ts'

/** The folder the program was installed in: it holds `lang/`, `samples/` and `dist/`. */
const home = join(packDirectory(''), '..')

/** The sample articles that come with the program. */
export const samplesDirectory = join(home, 'samples')

/** The built web pages. */
export const webDirectory = join(home, 'dist', 'web')
