import { defineConfig } from 'vitest/config'

/** The tests that need the built program, some also Debian's Chromium: `npm run build && npm run test:browser`. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts', 'test/product/**/*.test.ts'],
    globalSetup: 'test/browser/setup.ts',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
