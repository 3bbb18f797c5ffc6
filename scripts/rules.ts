import { appendFileSync, watch } from 'node:fs'
import { join } from 'node:path'
import pc from 'picocolors'
import { exampleLexicons, tryExamples } from '../eval/lexicons.ts'
import { tryForms } from '../src/dossier/ask/form-examples.ts'
import { questionLanguage, questionLanguages } from '../src/dossier/ask/question-language.ts'
import { exampleTrees, runExamples, treesFile } from '../src/rules/examples.ts'
import type { FrozenTree } from '../src/rules/frozen-trees.ts'
import { loadPack, packDirectory, type Pack } from '../src/rules/pack.ts'
import { PackError } from '../src/rules/pack-error.ts'
import { readSequenceRules } from '../src/rules/sequence-reader.ts'
import { toConllu } from '../src/syntax/conllu.ts'
import { loadParser, parse } from '../src/syntax/parser.ts'
import { open } from '../src/text/intake.ts'
import { tokenise } from '../src/text/tokenise.ts'

/** Rule files of sequences of words; all others draw trees. */
const sequenceFiles: readonly string[] = ['time.rules']

/** What a check of a pack found: every fault as one line, and how much was looked at. */
interface Check {
  readonly faults: readonly string[]
  readonly lexicons: number
  readonly rules: number
  readonly examples: number
}

/** Reads every lexicon and rule file of a pack and runs every example of its drawn trees and of its forms of questions. */
function checkPack(pack: Pack): Check {
  const faults: string[] = []
  const attempt = <Value>(work: () => Value): Value | null => {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof PackError)) throw error
      faults.push(error.message)
      return null
    }
  }
  const lexicons = pack.files.filter((file) => /^[^/]+\.tsv$/.test(file))
  for (const file of lexicons) attempt(() => pack.lexicon(file.slice(0, -'.tsv'.length)))
  const trees = attempt(() => exampleTrees(pack)) ?? new Map<string, FrozenTree>()
  let rules = 0
  let examples = 0
  for (const file of pack.files.filter((name) => name.endsWith('.rules'))) {
    if (sequenceFiles.includes(file)) {
      rules += attempt(() => readSequenceRules(pack.path(file), pack.text(file), pack))?.length ?? 0
      continue
    }
    const drawn = attempt(() => pack.rules(file.slice(0, -'.rules'.length))) ?? []
    rules += drawn.length
    for (const { rule, example, wrong } of runExamples(drawn, trees)) {
      examples++
      if (wrong !== null) faults.push(`${rule.file}:${example.line}: ${rule.name}: ${wrong}`)
    }
  }
  for (const code of questionLanguages()) {
    for (const { form, example, wrong } of attempt(() => tryForms(questionLanguage(code))) ?? []) {
      examples++
      if (wrong !== null) faults.push(`${form.file}:${example.line}: ${form.name}: ${wrong}`)
    }
  }
  // A broken lexicon breaks each file of rules that asks for it: one mistake, one line.
  return { faults: [...new Set(faults)], lexicons: lexicons.length, rules, examples }
}

/** How many of the examples that hold on their reviewed trees also hold on the parser's own: rules lost to the parser. */
function checkFreshly(pack: Pack): {
  readonly held: number
  readonly of: number
  readonly lost: string[]
} {
  const trees = exampleTrees(pack)
  const fresh = new Map([...parsed(pack, [...trees.keys()])].map(([text, { tree }]) => [text, tree]))
  const lost: string[] = []
  let of = 0
  for (const file of drawnFiles(pack)) {
    const rules = pack.rules(file)
    const now = runExamples(rules, fresh)
    for (const [index, { wrong }] of runExamples(rules, trees).entries()) {
      if (wrong !== null) continue
      of++
      const { rule, example } = now[index]
      if (now[index].wrong !== null)
        lost.push(`${rule.file}:${example.line}: ${rule.name}: ${now[index].wrong}`)
    }
  }
  return { held: of - lost.length, of, lost }
}

/** Parses every example that has no tree yet and adds the tree to the pack; returns the sentences, to be looked over. */
function addTrees(pack: Pack): string[] {
  const known = pack.files.includes(treesFile) ? exampleTrees(pack) : new Map<string, FrozenTree>()
  const wanted = new Set(
    drawnFiles(pack)
      .flatMap((file) => pack.rules(file).flatMap(({ examples }) => examples.map(({ text }) => text)))
      .filter((text) => !known.has(text)),
  )
  for (const { conllu } of parsed(pack, [...wanted]).values()) {
    appendFileSync(join(pack.directory, treesFile), conllu)
  }
  return [...wanted]
}

function drawnFiles(pack: Pack): string[] {
  return pack.files
    .filter((file) => file.endsWith('.rules') && !sequenceFiles.includes(file))
    .map((file) => file.slice(0, -'.rules'.length))
}

/** Our parser's tree of each sentence; a sentence that the splitter would break is left out. */
function parsed(pack: Pack, sentences: readonly string[]): Map<string, { tree: FrozenTree; conllu: string }> {
  const parser = loadParser(join(pack.directory, pack.manifest.model), pack)
  const found = new Map<string, { tree: FrozenTree; conllu: string }>()
  for (const text of sentences) {
    const document = open(new TextEncoder().encode(text), 'example.txt', {}, pack)
    const article = parse(tokenise(document, pack), parser)
    if (article.tokens.starts.length !== 2) continue
    const conllu = toConllu(article).replace(/^# sent_id = .*\n/m, '')
    found.set(text, { tree: { line: 0, article }, conllu })
  }
  return found
}

function report(directory: string): boolean {
  const { faults, lexicons, rules, examples } = checkPack(loadPack(directory))
  for (const fault of faults) console.log(pc.red(fault))
  const summary = `${lexicons} lexicons, ${rules} rules, ${examples} examples`
  console.log(faults.length === 0 ? pc.green(`${summary}: all well`) : `${summary}: ${faults.length} wrong`)
  return faults.length === 0
}

/** Reads the example of every row of a lexicon with the whole engine and prints those that do not hold. */
function reportLexicons(directory: string): void {
  const pack = loadPack(directory)
  const reader = { pack, parser: loadParser(join(pack.directory, pack.manifest.model), pack) }
  for (const lexicon of exampleLexicons(reader)) {
    const tried = tryExamples(lexicon, reader)
    const lost = tried.filter(({ wrong }) => wrong !== null)
    for (const { row, wrong } of lost) {
      console.log(
        `${lexicon.file}:${row.line}: ${row.values[lexicon.columns[0]]}: ${wrong}: ${row.values.example}`,
      )
    }
    console.log(`${tried.length - lost.length} of ${tried.length} examples of ${lexicon.file} hold`)
  }
}

function main(options: readonly string[]): void {
  const directory = packDirectory('nl')
  if (options.includes('--trees')) {
    for (const text of addTrees(loadPack(directory))) console.log(`tree added, look it over: ${text}`)
  }
  if (options.includes('--fresh')) {
    const { held, of, lost } = checkFreshly(loadPack(directory))
    for (const one of lost) console.log(one)
    console.log(`${held} of ${of} examples hold on the parser's own trees`)
    reportLexicons(directory)
  }
  if (!report(directory)) process.exitCode = 1
  if (!options.includes('--watch')) return
  let waiting: NodeJS.Timeout | undefined
  watch(directory, () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => report(directory), 100)
  })
}

if (process.argv[1] !== undefined && /rules\.[jt]s$/.test(process.argv[1])) main(process.argv.slice(2))
