import { readFileSync } from 'node:fs'
import { entityColumns, knownEntitiesIn } from '../../src/dossier/entities/known-entities.ts'
import { namesOf } from '../../src/dossier/entities/names.ts'
import { factsIn } from '../../src/dossier/facts.ts'
import { readCsv } from '../../src/faces/cli/entity-list/csv.ts'
import { readSparqlResults } from '../../src/faces/cli/entity-list/sparql-results.ts'
import type { Reader } from '../../src/read.ts'
import { readLexicon } from '../../src/rules/lexicon.ts'
import { PackError } from '../../src/rules/pack-error.ts'
import { readRules } from '../../src/rules/rule-reader.ts'
import { readSequenceRules } from '../../src/rules/sequence-reader.ts'
import { ConlluError, fromConllu } from '../../src/syntax/conllu.ts'
import { must, type Target } from '../target.ts'

const head = (file: string, characters = 1_500) => readFileSync(file, 'utf8').slice(0, characters)

/** Word lists of a pack. */
export function lexicons(_: Reader): Target {
  return {
    name: 'lexicons',
    share: 180,
    seeds: [
      'word\tkind\naap\tdier\nnoot\tvrucht\n',
      '# values kind: a b\nword\tkind\nx\ta\n',
      head('lang/nl/titles.tsv', 400),
      head('lang/nl/countries.tsv', 600),
    ],
    pieces: ['\t', '\n', '# order: given\n', '# values kind: a\n', '\t\t', 'word', 'kind'],
    refusals: [PackError],
    run: (text) => {
      const { columns, rows } = readLexicon('input.tsv', text)
      must(
        rows.every(({ values }) => columns.every((column) => typeof values[column] === 'string')),
        'a row without a cell',
      )
      return rows
    },
  }
}

/** Dated events of a user's own. */
export function datedEvents({ pack }: Reader): Target {
  const names = namesOf(pack)
  return {
    name: 'dated-events',
    share: 120,
    seeds: [
      head('lang/nl/dated-events.tsv', 900),
      'name\tevent\tparties\tplace\tday\tsource\ninhuldiging\tinauguratie\tQ30|Jan\tParijs\t2025-01-20\thttps://v.example\n',
    ],
    pieces: [
      '\t',
      '\n',
      '|',
      '2025-01-20',
      '2024-02-31',
      '2024-06-15/2024-06-16',
      '..',
      '99999-01-01',
      'Q1',
      'inauguratie',
    ],
    refusals: [PackError],
    run: (text) => factsIn(readLexicon('input.tsv', text), pack, names),
  }
}

/** Lists of people and bodies: CSV, the JSON of a query, and the table that is kept. */
export function entityLists(_: Reader): Target {
  const same = (country: string) => country
  return {
    name: 'entity-lists',
    share: 180,
    seeds: [
      'name,variants,kind,country,office,from,to,wikidata,source\n"Jansen, Piet",P. Jansen|Jansen,person,Nederland,minister,2024-05-14,,Q55,eigen\n',
      'name;kind\nDe Bond;organisation\n',
      'name\twikidata\nParijs\tQ90\n',
      JSON.stringify({
        head: { vars: ['item'] },
        results: {
          bindings: [
            {
              item: { type: 'uri', value: 'http://www.wikidata.org/entity/Q55' },
              itemLabel: { value: 'Nederland' },
              start: { value: '2024-01-01T00:00:00Z' },
            },
          ],
        },
      }),
    ],
    pieces: [
      ',',
      ';',
      '\t',
      '"',
      '""',
      '\n',
      '\r\n',
      '|',
      'name',
      'variants',
      'office',
      'from',
      'to',
      '2024',
      '-0001',
      'Q0',
      '{"results":{"bindings":[',
      ...entityColumns,
    ],
    refusals: [PackError],
    run: (text) => {
      const table = text.trimStart().startsWith('{')
        ? readSparqlResults('input', text)
        : readCsv('input', text)
      return knownEntitiesIn(table, same)
    },
  }
}

/** Drawn rules and rules of sequences. */
export function rules({ pack }: Reader): Target {
  const drawn =
    'rule says-that\n  says statement, form=indirect, stance=@speech-verbs.stance\n  cue VERB lemma=@speech-verbs\n    source nsubj\n    content ccomp\n  + De minister zegt dat het plan doorgaat.\n      source: De minister  cue: zegt\n  - De minister zegt niets.\n'
  return {
    name: 'rules',
    share: 80,
    seeds: [
      drawn,
      head('lang/nl/statements.rules'),
      head('lang/nl/participants.rules'),
      head('lang/nl/time.rules', 2_000),
    ],
    pieces: [
      'rule ',
      'part ',
      '  says ',
      'lemma=@',
      '@speech-verbs',
      '.stance',
      '?',
      '*',
      '! ',
      '_ ',
      'nsubj|obj',
      '(',
      ')',
      '[',
      ']',
      '{',
      '|',
      ' => ',
      '+ ',
      '- ',
      'unless after ',
      '\n',
      '    ',
      '=',
      'ending=',
    ],
    refusals: [PackError],
    run: (text) => {
      const told = (read: () => readonly unknown[]) => {
        try {
          return read().length
        } catch (error) {
          if (error instanceof PackError) return error.message
          throw error
        }
      }
      return [
        told(() => readRules('input.rules', text, pack)),
        told(() => readSequenceRules('input.rules', text, pack)),
      ]
    },
  }
}

/** Trees from elsewhere. */
export function trees(_: Reader): Target {
  const line = (id: number, word: string) => [id, word, '_', '_', '_', '_', 0, '_', '_', '_'].join('\t')
  return {
    name: 'trees',
    share: 170,
    seeds: [
      `# text = Jan slaapt.\n${line(1, 'Jan')}\n${line(2, 'slaapt')}\n\n${line(1, 'Hij')}\n`,
      `1-2\tin het\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n${line(1, 'in')}\n${line(2, 'het')}`,
    ],
    pieces: ['\t', '\n', '1-2', '8.1', 'SpaceAfter=No', '#', '_', '1', '2'],
    refusals: [ConlluError],
    run: (conllu) => {
      const { text, tokens } = fromConllu(conllu)
      for (const [token, from] of tokens.from.entries())
        must(from < tokens.to[token] && tokens.to[token] <= text.length, 'a token outside the text')
      return [text, Array.from(tokens.from), Array.from(tokens.starts)]
    },
  }
}
