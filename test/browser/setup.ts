import type { TestProject } from 'vitest/node'
import { startProgram } from './program.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the sample dossier is served, for tests that change nothing. */
    url: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const program = await startProgram()
  project.provide('url', program.url)
  return program.stop
}
