import { expect, test } from 'vitest'
import { readEvents } from '../../../src/reading/events/events.ts'
import { loadPack, packDirectory } from '../../../src/rules/pack.ts'
import { clauses } from '../../rules/drawn.ts'

const pack = loadPack(packDirectory('nl'))

/** The events of a drawn tree on one line: `trigger kind role=words role=words; …`. */
function events(tree: string, timeWords: readonly number[] = []): string {
  return readEvents(clauses(tree), [], new Set(timeWords), pack)
    .map(({ record }) =>
      [
        record.trigger.quote.join(' … '),
        record.kind,
        ...record.participants.map(({ role, quote }) => `${role}=${quote.join(' … ')}`),
      ]
        .filter(Boolean)
        .join(' '),
    )
    .join('; ')
}

test('a passive has the same participants as an active sentence', () =>
  expect(
    events(
      'De/DET:det<man man:nsubj:pass<aangehouden werd=worden/AUX:aux:pass<aangehouden door/ADP:case<politie politie:obl:agent<aangehouden aangehouden=aanhouden/VERB',
    ),
  ).toBe('aangehouden arrest patient=De man actor=politie'))

test('a relative clause is not part of a participant', () =>
  expect(
    events(
      'Agenten/NOUN:nsubj<arresteerden arresteerden=arresteren/VERB een/DET:det<man man:obj<arresteerden die/PRON[PronType=Rel]:nsubj<sliep sliep=slapen/VERB:acl:relcl<man',
    ),
  ).toBe('arresteerden arrest actor=Agenten patient=een man'))

test('a time expression is no participant', () =>
  expect(
    events(
      'Agenten/NOUN:nsubj<arresteerden arresteerden=arresteren/VERB een/DET:det<man man:obj<arresteerden in/ADP:case<mei mei/PROPN:obl<arresteerden',
      [5],
    ),
  ).toBe('arresteerden arrest actor=Agenten patient=een man'))

test('a noun names an event with the participants in its phrase', () =>
  expect(
    events(
      'De/DET:det<aanval aanval:nsubj<duurde op/ADP:case<haven de/DET:det<haven haven:nmod<aanval duurde=duren/VERB',
    ),
  ).toBe('aanval attack patient=de haven'))

test('a noun that a light verb carries out is one event with it', () =>
  expect(
    events(
      'Het/DET:det<leger leger:nsubj<pleegde pleegde=plegen/VERB een/DET:det<aanval aanval:obj<pleegde op/ADP:case<haven de/DET:det<haven haven:obl<pleegde',
    ),
  ).toBe('pleegde … aanval attack actor=Het leger patient=de haven'))

test('a noun within a phrase is no event beside it', () =>
  expect(
    events(
      'Een/DET:det<rechter rechter:nsubj<opende opende=openen/VERB een/DET:det<onderzoek onderzoek:obj<opende naar/ADP:case<brand de/DET:det<brand brand:obl<opende',
    ),
  ).toBe('opende … een onderzoek investigation actor=Een rechter patient=de brand; brand fire'))

test('a verb of no kind we name still is an event, a state is none', () => {
  expect(events('De/DET:det<raad raad:nsubj<bundelde bundelde=bundelen/VERB brieven:obj<bundelde')).toBe(
    'bundelde actor=De raad patient=brieven',
  )
  expect(events('De/DET:det<raad raad:nsubj<heeft heeft=hebben/VERB geld:obj<heeft')).toBe('')
})

test('each member of a coordination takes part for itself', () =>
  expect(
    events(
      'De/DET:det<VS VS/PROPN:nsubj<ruilden en/CCONJ:cc<Rusland Rusland/PROPN:conj<VS ruilden=ruilen/VERB goederen:obj<ruilden',
    ),
  ).toBe('ruilden exchange actor=De VS actor=Rusland patient=goederen'))

test('so does each whose name follows the noun for them all', () =>
  expect(
    events(
      'De/DET:det<ministers ministers/NOUN:nsubj<ruilden Bos/PROPN:appos<ministers en/CCONJ:cc<Vos Vos/PROPN:conj<Bos ruilden=ruilen/VERB goederen:obj<ruilden',
    ),
  ).toBe('ruilden exchange actor=Bos actor=Vos patient=goederen'))

test('what has no will undergoes what its verb tells, what moves of itself does it', () => {
  const arrived = (subject: string) =>
    events(`De/DET:det<${subject} ${subject}/NOUN:nsubj<arriveerde arriveerde=arriveren/VERB`)
  expect(arrived('kist')).toContain('patient=De kist')
  expect(arrived('agent')).toContain('actor=De agent')
  expect(arrived('trein')).toContain('actor=De trein')
})

test('a participant ends before a bracket and has no denial in front', () =>
  expect(
    events(
      'Geen=geen/DET:det<agent agent/NOUN:nsubj<arresteerde arresteerde=arresteren/VERB Bos/PROPN:obj<arresteerde (/PUNCT:punct<Breda Breda/PROPN:nmod<Bos )/PUNCT:punct<Breda',
    ),
  ).toBe('arresteerde arrest actor=agent patient=Bos'))

test('what is done in general is no event', () =>
  expect(
    events(
      'Wie/PRON[PronType=Int]:nsubj<verkoopt verkoopt=verkopen/VERB:csubj<failliet is=zijn/AUX:cop<failliet failliet/ADJ',
    ),
  ).toBe(''))

test('what rules take for a state is no event by any rule below them', () => {
  const led = (preposition: string) =>
    events(
      `De/DET:det<rel rel:nsubj<leidde leidde=leiden/VERB ${preposition}/ADP:case<haven haven:obl<leidde`,
    )
  expect(led('tot')).not.toContain('leidde')
  expect(led('langs')).toContain('leidde')
})

test('a participle is undergone by the noun it stands before', () =>
  expect(
    events(
      'De/DET:det<tuinen onteigende=onteigenen/VERB[VerbForm=Part]:amod<tuinen tuinen:obj<koopt koopt=hebben/VERB',
    ),
  ).toBe('onteigende confiscation patient=De … tuinen'))

test('an aside behind a comma and nobody are no participants', () => {
  expect(
    events(
      'Agenten/NOUN:nsubj<arresteerden arresteerden=arresteren/VERB Bos/PROPN:obj<arresteerden ,/PUNCT:punct<bakker een/DET:det<bakker bakker:appos<Bos',
    ),
  ).toBe('arresteerden arrest actor=Agenten patient=Bos')
  expect(events('Niemand=niemand/PRON:nsubj<arriveerde arriveerde=arriveren/VERB')).toBe('arriveerde arrival')
})
