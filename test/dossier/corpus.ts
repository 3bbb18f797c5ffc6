import type { Reading } from '../../src/model/reading.ts'
import { reading } from './notation.ts'

const exchange =
  '[Rusland|country Q159|actor] en [de VS=Verenigde Staten|country Q30|actor] <ruilden|prisoner exchange|2024-06-20> donderdag op het vliegveld van [Ankara|place|place] vijf gevangenen, zo melden beide ministeries na een nacht van onderhandelen.'

/** A small affair in ten articles: copies, spellings, a denial, a plan, dates of every precision and none. */
export const corpus: readonly Reading[] = [
  reading({ published: '2024-06-21', outlet: 'Persdienst', title: 'Ruil' }, exchange),
  reading({ published: '2024-06-21', outlet: 'De Courant', title: 'Vijf vrij' }, exchange, 'Vandaag meer.'),
  reading(
    '2024-06-22',
    '[Andrej Beloöesov|person|says] zegt {dat [Rusland|country Q159|actor] niets <beloofde|promise>|denies}.',
    'De [VS=Verenigde Staten|country Q30] zwijgt.',
  ),
  reading(
    '2024-06-23',
    '[Belousov|person|says] zei in [Rusland|country Q159] en de [VS=Verenigde Staten|country Q30] {dat het zo gaat|asserts}.',
    '[Kyiv|place] wacht af.',
  ),
  reading('2024-06', '[Kiev|place] en [Oekraïne|country|actor] <praten|talks|2024-06-01/2024-06-30> verder.'),
  reading(
    '2024-07-01',
    '[~een woordvoerder|person|says] bevestigt {dat [Oekraïne|country|actor] <praat|talks>|confirms}.',
  ),
  reading(
    '2024-07-02',
    '[Oekraïne|country|actor] <praat|planned talks|2024-08-01> met [Rusland|country Q159|recipient].',
  ),
  reading('2024-07-02', '[Jan Jansen|person|actor] <verft|-> het schuurtje van [Jansen|person].'),
  reading(
    { published: null, title: 'Zonder datum' },
    '[Oekraïne|country|actor] <valt|attack> [Rusland|country Q159|patient] aan.',
  ),
  reading('2024', '[Het Kremlin|organisation|says] {|no-comment} zwijgt over [Oekraïne|country].'),
]
