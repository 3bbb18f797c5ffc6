import { expect, test } from 'vitest'
import { contested } from './contested.ts'

test.each<[string, string, string[]]>([
  [
    'a denial without words of its own answers what was said last',
    'Burgemeester Jansen zegt dat de dijk veilig is. De boeren geloven er geen woord van.',
    ['disputes: geloven against zegt'],
  ],
  [
    'one that calls it a reproach answers the last one of that sort',
    'Wethouder Smit beschuldigt de aannemer van fraude. Volgens de wethouder zijn er drie facturen vervalst. Aannemersbedrijf Kuipers wijst de aantijging van de hand.',
    ['denies: wijst against beschuldigt'],
  ],
  [
    'one that names somebody answers them, though others spoke since',
    'Burgemeester Jansen klaagt dat niemand haar heeft gebeld. Raadslid De Boer sprak van een heksenjacht. Minister Smit bestrijdt dat hij de burgemeester heeft genegeerd.',
    ['disputes: bestrijdt against klaagt'],
  ],
  [
    'a director goes on with the denial of the firm',
    'Vakbond FNV zegt dat de fabriek onveilig is. Chemiebedrijf Orvanta ontkent dat. „Er is geen sprake van gevaar”, aldus directeur Piet Kok.',
    ['denies: ontkent against zegt', 'denies: aldus against zegt'],
  ],
  [
    'a denial in words of its own answers nothing that has no bearing on it',
    'Burgemeester Jansen zegt dat de brug oud is. Wethouder Smit ontkent dat hij dronken was.',
    ['denies: ontkent against null'],
  ],
  [
    'or what the article has just told of who denies',
    'De bank Solvex had het bestuur onder druk gezet. De bank ontkent druk te hebben uitgeoefend.',
    ['denies: ontkent against article'],
  ],
  [
    'a doubt of their own contests nobody',
    'Burgemeester Jansen zegt dat de brug mooi is. Wethouder Smit betwijfelt of de school opengaat.',
    [],
  ],
])('%s', (_, text, expected) => expect(contested(text)).toEqual(expected))
