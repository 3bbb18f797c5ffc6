import { fold, lookUpKey, shape, shapeBucket, subwords } from './features.ts'
import { lanes, stateSize, steps, type Kernel } from './kernel.ts'
import { Layout, type Linear } from './layout.ts'
import type { Matrix, Table, Weights, WholeMatrix } from './weights.ts'

/** The most words `encode` takes at once. */
export const chunkSize = 512
/** The most words of one sentence. */
export const sentenceLimit = 256
/** So many tables of label scores are made at once: they stay in the processor's cache. */
const tablesAtOnce = 32

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
        input: layout.linear(weights.wholeMatrix(`${name}.input`), weights.matrix(`${name}.bias`)),
        hidden: layout.linear(weights.wholeMatrix(`${name}.hidden`), null),
      }
    }),
  )
  const linear = (name: string) =>
    layout.linear(weights.wholeMatrix(`${name}.weight`), weights.matrix(`${name}.bias`))
  const tagging = linear('tag')
  const roles = splitColumns(weights, 'roles', [arc, arc, label, label]).map(([matrix, bias]) =>
    layout.linear(matrix, bias),
  )
  const attaching = linear('arc')
  const labelling = layout.linear(...labelTables(weights, label, labels.length))
  const labelOfDependent = linear('label_dependent')
  const labelWidth = labelOfDependent.outputs
  const root = weights.matrix('root').values
  const distance = weights.matrix('distance').values

  const rows = chunkSize + 4
  const longest = sentenceLimit + 8
  const embedded = layout.reserve(2 * rows * (word + subword))
  const embeddedScales = layout.reserve(4 * rows)
  const gates = layout.reserve(4 * rows * 4 * hidden)
  const sentencesAt = layout.reserve(8 * lanes)
  const state = layout.reserve(stateSize(hidden))
  const outputs = layers.map(() => layout.reserve(2 * rows * 2 * hidden))
  const outputScales = layout.place(new Float32Array(rows).fill(1 / steps))
  const tagsAt = layout.reserve(4 * rows * tagging.outputs)
  const rolesAt = roles.map((role) => layout.reserve(4 * rows * role.outputs))
  const wholeArcs = layout.reserve(2 * rows * arc)
  const wholeArcScales = layout.reserve(4 * rows)
  const wholeLabels = layout.reserve(2 * rows * label)
  const wholeLabelScales = layout.reserve(4 * rows)
  const wanted = layout.reserve(4 * longest * arc)
  const headPanels = layout.reserve(4 * longest * arc)
  const headScoresAt = layout.reserve(4 * longest * longest)
  const noBias = layout.reserve(4 * longest)
  const labelTablesAt = layout.reserve(4 * tablesAtOnce * labelling.outputs)
  const labelBiasAt = layout.reserve(4 * longest * labelWidth)
  const labelHeadAt = layout.reserve(4 * label)
  const labelRowAt = layout.reserve(4 * labelWidth)

  const memory = layout.fill()
  const floats = new Float32Array(memory.buffer)
  const shorts = new Int16Array(memory.buffer)
  const places = new Int32Array(memory.buffer)
  const kernel = makeKernel(memory)
  const embed = embedder(weights)
  const [, arcHeads, , labelHeads] = rolesAt
  const labelsGiven = new Float32Array(sentenceLimit * labels.length)

  const transform = (step: Linear, input: number, scales: number, output: number, count: number) =>
    kernel.transform(step.at, input, scales, output, (count + 3) & ~3)

  return {
    tags,
    labels,

    encode(sentences) {
      let count = 0
      const ordered: Stretch[] = []
      for (const sentence of sentences) {
        ordered.push({ row: count, length: sentence.length })
        for (const form of sentence) {
          const { values, scale } = embed(form)
          shorts.set(values, (embedded >> 1) + count * (word + subword))
          floats[(embeddedScales >> 2) + count++] = scale
        }
      }
      // Sentences of about equal length go side by side, so that none waits long for another.
      ordered.sort((one, other) => one.length - other.length || one.row - other.row)
      let input = embedded
      let scales = embeddedScales
      layers.forEach((directions, layer) => {
        directions.forEach((direction, backward) => {
          transform(direction.input, input, scales, gates, count)
          for (let first = 0; first < ordered.length; first += lanes) {
            for (let lane = 0; lane < lanes; lane++) {
              const { row, length } = ordered[first + lane] ?? { row: 0, length: 0 }
              places[(sentencesAt >> 2) + 2 * lane] = row
              places[(sentencesAt >> 2) + 2 * lane + 1] = length
            }
            const output = outputs[layer] + 2 * hidden * backward
            kernel.recur(direction.hidden.at, sentencesAt, gates, output, state, 4 * hidden, backward)
          }
        })
        input = outputs[layer]
        scales = outputScales
      })
      transform(tagging, input, scales, tagsAt, count)
      roles.forEach((role, which) => {
        transform(role, input, scales, rolesAt[which], count)
        kernel.leak(rolesAt[which], count * role.outputs)
      })
      kernel.quantise(rolesAt[0], wholeArcs, wholeArcScales, count, arc)
      kernel.quantise(rolesAt[2], wholeLabels, wholeLabelScales, count, label)
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
        const from = (arcHeads >> 2) + (row + head - 1) * arc
        for (let unit = 0; unit < arc; unit++) {
          floats[to + 8 * unit] = head > length ? 0 : head === 0 ? root[unit] : floats[from + unit]
        }
      }
      transform(attaching, wholeArcs + 2 * row * arc, wholeArcScales + 4 * row, wanted, length)
      kernel.multiply(wanted, headPanels, noBias, headScoresAt, length, arc, width)
      const start = headScoresAt >> 2
      const scores = floats.subarray(start, start + length * width)
      for (let dependent = 0; dependent < length; dependent++) {
        for (let head = 1; head <= length; head++) {
          const way = Math.max(-reach, Math.min(reach, head - 1 - dependent))
          scores[dependent * width + head] += way === 0 ? -Infinity : distance[way + reach]
        }
      }
      return { scores, width }
    },

    labelScores(row, heads) {
      const { length } = heads
      const dependents = wholeLabels + 2 * row * label
      const scales = wholeLabelScales + 4 * row
      transform(labelOfDependent, dependents, scales, labelBiasAt, length)
      for (let dependent = 0; dependent < length; dependent++) {
        const table = dependent % tablesAtOnce
        if (table === 0) {
          const count = Math.min(tablesAtOnce, length - dependent)
          transform(
            labelling,
            dependents + 2 * dependent * label,
            scales + 4 * dependent,
            labelTablesAt,
            count,
          )
        }
        const head = heads[dependent]
        const from = (labelHeads >> 2) + (row + head - 1) * label
        for (let unit = 0; unit < label; unit++) {
          floats[(labelHeadAt >> 2) + unit] = head === 0 ? root[arc + unit] : floats[from + unit]
        }
        const weightsAt = labelTablesAt + 4 * table * labelling.outputs
        const bias = labelBiasAt + 4 * dependent * labelWidth
        kernel.multiply(labelHeadAt, weightsAt, bias, labelRowAt, 1, label, labelWidth)
        const start = labelRowAt >> 2
        labelsGiven.set(floats.subarray(start, start + labels.length), dependent * labels.length)
      }
      return labelsGiven.subarray(0, length * labels.length)
    },
  }
}

