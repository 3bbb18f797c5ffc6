import { exportsCost, type ExportsCost } from './exports.ts'
import { keepFigures } from './figures.ts'
import { pagesCost, type PagesCost } from './pages.ts'
import { costRows, costs, type Cost } from './scale.ts'

/*
 * What a dossier costs as it grows, at a hundredth, a tenth and all of as many articles as are asked for (`npm run soak -- 100000`), and how its pages
 * do in Chromium then, and its exports. It takes hours for very many.
 */

const most = Number(process.argv[2] ?? 100_000)
if (!Number.isInteger(most) || most < 100) {
  console.error(`'${process.argv[2]}' is no number of articles; give one from 100 up.`)
  process.exit(1)
}
const all: Cost[] = []
let pages: PagesCost | undefined
let exports: ExportsCost | undefined
for await (const [cost, folder] of costs([most / 100, most / 10, most].map(Math.ceil))) {
  all.push(cost)
  if (cost.articles === most) {
    pages = await pagesCost(folder)
    exports = await exportsCost(folder)
  }
  console.error(`${cost.articles} articles: ${cost.adding.toFixed(1)} ms for one more`)
}
keepFigures({ growth: all, pages, exports })
for (const [what, figures] of costRows(all)) {
  console.log(what.padEnd(34) + figures.map((figure) => figure.padStart(12)).join(''))
}
