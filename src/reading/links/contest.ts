import type { Dispute } from '../../model/reading.ts'

/** A dispute before it has its number. */
export type Contest = Omit<Dispute, 'id'>
