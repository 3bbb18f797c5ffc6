import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { version } from '../../src/model/version.ts'

test('the engine and the package have one version', () =>
  expect(version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version))
