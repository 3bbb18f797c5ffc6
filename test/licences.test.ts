import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isFree, packages } from '../scripts/licences.ts'

test('every package of the product is under a free licence', () => {
  const all = packages()
  expect(all.length).toBeGreaterThan(30)
  expect(all.filter(({ licence }) => !isFree(licence))).toEqual([])
})

test('no package of the product runs anything when it is installed', () => {
  const { packages: locked } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { hasInstallScript?: boolean; dev?: boolean }>
  }
  const running = Object.entries(locked).filter(([, { hasInstallScript, dev }]) => hasInstallScript && !dev)
  expect(running.map(([path]) => path)).toEqual([])
})

test('the list of materials names every package of the product, in CycloneDX', () => {
  const { stdout } = spawnSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], {
    encoding: 'utf8',
  })
  const { bomFormat, components } = JSON.parse(stdout) as {
    bomFormat: string
    components: { name: string; version: string }[]
  }
  expect(bomFormat).toBe('CycloneDX')
  const listed = new Set(components.map(({ name, version }) => `${name} ${version}`))
  // Of packages for other machines those that are not installed here may be left out.
  const missing = packages().filter(
    ({ name, version }) => !listed.has(`${name} ${version}`) && !name.startsWith('@libsql/'),
  )
  expect(missing).toEqual([])
})
