import { digest } from '../../src/dossier/digest.ts'
import { namesOf } from '../../src/dossier/entities/names.ts'
import { foldRecord } from '../../src/dossier/record.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { DossierRecord } from '../../src/model/record.ts'
import { loadPack, packDirectory } from '../../src/rules/pack.ts'

/** The names of the Dutch pack. */
export const names = namesOf(loadPack(packDirectory('nl')))

/** The record of readings, in the order given. */
export function folded(...readings: Reading[]): DossierRecord {
  return foldRecord(readings.map((one) => digest(one, names)))
}
