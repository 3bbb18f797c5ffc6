/* The API of a running `wederhoor serve`, for programs: the import `wederhoor/client`. */
import type { z } from '@hono/zod-openapi'
import type { routes } from './routes.ts'

type Route = (typeof routes)[keyof typeof routes]
type Method = Route['method']
type RouteAt<Verb extends Method, Path> = Extract<Route, { method: Verb; path: Path }>

/** The paths that take a method, as the API describes them: `/api/articles/{id}`. */
export type PathOf<Verb extends Method> = Extract<Route, { method: Verb }>['path']

type RequestOf<R> = R extends { request: infer Request } ? Request : object
type Part<R, Name extends string> =
  RequestOf<R> extends Record<Name, infer Schema extends z.ZodType> ? Schema : never
type JsonOf<Response> = Response extends { content: { 'application/json': { schema: infer Schema } } }
  ? Schema extends z.ZodType
    ? z.output<Schema>
    : never
  : Response extends { content: object }
    ? Uint8Array
    : undefined
type Good = 200 | 201 | 204

/** What a request has beside its path; a part is left out where the path has none. */
export type Asked<Verb extends Method, Path> = ([Part<RouteAt<Verb, Path>, 'params'>] extends [never]
  ? { readonly params?: undefined }
  : { readonly params: z.input<Part<RouteAt<Verb, Path>, 'params'>> }) &
  ([Part<RouteAt<Verb, Path>, 'query'>] extends [never]
    ? { readonly query?: undefined }
    : { readonly query?: QueryInput<Part<RouteAt<Verb, Path>, 'query'>> })

/** Numbers may stand where the address has their digits; a list is given as one. */
type QueryInput<Schema extends z.ZodType> = {
  readonly [Name in keyof z.output<Schema>]?: z.output<Schema>[Name]
}

/** What is answered to a request that goes well. */
export type Answer<Verb extends Method, Path> =
  RouteAt<Verb, Path> extends { responses: infer Responses }
    ? JsonOf<Responses[Extract<keyof Responses, Good>]>
    : never

/** What is sent with a request to write. */
export type Sent<Path> =
  RequestOf<RouteAt<'post', Path>> extends {
    body: { content: { 'application/json': { schema: infer Schema extends z.ZodType } } }
  }
    ? z.input<Schema>
    : never

/** The paths whose answers come in pages. */
export type PagedPath = {
  [Path in PathOf<'get'>]: Answer<'get', Path> extends { items: readonly unknown[]; next: string | null }
    ? Path
    : never
}[PathOf<'get'>]

/** One thing of those that come in pages. */
export type ItemOf<Path extends PagedPath> =
  Answer<'get', Path> extends { items: readonly (infer Item)[] } ? Item : never

interface Page<Path extends PagedPath> {
  readonly items: readonly ItemOf<Path>[]
  readonly next: string | null
}

/** What is put into an address. */
interface Parts {
  readonly params?: object
  readonly query?: object
}

/** How to reach a server. */
export interface ClientOptions {
  /** What a server for others than this machine wants to see (`WEDERHOOR_TOKEN`). */
  readonly token?: string
  /** What to ask with, where it is not to be the program's own `fetch`. */
  readonly fetch?: (address: string, init: RequestInit) => Response | Promise<Response>
}

/** The server answered with a problem, or not at all. The message is in its words; `status` is 0 when it did not answer. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message)
    this.name = 'ApiError'
  }
}

/** A server to ask. Every method throws an ApiError where the answer is no good one. */
export class Client {
  readonly #address: string
  readonly #options: ClientOptions

  /** `address`: what `wederhoor serve` prints, such as `http://127.0.0.1:4747`. */
  constructor(address: string, options: ClientOptions = {}) {
    this.#address = address.replace(/\/$/, '')
    this.#options = options
  }

  /** What stands at a path. A file comes as its bytes. */
  async get<Path extends PathOf<'get'>>(
    path: Path,
    ...[asked]: object extends Asked<'get', Path> ? [Asked<'get', Path>?] : [Asked<'get', Path>]
  ): Promise<Answer<'get', Path>> {
    return (await this.#request(pathWith(path, asked as Parts), { method: 'GET' })) as Answer<'get', Path>
  }

  /** All that the pages of an answer hold, one thing after the other; a page is asked for when it is come to. */
  async *each<Path extends PagedPath>(
    path: Path,
    query?: Asked<'get', Path>['query'],
  ): AsyncGenerator<ItemOf<Path>> {
    let next: string | null = pathWith(path, { query })
    while (next !== null) {
      const page = (await this.#request(next, { method: 'GET' })) as Page<Path>
      yield* page.items
      next = page.next
    }
  }

  /** Sends something to be kept, or to be looked at. */
  async post<Path extends PathOf<'post'>>(path: Path, body: Sent<Path>): Promise<Answer<'post', Path>> {
    const headers = { 'content-type': 'application/json' }
    return (await this.#request(path, { method: 'POST', body: JSON.stringify(body), headers })) as Answer<
      'post',
      Path
    >
  }

  /** Adds a file with one article or many, in any format that `wederhoor add` takes. */
  async add(name: string, bytes: Uint8Array | string): Promise<Answer<'post', '/api/articles'>> {
    const headers = { 'x-file-name': encodeURIComponent(name), 'content-type': 'application/octet-stream' }
    const body = bytes as string | Uint8Array<ArrayBuffer>
    return (await this.#request('/api/articles', { method: 'POST', body, headers })) as Answer<
      'post',
      '/api/articles'
    >
  }

  /** Takes something away. */
  async delete<Path extends PathOf<'delete'>>(path: Path, asked: Asked<'delete', Path>): Promise<void> {
    await this.#request(pathWith(path, asked as Parts), { method: 'DELETE' })
  }

  async #request(path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<unknown> {
    const { token, fetch: ask = fetch } = this.#options
    const headers = { ...init.headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) }
    const response = await Promise.resolve(ask(this.#address + path, { ...init, headers })).catch(
      (cause: Error) => {
        throw new ApiError(`${this.#address} does not answer: ${cause.message}`, 0)
      },
    )
    if (response.status === 204) return undefined
    const isJson = response.headers.get('content-type')?.includes('json')
    if (response.ok) return isJson ? response.json() : new Uint8Array(await response.arrayBuffer())
    const { error } = isJson ? await response.json() : { error: response.statusText }
    throw new ApiError(error, response.status)
  }
}

/** A path with its parameters in their places, and what is asked behind it. */
function pathWith(path: string, { params = {}, query = {} }: Parts = {}): string {
  const given = params as Record<string, string>
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given[name]))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) if (one !== undefined) search.append(name, String(one))
  }
  return search.size === 0 ? filled : `${filled}?${search}`
}
