import type { DossierStatement } from '../../../model/record.ts'
import { days, listed, passage, table, text } from './table.ts'

/** Who said what. */
export const statements = table<DossierStatement>(
  'statements',
  'Something that an article says somebody said, or would not say.',
  [
    text('id', 'Id in the dossier.', ({ id }) => id),
    text('article', 'Id of the article.', ({ article }) => article),
    text('record', 'Id in the reading of the article.', ({ record }) => record),
    text('source', 'Id of the entity that speaks; empty when it is not named.', ({ source }) => source),
    text('source_quote', 'The words that name it.', ({ sourceQuote }) => listed(sourceQuote, ' … ')),
    text('speaks_for', 'Id of the entity it speaks for.', ({ speaksFor }) => speaksFor),
    text(
      'stance',
      'How it stands to what is said: asserts, denies, no-comment and so on.',
      ({ stance }) => stance,
    ),
    text('polarity', 'negative where what is said is a negation.', ({ polarity }) => polarity),
    text('form', 'direct, indirect, mixed or reported.', ({ form }) => form),
    text('cue', 'The words that say it was said.', ({ cue }) => listed(cue?.quote ?? [], ' … ')),
    text('channel', 'The medium it was said through.', ({ channel }) => channel),
    text('addressee', 'Id of the entity it is said to.', ({ addressee }) => addressee),
    text('target', 'Id of the entity it is said against, or asked of.', ({ target }) => target),
    text('about', 'Ids of the events it is about, parted by spaces.', ({ about }) => listed(about)),
    text('within', 'Id of the statement it is part of.', ({ within }) => within),
    ...days<DossierStatement>('it may have been said on'),
    ...passage<DossierStatement>((statement) => statement),
    text('sentence', 'The sentence or sentences it stands in.', ({ context }) =>
      listed(context.quote, ' … '),
    ),
    text(
      'repeats',
      'Ids of statements of the same speaker in other articles with the same words, parted by spaces.',
      ({ repeats }) => listed(repeats),
    ),
  ],
  async function* (walk) {
    for await (const stretch of walk.stretches()) yield stretch.statements()
  },
)
