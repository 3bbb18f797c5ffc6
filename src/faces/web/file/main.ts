import './no-eval.ts'
import { otherParts, type PageAbout } from '../../export/page-parts.ts'
import { askAt } from '../state/api.ts'
import { keepInHash } from '../state/route.svelte.ts'
import { startIn } from '../state/language.svelte.ts'
import { doorTo } from './door.ts'
import { kept } from './kept.ts'
import { keepLinksInFile } from './links.ts'
import { valuesOf } from './parts.ts'

/* The pages with their data in one file, which nothing outside it is asked for. */

const [about] = await valuesOf<PageAbout>(otherParts.about)
askAt(doorTo(about, await kept(about)))
startIn(about.language)
keepInHash()
keepLinksInFile()
await import('../main.ts')
