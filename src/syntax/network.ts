import { fold, lookUpKey, shape, shapeBucket, subwords } from './features.ts'
import type { Kernel } from './kernel.ts'
import type { Matrix, Table, Weights } from './weights.ts'

/** The most words `encode` takes at once. */
export const chunkSize = 512
/** The most words of one sentence. */
export const sentenceLimit = 256

/**
 * The trained network at work. `encode` takes a chunk of sentences; the scores are then asked for by row, the place of a
 * word in the chunk, and stay as they are until the next `encode`. Arrays that are given out are views, overwritten by the
 * next call of the same function.
 */
export interface Network {
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  /** Reads the words of one or more sentences, `chunkSize` at most together. */
  encode(sentences: readonly (readonly string[])[]): void
  /** A score for each tag of the word in `row`. */
  tagScores(row: number): Float32Array
  /**
   * Scores of heads for the sentence of `length` words whose first is in `row`: `scores[dependent * width + head]`, where
   * dependents count from 0 and heads from 1, head 0 is the root, and a word as its own head is -Infinity.
   */
  headScores(row: number, length: number): { readonly scores: Float32Array; readonly width: number }
  /** Scores of labels, `labels.length` for each word of that sentence, under the heads given (0 the root, else from 1). */
  labelScores(row: number, heads: ArrayLike<number>): Float32Array
}

