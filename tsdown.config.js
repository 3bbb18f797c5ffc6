import { defineConfig } from 'tsdown'

const shared = { format: 'esm', platform: 'node', target: 'node20', fixedExtension: false } as const

/** The product goes to `dist/`; what only its makers run (scores, speed, rule checks) goes to `dist/bench/`. */
export default defineConfig([
  {
    ...shared,
    entry: { cli: 'src/faces/cli/main.ts', index: 'src/index.ts', reader: 'src/work/reader.ts' },
    outDir: 'dist',
    dts: { entry: 'src/index.ts' },
    clean: ['dist/*.js', 'dist/*.d.ts'],
  },
  {
    ...shared,
    entry: {
      eval: 'eval/run.ts',
      bench: 'eval/bench.ts',
      rules: 'scripts/rules.ts',
      docs: 'scripts/docs.ts',
    },
    outDir: 'dist/bench',
    dts: false,
  },
])
