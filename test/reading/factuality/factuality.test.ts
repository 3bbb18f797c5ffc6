import { expect, test } from 'vitest'
import type { AnchoredEvent } from '../../../src/model/anchored.ts'
import { loadReader, read } from '../../../src/read.ts'
import { readFactuality } from '../../../src/reading/factuality/factuality.ts'
import { form } from '../../../src/model/tokens.ts'
import { open } from '../../../src/text/intake.ts'
import { clauses } from '../../rules/drawn.ts'

const reader = loadReader('nl')
const { pack } = reader

/** The factuality of the word in a drawn tree, as `negative certainty realis`. */
function factuality(tree: string, trigger: string, topic?: string): string {
  const article = clauses(tree)
  const token = (word: string) => article.trees.lemma.findIndex((_, index) => form(article, index) === word)
  const event = {
    head: token(trigger),
    light: null,
    participants: topic === undefined ? [] : [token(topic)],
    record: { participants: topic === undefined ? [] : [{ role: 'topic', polarity: 'positive' }] },
  } as unknown as AnchoredEvent
  const [{ record }] = readFactuality(article, [event], [], pack)
  const topics = record.participants.map(({ polarity }) => ` topic ${polarity}`).join('')
  return `${record.polarity} ${record.certainty} ${record.realis}${topics}`
}

const perfect = 'heeft=hebben/AUX[Tense=Pres|VerbForm=Fin]:aux<gevlucht'
const fled = 'gevlucht=vluchten/VERB[VerbForm=Part]'

test.each([
  [
    `Hij/PRON:nsubj<vluchtte vluchtte=vluchten/VERB[Tense=Past|VerbForm=Fin]`,
    'vluchtte',
    'positive certain happened',
  ],
  [
    `Hij/PRON:nsubj<vlucht vlucht=vluchten/VERB[Tense=Pres|VerbForm=Fin]`,
    'vlucht',
    'positive certain ongoing',
  ],
  [`Hij/PRON:nsubj<gevlucht ${perfect} ${fled}`, 'gevlucht', 'positive certain happened'],
  [
    `het/DET:det<aantreden aantreden/VERB[VerbForm=Inf]:obl<daalt daalt=dalen/VERB[Tense=Pres|VerbForm=Fin]`,
    'aantreden',
    'positive certain happened',
  ],
  [
    `Hij/PRON:nsubj<gevlucht ${perfect} niet/ADV:advmod<gevlucht ${fled}`,
    'gevlucht',
    'negative certain happened',
  ],
  [`Niemand=niemand/PRON:nsubj<gevlucht ${perfect} ${fled}`, 'gevlucht', 'negative certain happened'],
  [`Geen=geen/DET:det<man man:nsubj<gevlucht ${perfect} ${fled}`, 'gevlucht', 'negative certain happened'],
  [
    `Hij/PRON:nsubj<gevlucht zou=zullen/AUX[Tense=Past]:aux<gevlucht zijn/AUX:aux<gevlucht ${fled}`,
    'gevlucht',
    'positive possible happened',
  ],
  [
    `Hij/PRON:nsubj<vluchten zal=zullen/AUX[Tense=Pres]:aux<vluchten vluchten/VERB[VerbForm=Inf]`,
    'vluchten',
    'positive certain planned',
  ],
  [
    `Hij/PRON:nsubj<vluchten kan=kunnen/AUX[Tense=Pres]:aux<vluchten vluchten/VERB[VerbForm=Inf]`,
    'vluchten',
    'positive possible hypothetical',
  ],
  [
    `Hij/PRON:nsubj<gevlucht is=zijn/AUX:aux<gevlucht waarschijnlijk/ADJ:advmod<gevlucht ${fled}`,
    'gevlucht',
    'positive probable happened',
  ],
  [
    `Hij/PRON:nsubj<probeerde probeerde=proberen/VERB[Tense=Past|VerbForm=Fin] te/ADP:mark<vluchten vluchten/VERB[VerbForm=Inf]:xcomp<probeerde`,
    'vluchten',
    'positive unknown hypothetical',
  ],
  [
    `Als=als/SCONJ:mark<vlucht hij/PRON:nsubj<vlucht vlucht=vluchten/VERB[Tense=Pres|VerbForm=Fin]:advcl<volgen volgen/VERB[Tense=Pres|VerbForm=Fin] sancties:nsubj<volgen`,
    'vlucht',
    'positive unknown hypothetical',
  ],
  [`Een/DET:det<aanval mogelijke=mogelijk/ADJ:amod<aanval aanval`, 'aanval', 'positive possible happened'],
])('%s: %s is %s', (tree, trigger, expected) => expect(factuality(tree, trigger)).toBe(expected))

test('a denial right before a topic is of the topic', () =>
  expect(
    factuality(
      `Zij/PRON:nsubj<spraken spraken=spreken/VERB[Tense=Past|VerbForm=Fin] niet/ADV:advmod<spraken over/ADP:case<geld geld:obl<spraken`,
      'spraken',
      'geld',
    ),
  ).toBe('positive certain happened topic negative'))

