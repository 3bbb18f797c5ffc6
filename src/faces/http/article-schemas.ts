import { z } from '@hono/zod-openapi'
import type { ArticleVersion } from '../../model/versions.ts'
import type { Removed } from '../../store/removal.ts'
import type { Schema } from './schemas.ts'

/* The shapes of what is kept beside articles: those that are hidden, and versions of one. */

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
