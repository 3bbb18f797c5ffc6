import type { Store } from '../../store/store.ts'
import { webDirectory } from '../places.ts'
import { application } from './application.ts'
import { listen, type Listening, type Served } from './listen.ts'
import type { Logger } from './log.ts'
import { openSamples, type Samples } from './samples.ts'

/** Where to listen, whom to answer, and where to tell of it. */
export interface Address extends Listening {
  /** What whoever asks must bring; null for anybody who reaches the server. */
  readonly token: string | null
  readonly log: Logger
}

/**
 * Serves the pages and the API of a store, and the sample dossier for as long as the store is empty. Throws a ServeError
 * when the address or the port cannot be had.
 */
export async function serve(store: Store, { host, port, token, log }: Address): Promise<Served> {
  // The port is taken first, so that its being taken is heard of at once; requests wait until the samples are there.
  let answer: (app: ReturnType<typeof application>) => void
  const ready = new Promise<ReturnType<typeof application>>((resolve) => (answer = resolve))
  const served = await listen(async (request) => (await ready).fetch(request), { host, port })
  const samples = await samplesFor(store).catch(async (error: unknown) => {
    // Nobody is answered any more, so nobody is waited for.
    void served.close()
    throw error
  })
  const sources = { store, samples: samples?.store ?? null, pages: webDirectory, hosts: [host], token, log }
  answer!(application(sources))
  return {
    url: served.url,
    async close() {
      await served.close()
      await samples?.close()
    },
  }
}

async function samplesFor(store: Store): Promise<Samples | null> {
  return (await store.size()) === 0 ? openSamples() : null
}
