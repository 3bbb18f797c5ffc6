import { defineConfig } from 'vite'

const product = {
  cli: 'src/faces/cli/main.ts',
  index: 'src/index.ts',
  reader: 'src/work/reader.ts',
}

/** What only the makers of the product run. */
const workshop = {
  eval: 'eval/run.ts',
  bench: 'eval/bench.ts',
  card: 'training/card.ts',
  docs: 'scripts/docs.ts',
  rules: 'scripts/rules.ts',
}

/** Bundles what runs on Node: the product into `dist/`, with `--mode workshop` the makers' tools into `dist/workshop/`. */
export default defineConfig(({ mode }) => ({
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node20',
    outDir: mode === 'workshop' ? 'dist/workshop' : 'dist',
    emptyOutDir: false,
    rolldownOptions: {
      input: mode === 'workshop' ? workshop : product,
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
}))
