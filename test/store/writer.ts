import { openStore } from '../../src/store/store.ts'
import { numbered } from './numbered.ts'

/* A process of its own that adds articles to a store and links some, and prints the number of each that is acknowledged. */
const [directory, database, from, to] = process.argv.slice(2)
const store = await openStore(directory, database || null)
for (let number = Number(from); number < Number(to); number++) {
  const { reading, original } = numbered(number)
  await store.add(reading, original)
  console.log(number)
  if (number % 5 === 0) await store.settle()
}
await store.close()