/** Sets the network up over its weights. `makeKernel` is `wasmKernel` or `plainKernel`. */
export function createNetwork(weights: Weights, makeKernel: (memory: WebAssembly.Memory) => Kernel): Network {
  const { tags, labels } = weights
  const { word, subword, hidden, arc, label, distance: reach } = weights.network
  const layout = new Layout()

  const layers = ['first', 'second'].map((layer) =>
    ['forward', 'backward'].map((direction) => {
      const name = `${layer}.${direction}`
      return {
        input: layout.linear(weights.matrix(`${name}.input`), weights.matrix(`${name}.bias`), 8),
        hidden: layout.place(panelled(weights.matrix(`${name}.hidden`), 32)),
      }
    }),
  )
  const linear = (name: string) =>
    layout.linear(weights.matrix(`${name}.weight`), weights.matrix(`${name}.bias`), 8)
  const tagging = linear('tag')
  const [arcDependent, arcHead, labelDependent, labelHead] = splitColumns(weights, 'roles', [
    arc,
    arc,
    label,
    label,
  ]).map(([matrix, bias]) => layout.linear(matrix, bias, 8))
  const attaching = linear('arc')
  const labelling = layout.linear(...labelTables(weights, label, labels.length), 8)
  const labelOfDependent = linear('label_dependent')
  const labelWidth = labelOfDependent.outputs
  const root = weights.matrix('root').values
  const distance = weights.matrix('distance').values

  const rows = chunkSize + 4
  const longest = sentenceLimit + 8
  const embedded = layout.reserve(rows * (word + subword))
  const gates = layout.reserve(rows * 4 * hidden)
  const states = layout.reserve(6 * hidden)
  const outputs = layers.map(() => layout.reserve(rows * 2 * hidden))
  const tagsAt = layout.reserve(rows * tagging.outputs)
  const roles = [arcDependent, arcHead, labelDependent, labelHead].map((role) => ({
    role,
    at: layout.reserve(rows * role.outputs),
  }))
  const wanted = layout.reserve(longest * arc)
  const headPanels = layout.reserve(longest * arc)
  const headScoresAt = layout.reserve(longest * longest)
  const noBias = layout.reserve(longest)
  const labelTablesAt = layout.reserve(longest * labelling.outputs)
  const labelHeadAt = layout.reserve(4 * label)
  const labelBiasAt = layout.reserve(longest * labelWidth)
  const labelRowAt = layout.reserve(4 * labelWidth)

  const memory = layout.fill()
  const floats = new Float32Array(memory.buffer)
  const kernel = makeKernel(memory)
  const embed = embedder(weights)
  const dependentArcs = roles[0].at
  const headArcs = roles[1].at >> 2
  const dependentLabels = roles[2].at
  const headLabels = roles[3].at >> 2
  const labelsGiven = new Float32Array(sentenceLimit * labels.length)

  const apply = (step: Linear, input: number, output: number, count: number) =>
    kernel.multiply(input, step.weights, step.bias, output, (count + 3) & ~3, step.inputs, step.outputs)

  return {
    tags,
    labels,

    encode(sentences) {
      let count = 0
      for (const sentence of sentences) {
        for (const form of sentence) floats.set(embed(form), (embedded >> 2) + count++ * (word + subword))
      }
      let input = embedded
      layers.forEach((directions, layer) => {
        directions.forEach((direction, backward) => {
          apply(direction.input, input, gates, count)
          let row = 0
          for (const { length } of sentences) {
            const output = outputs[layer] + 4 * hidden * (2 * row + backward)
            const given = gates + row * 16 * hidden
            kernel.recur(given, direction.hidden, output, states, length, hidden, 8 * hidden, backward)
            row += length
          }
        })
        input = outputs[layer]
      })
      apply(tagging, input, tagsAt, count)
      for (const { role, at } of roles) {
        apply(role, input, at, count)
        kernel.leak(at, count * role.outputs)
      }
    },

    tagScores(row) {
      const at = (tagsAt >> 2) + row * tagging.outputs
      return floats.subarray(at, at + tags.length)
    },

    headScores(row, length) {
      const width = (length + 8) & ~7
      const panels = headPanels >> 2
      for (let head = 0; head < width; head++) {
        const to = panels + (head & ~7) * arc + (head & 7)
        const from = headArcs + (row + head - 1) * arc
        for (let unit = 0; unit < arc; unit++) {
          floats[to + 8 * unit] = head > length ? 0 : head === 0 ? root[unit] : floats[from + unit]
        }
      }
      apply(attaching, dependentArcs + 4 * row * arc, wanted, length)
      kernel.multiply(wanted, headPanels, noBias, headScoresAt, (length + 3) & ~3, arc, width)
      const start = headScoresAt >> 2
      const scores = floats.subarray(start, start + length * width)
      for (let dependent = 0; dependent < length; dependent++) {
        for (let head = 1; head <= length; head++) {
          const steps = Math.max(-reach, Math.min(reach, head - 1 - dependent))
          scores[dependent * width + head] += steps === 0 ? -Infinity : distance[steps + reach]
        }
      }
      return { scores, width }
    },

    labelScores(row, heads) {
      const { length } = heads
      apply(labelling, dependentLabels + 4 * row * label, labelTablesAt, length)
      apply(labelOfDependent, dependentLabels + 4 * row * label, labelBiasAt, length)
      for (let dependent = 0; dependent < length; dependent++) {
        const head = heads[dependent]
        const from = headLabels + (row + head - 1) * label
        for (let unit = 0; unit < label; unit++) {
          floats[(labelHeadAt >> 2) + unit] = head === 0 ? root[arc + unit] : floats[from + unit]
        }
        const table = labelTablesAt + 4 * dependent * labelling.outputs
        const bias = labelBiasAt + 4 * dependent * labelWidth
        kernel.multiply(labelHeadAt, table, bias, labelRowAt, 4, label, labelWidth)
        const start = labelRowAt >> 2
        labelsGiven.set(floats.subarray(start, start + labels.length), dependent * labels.length)
      }
      return labelsGiven.subarray(0, length * labels.length)
    },
  }
}

/** A matrix with its bias, in the memory: byte offsets and sizes. */
interface Linear {
  readonly weights: number
  readonly bias: number
  readonly inputs: number
  readonly outputs: number
}

/** Deals out places in a memory that is made when all are known. Byte offsets, multiples of 16. */
class Layout {
  private size = 16
  private readonly contents: { readonly at: number; readonly values: Float32Array }[] = []

  reserve(count: number): number {
    const at = this.size
    this.size += 4 * ((count + 3) & ~3)
    return at
  }

  place(values: Float32Array): number {
    const at = this.reserve(values.length)
    this.contents.push({ at, values })
    return at
  }

