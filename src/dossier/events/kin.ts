/**
 * Kinds of event that articles name one event by, in groups: those of a line may be one, and so may all of a group with its general ones,
 * which stand first. A kind stands in one group alone.
 */
const groups: readonly (readonly (readonly string[])[])[] = [
  [
    ['disaster', 'accident', 'loss of life'],
    ['earthquake'],
    ['flood', 'tsunami'],
    ['fire', 'arson', 'outbreak', 'burning'],
    ['explosion', 'hit'],
    ['crash', 'collision', 'fatal collision', 'capsizing', 'running aground', 'stranding', 'shipwreck'],
    ['collapse', 'subsidence', 'landslide', 'avalanche'],
    ['eruption'],
    ['storm'],
  ],
  [['theft', 'robbery', 'break-in', 'looting']],
  [['arrest', 'capture', 'interception', 'overpowering']],
  [
    ['attack'],
    ['shooting', 'firing'],
    ['stabbing'],
    ['battle', 'fight', 'clash', 'riot', 'brawl', 'disturbance'],
  ],
  [['meeting', 'consult', 'negotiate', 'gathering'], ['consult by telephone']],
  [['closure', 'closing down', 'blockade', 'road blockade']],
  [['recall', 'product recall', 'removal', 'repatriation']],
  [['deportation', 'expulsion', 'sending back']],
  [['resignation', 'abdication', 'withdrawal from a body']],
  [['search', 'house search', 'invasion']],
  [['infection', 'epidemic', 'poisoning', 'food poisoning']],
  [['trial', 'hearing', 'lawsuit']],
  [['conviction', 'sentence', 'punishment', 'verdict']],
  [['cancellation', 'write-off', 'withdrawal']],
  [['death', 'killing'], ['execution'], ['massacre']],
  [['coup', 'mutiny', 'takeover', 'uprising']],
  [['abduction', 'occupation', 'piracy']],
  [['agreement', 'treaty', 'settlement', 'signing']],
  [['strike', 'labour dispute']],
  [['suspension', 'exclusion', 'ban']],
  [['discovery', 'recovery', 'tracking down']],
  [['protest', 'parade']],
  [['exchange', 'prisoner exchange']],
]

const places = new Map(
  groups.flatMap((lines, group) =>
    lines.flatMap((kinds, line) => kinds.map((kind) => [kind, { group, line }] as const)),
  ),
)

/** What all kinds that may name one event have in common: the first kind of their group. */
export function kinOf(kind: string): string {
  const place = places.get(kind)
  return place === undefined ? kind : groups[place.group][0][0]
}

/** Whether two kinds may name one event. */
export function areKin(one: string, other: string): boolean {
  if (one === other) return true
  const [own, theirs] = [places.get(one), places.get(other)]
  if (own === undefined || theirs === undefined || own.group !== theirs.group) return false
  return own.line === theirs.line || own.line === 0 || theirs.line === 0
}
