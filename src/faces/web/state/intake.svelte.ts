import type { Addition } from '../../../batch/add.ts'
import { add } from './api.ts'
import { refresh } from './dossier.svelte.ts'

/** Files on their way into the dossier. */
interface Intake {
  readonly total: number
  /** How many of the files were read; one may hold many articles. */
  readonly read: number
  readonly done: readonly Addition[]
  readonly busy: boolean
}

/** The most that goes in one request, in files and in bytes; a file larger than that goes alone. */
const group = { files: 24, bytes: 16 * 1024 * 1024 }

let current = $state.raw<Intake | null>(null)

/** What became of the files given last; null when none were given, or the list was put away. */
export const intake = () => current

/** Puts the list of outcomes away. */
export function putAway(): void {
  current = null
}

/** Sends files in groups, one after the other, so that outcomes appear as they come. */
export async function take(files: readonly File[]): Promise<void> {
  if (files.length === 0 || current?.busy) return
  current = { total: files.length, read: 0, done: [], busy: true }
  for (const some of groups(files)) {
    const done = await add(some).catch((error: Error) => some.map((file) => unsent(file, error)))
    current = { ...current, read: current.read + some.length, done: [...current.done, ...done] }
  }
  await refresh().catch(() => {})
  current = { ...current, busy: false }
}

/** The files of a drop, those in folders too. To be called while the drop is handled: afterwards they are gone. */
export async function droppedFiles(items: DataTransferItemList): Promise<File[]> {
  const dropped = [...items].map((item) => {
    const entry = item.webkitGetAsEntry()
    return entry === null ? [item.getAsFile()].filter((file) => file !== null) : filesIn(entry)
  })
  return (await Promise.all(dropped)).flat()
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    )
    return [file]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const inside: FileSystemEntry[] = []
  // A folder is handed out in parts; an empty part is the end.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) break
    inside.push(...part)
  }
  return (await Promise.all(inside.filter(({ name }) => !name.startsWith('.')).map(filesIn))).flat()
}

function groups(files: readonly File[]): File[][] {
  const all: File[][] = []
  let bytes = Infinity
  for (const file of files) {
    const last = all[all.length - 1]
    if (last === undefined || last.length === group.files || bytes + file.size > group.bytes) {
      all.push([file])
      bytes = file.size
    } else {
      last.push(file)
      bytes += file.size
    }
  }
  return all
}

function unsent(file: File, error: Error): Addition {
  return { name: file.name, outcome: 'unreadable', article: null, message: error.message, warnings: [] }
}
