import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { wederhoor } from './wederhoor.ts'

const script = async (shell: string) => (await wederhoor(['completion', shell])).out

const bash = spawnSync('bash', ['-c', 'type complete']).status === 0
if (!bash) console.warn('SKIPPED: there is no bash here, so that its completion is not tried.')

/** What bash offers behind a line. */
function offered(completion: string, line: string): string[] {
  const words = line.split(' ')
  const { stdout, stderr } = spawnSync(
    'bash',
    [
      '--norc',
      '-c',
      `${completion}
       COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
       _wederhoor
       printf '%s\\n' "\${COMPREPLY[@]}"
       complete -p wederhoor >&2`,
      'bash',
      ...words,
    ],
    { encoding: 'utf8' },
  )
  expect(stderr).toBe('complete -o default -F _wederhoor wederhoor\n')
  return stdout.split('\n').filter(Boolean)
}

test.runIf(bash)('bash completes commands, options and choices', async () => {
  const completion = await script('bash')
  expect(offered(completion, 'wederhoor re')).toEqual(['read', 'remove', 'reread', 'restore'])
  expect(offered(completion, 'wederhoor judge re')).toEqual(['rename', 'redate', 'reattribute'])
  expect(offered(completion, 'wederhoor --data here judge me')).toEqual(['merge'])
  expect(offered(completion, 'wederhoor said Rusland --a')).toEqual(['--about'])
  expect(offered(completion, 'wederhoor ask --in ')).toEqual(['en', 'nl'])
  expect(offered(completion, 'wederhoor export ti')).toEqual(['timelinejs'])
  expect(offered(completion, 'wederhoor completion ')).toEqual(['bash', 'zsh', 'fish'])
  // Names of files, which bash itself finds.
  expect(offered(completion, 'wederhoor read sam')).toEqual([])
  expect(offered(completion, 'wederhoor export csv --out sam')).toEqual([])
})

test('zsh and fish are told of the same commands', async () => {
  const [zsh, fish] = [await script('zsh'), await script('fish')]
  for (const word of ['timeline', 'reattribute', 'timelinejs', '--why-not']) {
    expect(zsh).toContain(word)
    expect(fish).toContain(word.replace('--', '-l '))
  }
  expect(zsh).toMatch(/^#compdef wederhoor\n/)
  expect(fish).toContain(
    "complete -c wederhoor -n '__fish_seen_subcommand_from ask' -l in -x -a 'en nl' -d 'the language of the page'",
  )
  // What a quotation mark in a description would do.
  for (const line of fish.split('\n')) expect(line.split("'").length % 2).toBe(1)
})

test('a shell there is no completion for is named', async () => {
  expect(await wederhoor(['completion', 'powershell'])).toMatchObject({ code: 2, out: '' })
})
