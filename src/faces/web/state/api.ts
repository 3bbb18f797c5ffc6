import type { z } from '@hono/zod-openapi'
import type { Addition } from '../../../batch/add.ts'
import type { Check } from '../../../model/fault.ts'
import type { Judgement } from '../../../model/judgement.ts'
import type { judgeRequest } from '../../http/judgement-schemas.ts'

/** What can be decided about a record, which is named as the API names it. */
export type Asked = z.infer<typeof judgeRequest>['verdict']

/** The server answered with a problem, or not at all. `status` is 0 when it did not answer. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message)
  }
}

/** What answers requests to the API: a server, or what a page that is a file brings with it. */
export type Door = (path: string, init: RequestInit) => Promise<Response>

let door: Door = (path, init) => fetch(`/api${path}`, init)

/** Asks another door from now on. */
export function askAt(other: Door): void {
  door = other
}

/** The data at a path under `/api`. Throws an ApiError with the server's own words when there is none. */
export function get<Value>(path: string): Promise<Value> {
  return request(path, { method: 'GET' })
}

/** Removes an article; it can be restored. */
export function remove(article: string): Promise<void> {
  return request(`/articles/${encodeURIComponent(article)}`, { method: 'DELETE' })
}

/** Brings a removed article back. */
export function restore(article: string): Promise<void> {
  return request(`/removed/${encodeURIComponent(article)}/restore`, { method: 'POST' })
}

/** Sends files to be read. */
export function add(files: readonly File[]): Promise<readonly Addition[]> {
  const body = new FormData()
  for (const file of files) body.append('file', file, file.webkitRelativePath || file.name)
  return request('/articles', { method: 'POST', body })
}

/** Keeps what a person decides about a record; `by` is the name of who does. */
export function judge(verdict: Asked, by: string, note: string): Promise<Judgement> {
  const body = JSON.stringify({ by, verdict, ...(note === '' ? {} : { note }) })
  return request('/judgements', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
}

/** Compares a draft with the articles; `published` is the day it is of, empty where that is not known. */
export function check(text: string, published: string): Promise<Check> {
  const body = JSON.stringify({ text, ...(published === '' ? {} : { published }) })
  return request('/check', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
}

async function request<Value>(path: string, init: RequestInit): Promise<Value> {
  const response = await door(path, init).catch((cause: Error) => {
    throw new ApiError(cause.message, 0)
  })
  if (response.status === 204) return undefined as Value
  const body = await response.json().catch(() => ({ error: response.statusText }))
  if (!response.ok) throw new ApiError(body.error, response.status)
  return body
}
