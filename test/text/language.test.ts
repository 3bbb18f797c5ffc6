import { expect, test } from 'vitest'
import { guessLanguage, languageName } from '../../src/text/language.ts'

test.each([
  [
    'nl',
    'De minister zei dinsdag in de Kamer dat zij de plannen voor het einde van het jaar wil voorleggen.',
  ],
  [
    'en',
    'The minister said on Tuesday that she wants to put the plans before the house at the end of the year.',
  ],
  [
    'de',
    'Die Ministerin sagte am Dienstag, dass sie die Pläne noch vor dem Ende des Jahres vorlegen wolle. Die Regierung hatte sich zuvor nicht geäußert.',
  ],
  ['fr', 'La ministre a déclaré mardi qu’elle souhaitait présenter ses projets avant la fin de cette année.'],
  ['ru', 'Министр заявила во вторник, что хочет представить эти планы до конца нынешнего года в парламенте.'],
  ['nl', 'Too short to tell.'],
])('%s: %s', (language, text) => {
  expect(guessLanguage(text, 'nl')).toBe(language)
})

test('names languages in English', () => {
  expect(languageName('af')).toBe('Afrikaans')
})
