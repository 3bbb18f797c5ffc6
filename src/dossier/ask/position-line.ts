import type { AnswerLine } from '../../model/answer.ts'
import type { Position } from '../../model/ledger.ts'
import { line } from './setting.ts'

/** A line of an answer for a position. */
export function positionLine(code: string, position: Position): AnswerLine {
  const { id, party, speaker, stance, told, earliest, latest, edtf, placed, contestedBy, sightings } =
    position
  return line(code, sightings, {
    id,
    parties: [party],
    when: { earliest, latest, edtf, placed },
    told,
    stance,
    voices: speaker === null ? [] : [speaker],
    denied: contestedBy.map((one) => one.party),
  })
}
