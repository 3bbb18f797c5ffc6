import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Around, Page, PageQuery } from '../../model/page.ts'
import { cursorTo, placeAt } from './cursor.ts'
import { articleSchema, namedSchema, type Named } from './schemas.ts'

/** So many things come on a page, where a request does not say how many, and at most. */
const atOnce = { usual: 100, most: 1000 }

/** What a request may say of its page. */
export const pageParameters = {
  cursor: z.string().optional().openapi({ description: 'From `next` of the page before' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(atOnce.most)
    .default(atOnce.usual)
    .openapi({ description: 'How many at most' }),
}

/** What an answer speaks of, by name. */
export const aroundShape = {
  articles: z.array(articleSchema).openapi({ description: 'The articles that the answer speaks of' }),
  parties: z.array(namedSchema).openapi({ description: 'Those that it names' }),
}

/** The schema of a page of things. */
export function pageSchema<Item extends z.ZodType>(name: string, item: Item) {
  return z
    .object({
      items: z.array(item),
      total: z
        .int()
        .nullable()
        .openapi({ description: 'How many there are in all; null where that would be to look at each' }),
      next: z.string().nullable().openapi({ description: 'Path of the next page; null on the last' }),
      ...aroundShape,
    })
    .openapi(name)
}

/** The page that a request asks for. */
export function pageAsked({
  cursor,
  limit,
}: {
  readonly cursor?: string
  readonly limit: number
}): PageQuery {
  if (cursor === undefined) return { limit }
  const after = placeAt(cursor)
  if (after === null) {
    throw new HTTPException(400, { message: 'The cursor is not one that a page gave as its next.' })
  }
  return { after, limit }
}

/** A page as it is answered, with the path of the one that comes next. */
export function paged<Item>(context: Context, { items, total, next, around }: Page<Item>) {
  return { items: [...items], total, next: next === null ? null : nextPath(context, next), ...named(around) }
}

function nextPath(context: Context, next: string): string {
  const { pathname, searchParams } = new URL(context.req.url)
  searchParams.set('cursor', cursorTo(next))
  const path = `${pathname}?${searchParams}`
  context.header('link', `<${path}>; rel="next"`)
  return path
}

/** What stands around an answer, as it is answered. */
export function named({ articles, entities }: Around) {
  return {
    articles: [...articles],
    parties: entities.map(({ id, kind, name, link, byOffice }): Named => ({
      ...{ id, kind, name, link },
      byOffice: byOffice.map(({ article }) => article),
    })),
  }
}
