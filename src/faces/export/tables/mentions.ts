import type { Mention } from '../../../model/reading.ts'
import { passage, table, text } from './table.ts'

interface Row {
  readonly article: string
  readonly record: string
  readonly entity: string | null
  readonly mention: Mention
}

/** Every place where an article speaks of somebody or something. */
export const mentions = table<Row>(
  'mentions',
  'A place where an article speaks of an entity.',
  [
    text('article', 'Id of the article.', ({ article }) => article),
    text('record', 'Id of the entity in the reading of the article.', ({ record }) => record),
    text('entity', 'Id of the entity in the dossier.', ({ entity }) => entity),
    text('form', 'name, nominal (a description) or pronoun.', ({ mention }) => mention.form),
    ...passage<Row>(({ mention }) => mention),
  ],
  async function* (walk) {
    for await (const stretch of walk.stretches()) {
      const cast = await stretch.cast()
      yield (await stretch.readings()).flatMap(({ article: { id: article }, entities }) =>
        entities.flatMap(({ id: record, mentions }) =>
          mentions.map((mention) => ({ article, record, entity: cast(article, record), mention })),
        ),
      )
    }
  },
)