/** Where the words of a sentence stand in the chunk. */
interface Stretch {
  readonly row: number
  readonly length: number
}

/** Cuts a matrix and its bias into neighbouring groups of columns. */
function splitColumns(weights: Weights, name: string, sizes: readonly number[]): [WholeMatrix, Matrix][] {
  const whole = weights.wholeMatrix(`${name}.weight`)
  const bias = weights.matrix(`${name}.bias`).values
  let from = 0
  return sizes.map((columns) => {
    const start = from
    from += columns
    const values = new Int8Array(whole.rows * columns)
    for (let row = 0; row < whole.rows; row++) {
      const at = row * whole.columns + start
      values.set(whole.values.subarray(at, at + columns), row * columns)
    }
    return [
      { rows: whole.rows, columns, values, scales: whole.scales.subarray(start, from) },
      { rows: 1, columns, values: bias.subarray(start, from) },
    ]
  })
}

/**
 * The matrix that makes, from a dependent, a table of scores (a row a unit of the head, a column a label), with its columns
 * put in such an order that the table comes out in panels and can be multiplied at once.
 */
function labelTables(weights: Weights, units: number, labels: number): [WholeMatrix, Matrix] {
  const width = Math.ceil(labels / 8) * 8
  const columns = units * width
  const whole = weights.wholeMatrix('label.weight')
  const bias = weights.matrix('label.bias')
  const values = new Int8Array(whole.rows * columns)
  const scales = new Float32Array(columns)
  const biases = new Float32Array(columns)
  for (let unit = 0; unit < units; unit++) {
    for (let label = 0; label < labels; label++) {
      const from = unit * labels + label
      const to = (label & ~7) * units + 8 * unit + (label & 7)
      scales[to] = whole.scales[from]
      biases[to] = bias.values[from]
      for (let row = 0; row < whole.rows; row++) {
        values[row * columns + to] = whole.values[row * whole.columns + from]
      }
    }
  }
  return [
    { rows: whole.rows, columns, values, scales },
    { rows: 1, columns, values: biases },
  ]
}

const rememberedForms = 20_000

/** The vector of a form as whole numbers, and what one step of it is worth. */
interface Embedded {
  readonly values: Int16Array
  readonly scale: number
}

/** Makes the vector of a form: the row of the word, then the mean of its sub-words. Common forms are remembered. */
function embedder(weights: Weights): (form: string) => Embedded {
  const wordTable = weights.table('word')
  const subwordTable = weights.table('subword')
  const rowOf = new Map(
    weights
      .text('words.txt')
      .trimEnd()
      .split('\n')
      .map((key, row) => [key, row]),
  )
  const remembered = new Map<string, Embedded>()
  const vector = new Float32Array(wordTable.width + subwordTable.width)
  return (form) => {
    const before = remembered.get(form)
    if (before !== undefined) return before
    const folded = fold(form)
    const key = lookUpKey(folded)
    vector.fill(0)
    addRow(vector, 0, wordTable, rowOf.get(key) ?? 0, 1)
    const rows = subwords(key, weights.features)
    rows.push(shapeBucket(shape(folded), weights.features))
    for (const row of rows) addRow(vector, wordTable.width, subwordTable, row, 1 / rows.length)
    const scale = Math.max(...vector.map(Math.abs)) / steps
    const embedded = { values: Int16Array.from(vector, (value) => Math.round(value / scale)), scale }
    if (remembered.size === rememberedForms) remembered.clear()
    remembered.set(form, embedded)
    return embedded
  }
}

function addRow(vector: Float32Array, to: number, table: Table, row: number, share: number): void {
  const scale = table.scales[row] * share
  const from = row * table.width
  for (let unit = 0; unit < table.width; unit++) vector[to + unit] += table.values[from + unit] * scale
}
