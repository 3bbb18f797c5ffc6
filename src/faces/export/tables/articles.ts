import type { Reading } from '../../../model/reading.ts'
import type { ArticleSummary } from '../../../model/record.ts'
import { listed, table, text } from './table.ts'

/** The articles, without their texts. */
export const articles = table<ArticleSummary>(
  'articles',
  'An article.',
  [
    text('id', 'Hash of text and date: the same wherever the article came from.', ({ id }) => id),
    text('title', 'Its title.', ({ title }) => title),
    text('outlet', 'The newspaper or site.', ({ outlet }) => outlet),
    text('url', 'Its address.', ({ url }) => url),
    text('published', 'Date of publication as the source gives it, in EDTF.', ({ published }) => published),
    text('earliest', 'First day it may have appeared, by all articles together.', ({ earliest }) => earliest),
    text('latest', 'Last day it may have appeared, likewise.', ({ latest }) => latest),
    text(
      'narrowed',
      'Days of publication in EDTF where other articles leave fewer than the source; else empty.',
      ({ dated }) => dated?.edtf ?? null,
    ),
    text('language', 'Language of the text, as a BCP 47 code.', ({ language }) => language),
    text(
      'family',
      'Articles with the same value carry one text and count as one source.',
      ({ family }) => family,
    ),
    text('warnings', 'What to know about it, as codes parted by spaces.', ({ warnings }) =>
      listed(warnings.map(({ code }) => code)),
    ),
  ],
  async function* (walk) {
    for await (const stretch of walk.stretches()) yield stretch.articles()
  },
)

/** Their texts, apart: a spreadsheet cuts cells longer than 32,767 characters. */
export const texts = table<Reading['article']>(
  'texts',
  'The text of an article, to which all offsets point.',
  [
    text('article', 'Id of the article.', ({ id }) => id),
    text('text', 'The text as received, without markup and header.', (article) => article.text),
  ],
  async function* (walk) {
    for await (const stretch of walk.stretches()) {
      yield (await stretch.readings()).map(({ article }) => article)
    }
  },
)
