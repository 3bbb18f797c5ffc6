/** One measured figure: what was asked, of which gold, and how it went. */
export interface Score {
  /** What is measured, with its unit: `parsing LAS`. */
  readonly task: string
  /** The set it was measured on: `alpino-dev raw`. */
  readonly gold: string
  readonly score: number
  /** How many cases stand behind the figure. */
  readonly cases: number
}

/** What a figure should reach, and how far it may fall below its frozen value before that counts as a fall. */
export interface Target {
  readonly target: number | null
  readonly tolerance: number
}

/** A figure beside its frozen value and its target. */
export interface Line extends Score, Target {
  readonly was: number | null
  readonly fell: boolean
}

const defaultTolerance = 0.3

/** The name a figure goes by in `scores.json` and `targets.tsv`. */
export function nameOf(score: Pick<Score, 'task' | 'gold'>): string {
  return `${score.task} · ${score.gold}`
}

/** Reads `targets.tsv`: columns task, gold, target, tolerance; an empty cell takes the default. */
export function readTargets(text: string): Map<string, Target> {
  const rows = text
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'))
  return new Map(
    rows.map(([task, gold, target, tolerance]) => [
      nameOf({ task, gold }),
      { target: target ? Number(target) : null, tolerance: tolerance ? Number(tolerance) : defaultTolerance },
    ]),
  )
}

/** Sets each figure beside its frozen value and its target. */
export function compare(
  scores: readonly Score[],
  frozen: Readonly<Record<string, number>>,
  targets: ReadonlyMap<string, Target>,
): Line[] {
  return scores.map((score) => {
    const was = frozen[nameOf(score)] ?? null
    const { target, tolerance } = targets.get(nameOf(score)) ?? { target: null, tolerance: defaultTolerance }
    return { ...score, was, target, tolerance, fell: was !== null && score.score < was - tolerance }
  })
}

/** The table a person reads. */
export function print(lines: readonly Line[]): string {
  const cells = lines.map((line) => [
    line.task,
    line.gold,
    line.score.toFixed(1),
    line.was === null ? 'new' : change(line.score - line.was) + (line.fell ? ' ▼' : ''),
    line.target === null ? '' : `${line.target.toFixed(1)} ${line.score >= line.target ? '✓' : '✗'}`,
    String(line.cases),
  ])
  return inColumns([['task', 'gold', 'score', 'was', 'target', 'cases'], ...cells])
}

/** Rows of cells with the columns under one another. */
export function inColumns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function change(difference: number): string {
  if (Math.abs(difference) < 0.05) return '='
  return (difference > 0 ? '+' : '−') + Math.abs(difference).toFixed(1)
}
