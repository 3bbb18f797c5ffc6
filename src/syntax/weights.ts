import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeatureSettings } from './features.ts'

/** What `network.json` says: the settings and inventories of a training run, and where each tensor stands in `network.bin`. */
interface Header {
  readonly features: FeatureSettings
  readonly network: NetworkSettings
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  readonly tensors: readonly Tensor[]
}

/** Units of each part of the network. */
export interface NetworkSettings {
  readonly word: number
  readonly subword: number
  readonly hidden: number
  readonly arc: number
  readonly label: number
  readonly distance: number
}

/** `row` and `column`: int8 values, then a float32 scale per row or column; `plain`: float32. */
interface Tensor {
  readonly name: string
  readonly storage: 'row' | 'column' | 'plain'
  readonly rows: number
  readonly columns: number
  readonly offset: number
}

/** A table of int8 vectors, each with its scale: value `i` of row `r` is `values[r * width + i] * scales[r]`. */
export interface Table {
  readonly width: number
  readonly values: Int8Array
  readonly scales: Float32Array
}

/** A matrix or vector in full precision, row by row. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly values: Float32Array
}

/** A matrix of whole numbers, row by row, with the scale of each column: a row an input, a column an output. */
export interface WholeMatrix {
  readonly rows: number
  readonly columns: number
  readonly values: Int8Array
  readonly scales: Float32Array
}

/** The trained weights as their folder has them. */
export interface Weights extends Omit<Header, 'tensors'> {
  /** A file of the folder as text. */
  text(name: string): string
  /** A tensor by its name, as it is stored: `row`, `column` or `plain`. Throws an Error when there is no such tensor. */
  table(name: string): Table
  wholeMatrix(name: string): WholeMatrix
  matrix(name: string): Matrix
}

const checksums = 'SHA256SUMS'
const remedy = 'restore the folder as it was installed, or make the weights again with `npm run train`'

/**
 * Reads a folder of weights, each file checked against `SHA256SUMS`. Throws an Error that names the file which is missing
 * or not as it was made, and says what to do.
 */
export function readWeights(directory: string): Weights {
  const sums = new Map(
    readBytes(directory, checksums)
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  )
  const bytes = (name: string) => checkedBytes(directory, name, sums.get(name))
  const header = JSON.parse(bytes('network.json').toString('utf8')) as Header
  const data = bytes('network.bin')
  const tensors = new Map(header.tensors.map((tensor) => [tensor.name, tensor]))
  const tensor = (name: string, storage: Tensor['storage']): Tensor => {
    const found = tensors.get(name)
    if (found?.storage !== storage) {
      const wanted = found === undefined ? `no tensor ${name}` : `tensor ${name} is not stored as ${storage}`
      throw new Error(`${join(directory, 'network.json')}: ${wanted}; ${remedy}`)
    }
    return found
  }
  return {
    features: header.features,
    network: header.network,
    tags: header.tags,
    labels: header.labels,
    text: (name) => bytes(name).toString('utf8'),
    table: (name) => readTable(data, tensor(name, 'row')),
    wholeMatrix: (name) => readWholeMatrix(data, tensor(name, 'column')),
    matrix: (name) => readMatrix(data, tensor(name, 'plain')),
  }
}

function readBytes(directory: string, name: string): Buffer {
  try {
    return readFileSync(join(directory, name))
  } catch (error) {
    throw new Error(`${join(directory, name)}: cannot be read (${(error as Error).message}); ${remedy}`)
  }
}

function checkedBytes(directory: string, name: string, sum: string | undefined): Buffer {
  const bytes = readBytes(directory, name)
  if (createHash('sha256').update(bytes).digest('hex') !== sum) {
    throw new Error(`${join(directory, name)}: is not the file that ${checksums} speaks of; ${remedy}`)
  }
  return bytes
}

function readTable(data: Buffer, { rows, columns, offset }: Tensor): Table {
  const values = new Int8Array(data.buffer, data.byteOffset + offset, rows * columns)
  return { width: columns, values, scales: floats(data, offset + padded(rows * columns), rows) }
}

function readWholeMatrix(data: Buffer, { rows, columns, offset }: Tensor): WholeMatrix {
  const values = new Int8Array(data.buffer, data.byteOffset + offset, rows * columns)
  return { rows, columns, values, scales: floats(data, offset + padded(rows * columns), columns) }
}

function readMatrix(data: Buffer, { rows, columns, offset }: Tensor): Matrix {
  return { rows, columns, values: floats(data, offset, rows * columns) }
}

/** The bytes that int8 values take up with their padding to whole floats. */
function padded(size: number): number {
  return (size + 3) & ~3
}

function floats(data: Buffer, offset: number, count: number): Float32Array {
  const start = data.byteOffset + offset
  return new Float32Array(data.buffer.slice(start, start + 4 * count))
}
