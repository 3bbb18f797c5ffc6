import { createReadStream } from 'node:fs'
import { articlesIn } from '../../intake/articles-in.ts'
import { jsonLines, plainText } from '../../intake/formats.ts'
import type { RawArticle } from '../../intake/raw-article.ts'
import type { ReceivedFile } from '../../intake/received-file.ts'
import { PackError } from '../../rules/pack-error.ts'
import type { Pack } from '../../rules/pack.ts'
import { IntakeError } from '../../text/intake-error.ts'
import { Failure, type Context } from './context.ts'

/** The formats that a file may be said to have, instead of what it looks like. */
const forms = { text: plainText, jsonl: jsonLines }
export type InputForm = keyof typeof forms

/**
 * The articles in files, in the order given; `-` is what is piped in. What cannot be read is complained of by name, and by
 * place in a file of many, and the rest goes on. `form` says what the files are; null leaves it to what they look like.
 */
export async function* readInputs(
  files: readonly string[],
  form: InputForm | null,
  pack: Pack,
  context: Context,
): AsyncGenerator<RawArticle> {
  for (const file of files) {
    try {
      for await (const found of articlesIn(fileAt(file, context), pack, form && forms[form])) {
        if (found instanceof IntakeError) complainOf(found, found.file, context)
        else yield found
      }
    } catch (error) {
      complainOf(error, file, context)
    }
  }
}

/** Complains that a file or article could not be read, so that the rest can go on; throws on what would stop every other too. */
export function complainOf(error: unknown, name: string, context: Context): void {
  if (error instanceof PackError || error instanceof Failure) throw error
  context.complain(`${nameOf(name)}: ${reasonOf(error)}`)
}

/** Why a file or article could not be read, and what to do. */
export function reasonOf(error: unknown): string {
  if (error instanceof IntakeError) return `${error.reason}; ${error.advice}`
  const { code, message } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOENT':
      return 'there is no such file'
    case 'EISDIR':
      return "this is a folder; name the files in it, or use 'wederhoor add' to read a folder into the dossier"
    case 'EACCES':
    case 'EPERM':
      return 'you may not read this file; ask for the right to, or copy it'
    default:
      return code === undefined ? `it could not be read (${message}); please report this` : message
  }
}

/** What messages call a file. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file
}

/** A file on disk, or what is piped in. */
export function fileAt(file: string, context: Context): ReceivedFile {
  return { name: nameOf(file), chunks: chunksOf(file, context) }
}

/** The bytes of a file of any size, as they come in; it is opened when they are asked for. */
export async function* chunksOf(file: string, context: Context): AsyncGenerator<Uint8Array> {
  if (file === '-') yield await context.input()
  else yield* createReadStream(file)
}
