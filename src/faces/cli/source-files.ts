import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Context } from './context.ts'
import { complainOf } from './inputs.ts'

/**
 * The files that paths stand for: a file for itself, a folder for all files in it and in its folders, in order of their names. Hidden
 * files and what tells about the folder (README, LICENSE) are left out. A path that cannot be looked into is complained of, and so is a
 * link in a folder that leads out of it: whoever made the folder could have any file of yours read by it.
 */
export async function findFiles(paths: readonly string[], context: Context): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory())
        files.push(...(await filesWithin(path, await realpath(path), context)))
      else files.push(path)
    } catch (error) {
      complainOf(error, path, context)
    }
  }
  return files
}

/** Whether a file of this name in a folder is one to read: not hidden, not about the folder, and not what a program leaves while it works. */
export function isForReading(name: string): boolean {
  return !/^(?:\.|~\$|(?:readme|license|licence)(?:\.|$))|\.(?:part|partial|crdownload|download|tmp)$|~$/i.test(
    name,
  )
}

/** `top`: the folder that was named, where no link may lead out of. */
async function filesWithin(folder: string, top: string, context: Context): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const visible = entries.filter(({ name }) => isForReading(name))
  const files: string[] = []
  for (const entry of visible.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    try {
      // A link to a folder could lead round in a circle.
      if (entry.isDirectory()) files.push(...(await filesWithin(path, top, context)))
      else if (entry.isSymbolicLink() && leadsOut(top, await realpath(path)))
        context.complain(`${path}: a link that leads out of the folder; to read that file, name it itself`)
      else if ((await stat(path)).isFile()) files.push(path)
    } catch (error) {
      complainOf(error, path, context)
    }
  }
  return files
}

function leadsOut(top: string, path: string): boolean {
  return relative(top, path).split(sep)[0] === '..'
}
