import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new folder that is gone when the test is (or when what is given to `whenDone` is called). */
export function temporaryFolder(whenDone: (clear: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-'))
  whenDone(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
