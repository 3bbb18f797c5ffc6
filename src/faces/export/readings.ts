import type { Order, Piece } from './exporting.ts'

/** The readings of all articles, one a line, as `wederhoor read --format jsonl` prints them. */
export async function* readings({ walk }: Order): AsyncGenerator<Piece> {
  yield { file: 'readings.jsonl' }
  for await (const stretch of walk.stretches()) {
    yield (await stretch.readings()).map((reading) => JSON.stringify(reading) + '\n').join('')
  }
}