  linear(matrix: Matrix, bias: Matrix, width: number): Linear {
    const outputs = Math.ceil(matrix.columns / width) * width
    const padded = new Float32Array(outputs)
    padded.set(bias.values)
    return {
      weights: this.place(panelled(matrix, width)),
      bias: this.place(padded),
      inputs: matrix.rows,
      outputs,
    }
  }

  fill(): WebAssembly.Memory {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(this.size / 65536) })
    const floats = new Float32Array(memory.buffer)
    for (const { at, values } of this.contents) floats.set(values, at >> 2)
    return memory
  }
}

/**
 * The values of a matrix as the kernel walks over them: panels of `width` columns side by side, each panel row by row; the
 * last panel is filled up with zeros.
 */
function panelled({ rows, columns, values }: Matrix, width: number): Float32Array {
  const panels = Math.ceil(columns / width)
  const placed = new Float32Array(panels * rows * width)
  let to = 0
  for (let first = 0; first < columns; first += width) {
    const end = Math.min(first + width, columns)
    for (let row = 0; row < rows; row++, to += width) {
      const from = row * columns
      for (let column = first; column < end; column++) placed[to + column - first] = values[from + column]
    }
  }
  return placed
}

/** Cuts a matrix and its bias into neighbouring groups of columns. */
function splitColumns(weights: Weights, name: string, sizes: readonly number[]): [Matrix, Matrix][] {
  const whole = weights.matrix(`${name}.weight`)
  const bias = weights.matrix(`${name}.bias`).values
  let from = 0
  return sizes.map((columns) => {
    const start = from
    from += columns
    const values = new Float32Array(whole.rows * columns)
    for (let row = 0; row < whole.rows; row++) {
      const at = row * whole.columns + start
      values.set(whole.values.subarray(at, at + columns), row * columns)
    }
    return [
      { rows: whole.rows, columns, values },
      { rows: 1, columns, values: bias.subarray(start, start + columns) },
    ]
  })
}

/**
 * The matrix that makes, from a dependent, a table of scores (a row a unit of the head, a column a label), with its columns
 * put in such an order that the table comes out in panels and can be multiplied at once.
 */
function labelTables(weights: Weights, units: number, labels: number): [Matrix, Matrix] {
  const width = Math.ceil(labels / 8) * 8
  const [matrix, bias] = ['label.weight', 'label.bias'].map((name) => {
    const { rows, columns, values } = weights.matrix(name)
    const placed = new Float32Array(rows * units * width)
    for (let row = 0; row < rows; row++) {
      for (let unit = 0; unit < units; unit++) {
        for (let label = 0; label < labels; label++) {
          const to = (label & ~7) * units + 8 * unit + (label & 7)
          placed[row * units * width + to] = values[row * columns + unit * labels + label]
        }
      }
    }
    return { rows, columns: units * width, values: placed }
  })
  return [matrix, bias]
}

const rememberedForms = 20_000

/** Makes the vector of a form: the row of the word, then the mean of its sub-words. Common forms are remembered. */
function embedder(weights: Weights): (form: string) => Float32Array {
  const wordTable = weights.table('word')
  const subwordTable = weights.table('subword')
  const rowOf = new Map(
    weights
      .text('words.txt')
      .trimEnd()
      .split('\n')
      .map((key, row) => [key, row]),
  )
  const remembered = new Map<string, Float32Array>()
  return (form) => {
    const before = remembered.get(form)
    if (before !== undefined) return before
    const folded = fold(form)
    const key = lookUpKey(folded)
    const vector = new Float32Array(wordTable.width + subwordTable.width)
    addRow(vector, 0, wordTable, rowOf.get(key) ?? 0, 1)
    const rows = subwords(key, weights.features)
    rows.push(shapeBucket(shape(folded), weights.features))
    for (const row of rows) addRow(vector, wordTable.width, subwordTable, row, 1 / rows.length)
    if (remembered.size === rememberedForms) remembered.clear()
    remembered.set(form, vector)
    return vector
  }
}

function addRow(vector: Float32Array, to: number, table: Table, row: number, share: number): void {
  const scale = table.scales[row] * share
  const from = row * table.width
  for (let unit = 0; unit < table.width; unit++) vector[to + unit] += table.values[from + unit] * scale
}
