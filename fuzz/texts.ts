/* Whole texts that are made to be hard, of any length: `size` is in characters, about. */

const many = (size: number, piece: (number: number) => string): string => {
  let text = ''
  for (let number = 0; text.length < size; number++) text += piece(number)
  return text
}

/** Each makes a text of about so many characters. */
export const hardTexts: Readonly<Record<string, (size: number) => string>> = {
  'one sentence': (size) =>
    'De minister zegt ' +
    many(size, (number) => `dat burgemeester ${number} van de stad woensdag het besluit `) +
    'steunt.',
  'words alone': (size) => many(size, () => 'woord '),
  'names alone': (size) => many(size, (number) => `Jan de Vries${number % 7} `),
  'one name alone': (size) => many(size, () => 'Ditel: '),
  'one word': (size) => many(size, () => 'regeringsonderhandelaars'),
  'one line without an end': (size) => many(size, () => 'De minister zegt dat het plan doorgaat. '),
  'quotations never closed': (size) => many(size, () => '„De minister zegt “dat ‘het plan «doorgaat '),
  'quotations within quotations': (size) =>
    '„“'.repeat(size / 4) + 'Nee' + '”’'.repeat(size / 4) + ', zei Jan de Vries.',
  'straight quotes': (size) => many(size, (number) => `"${number % 3 === 0 ? ' ' : ''}Nee," zei hij. '`),
  'quotations of nobody in a row': (size) => many(size, () => '"Wij gaan naar huis." '),
  'bodies that speak in a row': (size) => many(size, () => 'Directeur Jan Vos zegt: "Wij komen morgen." '),
  'brackets within brackets': (size) =>
    'De brug ' + '(['.repeat(size / 4) + 'viel' + '])'.repeat(size / 4) + ' om.',
  'clauses within clauses': (size) => many(size, () => 'de man die zegt dat ') + 'het plan doorgaat.',
  'a list without an end': (size) =>
    'Aanwezig waren ' + many(size, (number) => `Piet Jansen${number}, `) + 'en Kees.',
  'days that are not': (size) =>
    many(
      size,
      (number) => `Op 31 februari ${2000 + (number % 30)} en op 0 maart en op 45-13-2024 viel de brug om. `,
    ),
  'years without end': (size) =>
    many(
      size,
      (number) =>
        `${number} miljard jaar geleden, in het jaar 99999999999, over 999999999 dagen, tussen 1 en 9999999 eeuwen later. `,
    ),
  'weekdays in a row': (size) => many(size, () => 'maandag dinsdag woensdag vorige week volgende maand '),
  'days that hang on one another': (size) =>
    many(
      size,
      (number) =>
        `Drie dagen na de aanval op haven ${number % 5} vielen zij aan. Twee dagen voor de aanval van vorige week vielen zij dagen later aan. `,
    ),
  'days that each count from the one before': (size) =>
    'Op 3 mei viel hij aan. ' + many(size, () => 'De dag daarna viel hij. Een dag later ook. '),
  'numbers alone': (size) => many(size, (number) => `${number}.${number},${number} `),
  'stops alone': (size) => '.'.repeat(size),
  'blank lines alone': (size) => 'Begin\n' + '\n \t\r\n'.repeat(size / 6) + 'einde.',
  'short lines': (size) => many(size, () => 'Ja.\n'),
  'lines of a list': (size) => many(size, (number) => `- punt ${number}\n`),
  'spaces alone': (size) => 'Begin' + ' '.repeat(size) + 'einde.',
  'accents on one letter': (size) => 'De e' + '\u0301'.repeat(size) + ' is gevallen.',
  'marks from right to left': (size) => many(size, () => '\u202eDe minister\u202c \u200fzegt\u200e ja. '),
  'hyphens without end': (size) => many(size, () => 'oud-') + 'minister trad af.',
  'apostrophes without end': (size) => many(size, () => "'s-'t-'n "),
  'addresses without end': (size) => 'Zie https://' + many(size, () => 'a.b-c/') + ' voor meer.',
  'headers without end': (size) => many(size, () => 'Titel: De brug\nBron: De Bode\n'),
  'ellipses and dashes': (size) => many(size, () => '… – — ... -- '),
  'speakers in a row': (size) =>
    many(size, () => 'Volgens Jan de Vries zegt de minister: „Nee”, aldus het ministerie. '),
  'abbreviations in a row': (size) => many(size, () => 'dr. mr. ir. ing. a.u.b. d.w.z. '),
  'pronouns in a row': (size) => many(size, () => 'Hij zei dat zij hem hun zijn haar gaf. '),
  'denials in a row': (size) =>
    many(size, () => 'Moskou ontkent dat het klopt. Kyiv bevestigt dat het klopt. '),
}