test.each([
  ['2026-03-10', '2026-03-11', 'planned'],
  ['2026-03-10', '2026-03-10', 'ongoing'],
  ['2026-03', '2026-03-20', 'ongoing'],
  ['2026-03', '2026-04-01', 'planned'],
  [null, '2026-04-01', 'ongoing'],
])('published %s, dated %s: %s', (published, earliest, realis) => {
  const article = {
    ...clauses('Zij/PRON:nsubj<tekenen tekenen=tekenen/VERB[Tense=Pres|VerbForm=Fin]'),
    published,
  }
  const event = {
    head: 1,
    light: null,
    participants: [],
    record: { participants: [], time: { earliest } },
  } as unknown as AnchoredEvent
  expect(readFactuality(article, [event], [], pack)[0].record.realis).toBe(realis)
})

/** What the whole engine says of the event at a word: certainty, polarity where it is negative, and realis. */
function told(text: string, trigger: string): string {
  const { events } = read(open(new TextEncoder().encode(text), 'x.txt', {}, reader.pack), reader)
  const found = events.find((event) => event.trigger.quote.join(' ').includes(trigger))
  if (found === undefined) return 'no event'
  const denied = found.denied === true ? ' denied' : ''
  const negative = found.polarity === 'negative' ? `not${denied} ` : ''
  return `${negative}${found.certainty} ${found.realis}`
}

test.each([
  ['De leverancier beloofde dat de trein vertrekt.', 'vertrekt', 'certain planned'],
  ['De leverancier eist dat de trein vertrekt.', 'vertrekt', 'unknown hypothetical'],
  ['De leverancier zegt dat de trein vertrekt.', 'vertrekt', 'certain ongoing'],
  ['De leverancier zegt dat de trein misschien vertrekt.', 'vertrekt', 'possible ongoing'],
  ['De leverancier kondigde aan dat de trein vertrekt.', 'vertrekt', 'certain planned'],
  ['De leverancier ontkent dat de trein is vertrokken.', 'vertrokken', 'not denied certain happened'],
  ['De leverancier ontkent niet dat de trein is vertrokken.', 'vertrokken', 'certain happened'],
  ['De leverancier ontkent dat de trein niet is vertrokken.', 'vertrokken', 'denied'],
])('what is said is as sure as who says it: %s', (text, trigger, expected) => {
  if (expected === 'denied') expect(told(text, trigger)).toBe('certain happened')
  else expect(told(text, trigger)).toBe(expected)
})

test.each([
  ['Zondag voerde het leger een aanval uit op de haven.', 'aanval', 'certain happened'],
  ['Het leger zou een aanval hebben uitgevoerd op de haven.', 'aanval', 'possible happened'],
  ['Het leger heeft geen aanval uitgevoerd op de haven.', 'aanval', 'not certain happened'],
  ['Het leger kan een aanval uitvoeren op de haven.', 'aanval', 'possible hypothetical'],
])('a noun has what its light verb has: %s', (text, trigger, expected) =>
  expect(told(text, trigger)).toBe(expected),
)

test.each([
  ['Komende dinsdag stemt de Kamer.', 'stemt', 'certain planned'],
  ['Dinsdag stemde de Kamer.', 'stemde', 'certain happened'],
  ['De volgende dag vertrok de minister.', 'vertrok', 'certain happened'],
  ['De dief probeerde te ontsnappen.', 'ontsnappen', 'unknown hypothetical'],
  ['De dief dwong de kassier te knielen.', 'knielen', 'certain happened'],
  ['De dief is niet gevlucht maar gearresteerd.', 'gearresteerd', 'certain happened'],
  ['De dief vertrok zonder te betalen.', 'betalen', 'not certain happened'],
  ['De dief vertrok zonder vechtpartij.', 'vechtpartij', 'not certain happened'],
  ['De bond dreigt met een staking.', 'staking', 'unknown hypothetical'],
  ['De bond betreurt de schade na de staking.', 'staking', 'certain happened'],
  ['De man moet de vrouw hebben vermoord.', 'vermoord', 'unknown happened'],
  ['De wachter moest de poort sluiten.', 'sluiten', 'certain happened'],
  ['De wachter kan de poort niet sluiten.', 'sluiten', 'not certain hypothetical'],
  ['De wachter ontkende dat: om zes uur zou de poort zijn gesloten.', 'gesloten', 'possible happened'],
  ['De wachter sluit niet uit dat de poort mag sluiten.', 'sluiten', 'possible hypothetical'],
  ['De dief zou volgende week vertrekken na een feest.', 'feest', 'certain happened'],
  ['De dief zal volgende week vertrekken tijdens een feest.', 'feest', 'certain planned'],
  ['‘Wij vertrekken’, dreigde de dief.', 'vertrekken', 'unknown hypothetical'],
])('%s: %s is %s', (text, trigger, expected) => expect(told(text, trigger)).toBe(expected))
