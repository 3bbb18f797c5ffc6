import type { z } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import type { JudgedPlace, Judgement, Verdict } from '../../model/judgement.ts'
import { StoreError } from '../../store/store-error.ts'
import type { Store } from '../../store/store.ts'
import type { judgeRequest } from './judgement-schemas.ts'

/** Keeps a judgement as it was asked for. Throws an HTTPException (400) that says what cannot be judged, and why. */
export async function judgeAsAsked(
  store: Store,
  { by, note, verdict }: z.infer<typeof judgeRequest>,
): Promise<Judgement> {
  try {
    const signature = { by, note: note ?? null, at: new Date().toISOString() }
    return await store.judge(await placed(store, verdict), signature)
  } catch (error) {
    if (error instanceof StoreError && error.trouble === 'unfit') {
      throw new HTTPException(400, { message: error.message })
    }
    throw error
  }
}

async function placed(store: Store, verdict: z.infer<typeof judgeRequest>['verdict']): Promise<Verdict> {
  switch (verdict.kind) {
    case 'undo':
      return verdict
    case 'merge':
      return { kind: 'merge', of: await placeOf(store, verdict.of), with: await placeOf(store, verdict.with) }
    case 'reattribute':
      return {
        kind: 'reattribute',
        of: await placeOf(store, verdict.of),
        to: await placeOf(store, verdict.to),
      }
    default:
      return { ...verdict, of: await placeOf(store, verdict.of) }
  }
}

async function placeOf(store: Store, reference: string): Promise<JudgedPlace> {
  const [one, ...others] = await store.places(reference)
  if (one !== undefined && others.length === 0) return one.place
  const trouble = one === undefined ? 'means nothing in this dossier' : `may mean ${others.length + 1} things`
  throw new HTTPException(400, { message: `'${reference}' ${trouble}; give it as article/record.` })
}
