import { expect, test } from 'vitest'
import { folder, wederhoor } from '../wederhoor.ts'

const text =
  'Titel: School dicht\nDatum: 2026-03-14\n\nMinister Jan Smit zei vrijdag dat de school dichtgaat. Rusland viel woensdag een haven in Oekraïne aan.'

/** A dossier of one article, how to give it commands, and how its id begins. */
async function dossier() {
  const path = folder({ 'one.txt': text })
  const act = (...argv: string[]) => wederhoor(['--data', path('data'), ...argv])
  await act('add', path('one.txt'))
  return { path, act, id: (await act('list')).out.slice(0, 8) }
}

test('what is wrong goes out of the timeline, and comes back when that is undone', async () => {
  const { act, id } = await dossier()
  expect((await act('timeline')).out).toContain('dichtgaat')
  const { code, out } = await act('judge', 'wrong', `${id}/s1`, '--by', 'Anna', '--note', 'verkeerd gelezen')
  expect(code).toBe(0)
  expect(out).toMatch(
    /^j[0-9a-f]{8} [-0-9]{10} [:0-9]{5} Anna wrong statement “dat de school dichtgaat” .* \(verkeerd gelezen\)\n$/,
  )
  expect((await act('timeline')).out).not.toContain('asserts')
  expect((await act('judge', 'undo', out.slice(0, 9), '--by', 'Anna')).code).toBe(0)
  expect((await act('timeline')).out).toContain('asserts')
})

test('somebody is named by name, and judgements are carried to another dossier', async () => {
  const { act, path } = await dossier()
  await act('judge', 'rename', 'Rusland', 'Republiek Rusland', '--by', 'Anna')
  const { out } = await act('judge', 'list', '--format', 'jsonl')
  const file = folder({ 'judgements.jsonl': out + '{}\n' })('judgements.jsonl')
  const other = (...argv: string[]) => wederhoor(['--data', path('other'), ...argv])
  const taken = await other('judge', 'import', file)
  expect(taken).toMatchObject({ code: 1, out: '1 judgement taken over.\n' })
  expect(taken.err).toContain(`${file}:2: `)
  expect((await other('judge', 'import', file)).out).toContain('1 known already')
  await other('add', path('one.txt'))
  expect((await other('timeline', '--actor', 'Republiek Rusland')).out).toContain('attack')
})

test.each([
  [['wrong', 'Atlantis'], 1, 'Atlantis: nothing in the dossier is called so'],
  [['undo', 'j123'], 1, "j123: no judgement has this id; 'wederhoor judge list' shows them"],
  [['redate', 'Rusland', '2026-03'], 1, "'redate' is for event, and this is: entity"],
  [['merge', 'Rusland'], 2, "missing required argument 'other'"],
])('%j cannot be judged', async (argv, expected, reason) => {
  const { act } = await dossier()
  const { code, err } = await act('judge', ...argv, ...(argv[0] === 'merge' ? [] : ['--by', 'Anna']))
  expect([code, err]).toEqual([expected, expect.stringContaining(reason)])
})
