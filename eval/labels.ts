import { randomNumbers } from './random.ts'
import { harmonic, percent } from './gold.ts'

/** What a person calls a case and what the engine calls it. */
export interface Labelled {
  readonly gold: string
  readonly found: string
}

/** How many cases have the label the gold gives them, in percent. */
export function accuracy(cases: readonly Labelled[]): number {
  return percent(cases.filter(({ gold, found }) => gold === found).length, cases.length)
}

/** The mean of the F1 of each label the gold uses, in percent, so that a rare label weighs as much as a frequent one. */
export function macroF1(cases: readonly Labelled[]): number {
  const labels = [...new Set(cases.map(({ gold }) => gold))]
  const sum = labels.reduce((total, label) => {
    const marked = cases.filter(({ gold }) => gold === label)
    const found = cases.filter((one) => one.found === label).length
    return total + harmonic(marked.filter((one) => one.found === label).length, found, marked.length)
  }, 0)
  return labels.length === 0 ? 0 : sum / labels.length
}

/**
 * Between which two values 95 in 100 scores lie when whole articles are drawn anew, with as many as there are, two thousand
 * times (Efron's percentile bootstrap). The same articles give the same interval.
 */
export function interval<Article>(
  articles: readonly Article[],
  score: (drawn: readonly Article[]) => number,
): { low: number; high: number } {
  const random = randomNumbers()
  const draws = 2000
  const scores = Array.from({ length: draws }, () =>
    score(articles.map(() => articles[Math.floor(random() * articles.length)])),
  ).sort((one, other) => one - other)
  return { low: scores[Math.floor(draws * 0.025)], high: scores[Math.ceil(draws * 0.975) - 1] }
}
