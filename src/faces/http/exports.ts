import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { isoDay, periodOf } from '../../model/day.ts'
import type { Store } from '../../store/store.ts'
import { ExportError } from '../export/export-error.ts'
import type { Chunk, Piece, Separator } from '../export/exporting.ts'
import { exportFormats, limitableFormats, type ExportFormat } from '../export/formats.ts'
import { isLimited } from '../export/selected.ts'
import { zip } from '../export/zip.ts'
import { interfaceLanguages, loadInterface } from '../interface.ts'
import { problemSchema, several } from './schemas.ts'

const date = (side: 'first' | 'last') =>
  z
    .string()
    .refine((given) => periodOf(given) !== null, 'give a day, month or year, as 2024-06-25, 2024-06 or 2024')
    .transform((given) => isoDay(side === 'first' ? periodOf(given)!.from : periodOf(given)!.to - 1))
    .optional()

/** What can be asked of an export. */
export const exportRoute = createRoute({
  method: 'get',
  path: '/api/export/{format}',
  summary: 'The whole dossier in a format of others',
  description:
    'It comes as it is made. A format of several files comes as a ZIP archive. An answer that is broken off ends the connection before its end is sent.',
  request: {
    params: z.object({
      format: z.enum(exportFormats.map(({ name }) => name)).openapi({
        description: exportFormats.map(({ name, about }) => `${name}: ${about}`).join('; '),
      }),
    }),
    query: z.object({
      actor: several(z.string()).openapi({
        description: `Ids or names, all of whom must have a part; for ${limitableFormats()}`,
      }),
      outlet: several(z.string()).openapi({
        description: `Names of outlets: only what an article of one of these tells; for ${limitableFormats()}`,
      }),
      from: date('first').openapi({
        description: `Not before this day, month or year; for ${limitableFormats()}`,
      }),
      to: date('last').openapi({ description: 'Not after it; likewise' }),
      in: z
        .enum(interfaceLanguages())
        .default('en')
        .openapi({ description: 'What a timeline, calendar or page says itself is said in this language' }),
      separator: z
        .enum([',', ';'])
        .default(',')
        .openapi({ description: 'What parts the cells of CSV; with ; numbers have a decimal comma' }),
    }),
  },
  responses: {
    200: {
      description: 'The export',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    400: {
      description: 'No such format, one that is of the whole dossier, or more than it holds',
      content: { 'application/json': { schema: problemSchema } },
    },
  },
})

/** What an export is asked for with. */
export interface ExportQuery {
  readonly actor?: readonly string[]
  readonly outlet?: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly in: string
  readonly separator: Separator
}

/** Answers with an export of a store, as it is made. */
export async function answerExport(
  context: Context,
  store: Store,
  name: string,
  { actor = [], outlet = [], from, to, in: language, separator }: ExportQuery,
): Promise<Response> {
  const format = exportFormats.find((one) => one.name === name)!
  const part = { actors: actor, outlets: outlet, from, to }
  if (!format.limitable && isLimited(part)) {
    const error = `${name} is of the whole dossier; actor, outlet, from and to are for ${limitableFormats()}.`
    return context.json({ error }, 400)
  }
  const pieces = store.walk((walk) =>
    format.run({
      ...{ walk, ...part, language, separator },
      texts: loadInterface(language),
      leaveOut() {},
    }),
  )
  const opening = await opened(pieces, format).catch((error: Error) => {
    if (error instanceof ExportError) return error
    throw error
  })
  if (opening instanceof ExportError) return context.json({ error: opening.message }, 400)
  const { file, chunks } = opening
  return context.body(streamOf(chunks), 200, {
    'content-type': format.many
      ? 'application/zip'
      : `${format.mediaType}${format.binary ? '' : '; charset=utf-8'}`,
    'content-disposition': `attachment; filename="${file}"`,
  })
}

/** The name of the file that an export is sent as, and what is in it. Waits for the first piece, so that what fails at once is answered as a failure. */
async function opened(pieces: AsyncIterable<Piece>, { name, many }: ExportFormat) {
  const iterator = pieces[Symbol.asyncIterator]()
  const first = await iterator.next()
  const rest: AsyncIterable<Piece> = { [Symbol.asyncIterator]: () => iterator }
  if (many) return { file: `wederhoor-${name}.zip`, chunks: zip(joined(first, rest)) }
  return { file: (first.value as { readonly file: string }).file, chunks: rest as AsyncIterable<Chunk> }
}

async function* joined(first: IteratorResult<Piece>, rest: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  if (first.done !== true) yield first.value
  yield* rest
}

/** A stream that asks for a chunk when there is room for it, and lets go of the store when nobody reads on. */
function streamOf(chunks: AsyncIterable<Chunk>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done === true) controller.close()
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}
