import { describe, expect, test } from 'vitest'
import { exampleTrees, runExamples } from '../../src/rules/examples.ts'
import { readFrozenTrees } from '../../src/rules/frozen-trees.ts'
import { loadPack, packDirectory } from '../../src/rules/pack.ts'
import { readRules } from '../../src/rules/rule-reader.ts'

const pack = loadPack(packDirectory('nl'))

describe('the examples of every rule of the pack', () => {
  const trees = exampleTrees(pack)
  const files = pack.files.filter((file) => file.endsWith('.rules') && file !== 'time.rules')
  for (const file of files) {
    test.each(
      runExamples(pack.rules(file.slice(0, -'.rules'.length)), trees).map(({ rule, example, wrong }) => ({
        name: `${rule.file}:${example.line} ${rule.name}`,
        wrong,
      })),
    )('$name', ({ wrong }) => expect(wrong).toBeNull())
  }

  test('no tree stands there for a sentence that no rule has', () => {
    const texts = files.flatMap((file) =>
      pack.rules(file.slice(0, -'.rules'.length)).flatMap(({ examples }) => examples.map(({ text }) => text)),
    )
    expect([...trees.keys()].filter((text) => !texts.includes(text))).toEqual([])
  })
})

describe('runExamples', () => {
  const words = (text: string, verb: string) =>
    [
      `# text = ${text}`,
      ...text
        .split(' ')
        .map((form, index) =>
          [
            index + 1,
            form,
            form,
            index === 1 ? 'VERB' : 'NOUN',
            '_',
            '_',
            index === 1 ? 0 : 2,
            index === 0 ? 'nsubj' : index === 1 ? 'root' : 'obj',
            '_',
            verb,
          ].join('\t'),
        ),
    ].join('\n')
  const trees = readFrozenTrees(
    'trees.conllu',
    [words('Jan zegt niets', '_'), words('Jan doet niets', '_')].join('\n\n'),
    pack.manifest,
  )
  const outcome = (...examples: string[]) =>
    runExamples(
      readRules(
        'proef.rules',
        [
          'rule zegt',
          '  says statement, form=direct',
          '  cue lemma=zegt',
          '    source nsubj',
          ...examples,
        ].join('\n'),
        pack,
      ),
      trees,
    ).map(({ wrong }) => wrong)

  test('passes what is found as expected, and what is not found', () => {
    const right = ['  + Jan zegt niets', '      source: Jan  form: direct', '  - Jan doet niets']
    expect(outcome(...right)).toEqual([null, null])
  })

  test('says what is wrong', () => {
    expect(outcome('  + Jan zegt niets', '      source: Piet', '  - Jan zegt niets')).toEqual([
      'expected source: Piet, but form: direct   source: Jan   cue: zegt',
      'must not match, but form: direct   source: Jan   cue: zegt',
    ])
    expect(outcome('  + Jan doet niets', '  - Piet doet niets')).toEqual([
      "no match: stopped at line 3: the lemma of 'Jan', 'Jan', does not fit lemma=zegt",
      "no tree for 'Piet doet niets'; add one to examples.conllu",
    ])
  })
})
