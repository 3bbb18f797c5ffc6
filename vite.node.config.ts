import { defineConfig } from 'vite'

const product = {
  cli: 'src/faces/cli/main.ts',
  index: 'src/index.ts',
  time: 'src/time.ts',
  syntax: 'src/syntax.ts',
  client: 'src/faces/http/client.ts',
  reader: 'src/batch/reader.ts',
}

/** What only the makers of the product run. */
const workshop = {
  eval: 'eval/run.ts',
  bench: 'eval/bench.ts',
  fuzz: 'fuzz/run.ts',
  // What is added while fuzzing is read by this.
  reader: 'src/batch/reader.ts',
  soak: 'eval/soak.ts',
  outage: 'eval/outage.ts',
  card: 'training/card.ts',
  docs: 'scripts/docs.ts',
  rules: 'scripts/rules.ts',
  locations: 'scripts/locations.ts',
  screenshots: 'scripts/screenshots.ts',
}

/**
 * Libraries of which a command needs a small part, bundled so that only that part is loaded at each start; and what
 * shares zod with us, so that there is one zod.
 */
const bundled = [
  ...['commander', 'franc', 'trigram-utils', 'n-gram', 'collapse-white-space', 'picocolors'],
  ...['zod', '@hono/zod-openapi', '@hono/zod-validator', '@asteasolutions/zod-to-openapi', 'openapi3-ts'],
]

/** Bundles what runs on Node: the product into `dist/node/`, with `--mode workshop` the makers' tools into `dist/workshop/`. */
export default defineConfig(({ mode }) => ({
  logLevel: 'warn',
  ssr: { noExternal: bundled },
  build: {
    ssr: true,
    target: 'node20',
    outDir: mode === 'workshop' ? 'dist/workshop' : 'dist/node',
    emptyOutDir: true,
    rolldownOptions: {
      input: mode === 'workshop' ? workshop : product,
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
}))
