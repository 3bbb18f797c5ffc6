/** Lines of columns from lines of words, numbered from 1 in each sentence; an empty line parts sentences. */
export function numberedRows(
  lines: readonly string[],
  columns: (id: number, cells: readonly string[]) => readonly (string | number)[],
): string {
  let id = 0
  return lines
    .map((line) => {
      id = line === '' ? 0 : id + 1
      return id === 0 ? '' : columns(id, line.split(' ')).join('\t')
    })
    .join('\n')
}
