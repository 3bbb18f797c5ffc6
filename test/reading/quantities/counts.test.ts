import { expect, test } from 'vitest'
import { readEvents } from '../../../src/reading/events/events.ts'
import { readCounts } from '../../../src/reading/quantities/counts.ts'
import { loadPack, packDirectory } from '../../../src/rules/pack.ts'
import { clauses } from '../../rules/drawn.ts'

const pack = loadPack(packDirectory('nl'))

/** The counts of a drawn tree: `words rank kind since words`. */
function counts(tree: string): string {
  const article = clauses(tree)
  return readCounts(article, readEvents(article, [], new Set(), pack), [], pack)
    .map(({ quote, ordinal, of, since }) =>
      [quote.join(' … '), ordinal, of, since && `since ${since.quote.join(' … ')}`]
        .filter(Boolean)
        .join(' | '),
    )
    .join('; ')
}

test.each([
  [
    'Het/PRON:nsubj<ruil is=zijn/AUX:cop<ruil de/DET:det<ruil tweede/ADJ:amod<ruil ruil=gevangenenruil sinds/ADP:case<begin het/DET:det<begin begin:nmod<ruil',
    'de tweede ruil sinds het begin | 2 | prisoner exchange | since het begin',
  ],
  [
    'De/DET:det<keer laatste/ADJ:amod<keer keer dat/SCONJ:mark<spraken zij/PRON:nsubj<spraken spraken=spreken/VERB:acl<keer',
    'De laatste keer dat zij spraken | consult',
  ],
  ['De/DET:det<ruil ruil=gevangenenruil:nsubj<mislukte mislukte=mislukken/VERB', ''],
])('%s', (tree, expected) => expect(counts(tree)).toBe(expected))
