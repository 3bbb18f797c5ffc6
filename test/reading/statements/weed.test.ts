import { expect, test } from 'vitest'
import { told } from './told.ts'

/** Each statement as its cue, and the cue of the one it stands in. */
const nested = (text: string) => {
  const statements = told(text)
  const cueOf = (id: string | null) => statements.find((one) => one.id === id)?.cue?.quote.join(' ')
  return statements.map(({ id, within }) => [cueOf(id), cueOf(within)].filter(Boolean).join(' in '))
}

test.each<[string, string, string[]]>([
  [
    'speakers may quote themselves',
    '„Ik heb gezegd dat de brug dicht blijft”, aldus wethouder Smit.',
    ['gezegd in aldus', 'aldus'],
  ],
  ['what they do is no statement', '„Ik hoop op een wonder”, aldus wethouder Smit.', ['aldus']],
  [
    '"according to her" in her own words is no voice in a voice',
    'Wethouder Jansen vraagt om uitstel, omdat de brug volgens haar te oud is.',
    ['vraagt', 'volgens'],
  ],
])('%s', (_, text, expected) => expect(nested(text).sort()).toEqual(expected.sort()))
