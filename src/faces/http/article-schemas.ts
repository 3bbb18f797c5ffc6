import { z } from '@hono/zod-openapi'
import type { Addition } from '../../batch/add.ts'
import type { ArticleVersion } from '../../model/versions.ts'
import type { Removed } from '../../store/removal.ts'
import type { Schema } from './schemas.ts'

/* The shapes of what is told of articles beside what they say: what came of adding them, those that are hidden, and versions of one. */

/** What became of each article. */
export const additionsSchema: z.ZodType<Addition[], Addition[]> = z
  .array(
    z.object({
      name: z.string(),
      outcome: z.enum(['added', 'known', 'removed', 'purged', 'unreadable']),
      article: z.string().nullable(),
      message: z.string().nullable(),
      warnings: z.array(z.object({ code: z.string(), message: z.string() })),
    }),
  )
  .openapi('Additions')

/** An article that is hidden. */
export const removedSchema: Schema<Removed> = z
  .object({
    id: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    removed: z.iso.datetime(),
  })
  .openapi('Removed')

const sentence = z.object({ from: z.int(), to: z.int(), text: z.string() })

/** One of the versions of an article. */
export const versionSchema: Schema<ArticleVersion> = z
  .object({
    article: z.string(),
    title: z.string().nullable(),
    published: z.string().nullable(),
    changes: z
      .object({
        since: z.string(),
        title: z.boolean(),
        added: z.array(sentence),
        gone: z.array(sentence),
        changed: z.array(z.object({ was: sentence, now: sentence })),
      })
      .nullable(),
  })
  .openapi('ArticleVersion')
