import { newsroom } from '../../eval/newsroom.ts'
import type { Reading } from '../../src/model/reading.ts'

/** So many articles of made-up news: the same seed gives the same ones. */
export function news(seed: number, articles: number): Reading[] {
  const readings: Reading[] = []
  for (const reading of newsroom(seed)) {
    if (readings.length === articles) break
    readings.push(reading)
  }
  return readings
}
