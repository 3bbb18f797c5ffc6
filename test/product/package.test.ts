import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

interface Packed {
  readonly size: number
  readonly files: readonly { readonly path: string }[]
}

test('the package has what it needs, and nothing of how it was made', () => {
  // npm is a script for a shell on Windows.
  const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const [{ size, files }] = JSON.parse(listed) as Packed[]
  const paths = files.map(({ path }) => path)
  for (const path of ['cli', 'index', 'time', 'syntax', 'client', 'reader'])
    expect(paths).toContain(`dist/node/${path}.js`)
  for (const path of [
    'dist/web/index.html',
    'dist/page/page.html',
    'lang/nl/pack.json',
    'lang/nl/model/network.bin',
    'LICENSE',
  ])
    expect(paths).toContain(path)
  const known =
    /^(?:dist\/(?:node|web|page|types)\/|dist\/sbom\.cdx\.json$|lang\/|pictures\/\w+\.png$|samples\/[\w-]+\.(?:txt|md)$|package\.json$|[A-Z-]+(?:\.md)?$)/
  expect(paths.filter((path) => !known.test(path) || /\.map$|\.test\./.test(path))).toEqual([])
  expect(size).toBeLessThan(10_000_000)
})
