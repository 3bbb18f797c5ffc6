import { readFigures } from '../eval/figures.ts'
import { costRows } from '../eval/scale.ts'

/** What a dossier costs as it grows, as `npm run soak` has measured it, and what that comes to for a million articles. */
export function growthTable(): string {
  const { growth, machine } = readFigures()
  if (growth === undefined || growth.length === 0)
    return '*Not measured yet*: `npm run soak -- 100000` measures it, and keeps it in `eval/figures.json`.'
  const [[what, sizes], ...rows] = costRows(growth)
  const last = growth[growth.length - 1]
  const hours = Math.round((last.adding * 1e6) / 3_600_000)
  const room = Math.round((last.disk * 1e6) / 1e9)
  return [
    `Made-up news, in SQLite${machine === undefined ? '' : `, on ${machine}`} (\`npm run soak\`); time is that of one core, but for answers, which are waited for.`,
    '',
    `| ${[what, ...sizes].join(' | ')} |`,
    `|---|${'---:|'.repeat(sizes.length)}`,
    ...rows.map(([name, figures]) => `| ${[name, ...figures].join(' | ')} |`),
    '',
    `At the pace of the last column a million articles more take ${hours} hours of one core beyond their reading, and ${room} GB of disk. \`npm run bench\` tells what reading takes.`,
  ].join('\n')
}

/** How the pages of a large dossier do in a browser, as `npm run soak` has measured it. */
export function pagesSaid(): string {
  const { pages } = readFigures()
  if (pages === undefined)
    return '*Not measured yet*: `npm run soak` measures it, and keeps it in `eval/figures.json`.'
  const { events, statements, marks, firstView, firstLine, drawing, panning, zooming, longest, load } = pages
  const count = (number: number) => number.toLocaleString('en')
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
  return `Opened in headless Chromium on the machine that serves it (two cores, load ${load.toFixed(1)} when it began; the median of five), a dossier of ${count(events)} events and ${count(statements)} statements shows its first view after ${seconds(firstView)}, the first line of the timeline after ${seconds(firstLine)} and the drawing of the first ${count(marks)} after ${seconds(drawing)}. Dragged and zoomed by the mouse, the drawing has ${panning.toFixed(0)} and ${zooming.toFixed(0)} frames a second; the longest wait for one is ${longest.toFixed(0)} ms.`
}

/** What it takes to export a large dossier, as `npm run soak` has measured it. */
export function exportsSaid(): string {
  const { exports } = readFigures()
  if (exports === undefined)
    return '*Not measured yet*: `npm run soak` measures it, and keeps it in `eval/figures.json`.'
  const { statements, formats } = exports
  return [
    `All of the same dossier, exported by the program and read back with libraries of others: each of its ${statements.toLocaleString('en')} statements was there once, and as it was read.`,
    '',
    '| export | time of a core | memory at most |',
    '|---|---:|---:|',
    ...Object.entries(formats).map(
      ([format, { seconds, megabytes }]) =>
        `| \`${format}\` | ${seconds.toFixed(0)} s | ${megabytes.toFixed(0)} MB |`,
    ),
  ].join('\n')
}

/** What came of workers that were let down, as `npm run soak:workers` has measured it. */
export function outageSaid(): string {
  const { outage } = readFigures()
  if (outage === undefined)
    return '*Not measured yet*: `npm run soak:workers` measures it, and keeps it in `eval/figures.json`.'
  const { articles, words, seconds, cutFor, load } = outage
  return `Tried (\`npm run soak:workers\`): two workers with a thread each and three servers of a queue, each in a network namespace of its own, and PostgreSQL, all on two cores that others used too (load ${load.toFixed(1)} when it began). ${articles.toLocaleString('en')} articles of at least ${words} words were read and linked in ${seconds} seconds, while a worker was killed, then the leader of the queue, and the line of the other worker was cut for ${cutFor} seconds. Every article was there once, and record and readings were to the byte those of one process.`
}
