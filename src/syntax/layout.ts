import type { Matrix, WholeMatrix } from './weights.ts'

/** A trained matrix with its bias in the kernel's memory: `at` is where the kernel finds it. */
export interface Linear {
  readonly at: number
  readonly inputs: number
  /** A multiple of 8: what is more than the matrix has is nothing. */
  readonly outputs: number
}

type Values = Float32Array | Int16Array | Int32Array

/**
 * Deals out places in the kernel's memory, which is made when all are known. Byte offsets, multiples of 16. A matrix stands
 * in panels of 8 outputs, and within a panel two inputs side by side for each output: what one instruction multiplies.
 */
export class Layout {
  private size = 16
  private readonly contents: { readonly at: number; readonly values: Values }[] = []

  /** Room for so many bytes. */
  reserve(bytes: number): number {
    const at = this.size
    this.size += (bytes + 15) & ~15
    return at
  }

  place(values: Values): number {
    const at = this.reserve(values.byteLength)
    this.contents.push({ at, values })
    return at
  }

  /** A matrix with its bias or without. An even number of inputs, 512 at most: the sum of more might not fit in int32. */
  linear(matrix: WholeMatrix, bias: Matrix | null): Linear {
    const inputs = matrix.rows
    const outputs = (matrix.columns + 7) & ~7
    const scales = new Float32Array(outputs)
    const added = new Float32Array(outputs)
    scales.set(matrix.scales)
    if (bias !== null) added.set(bias.values)
    const places = [this.place(panelled(matrix)), this.place(scales), this.place(added)]
    return { at: this.place(Int32Array.of(...places, inputs, outputs)), inputs, outputs }
  }

  /** The memory, with everything in its place. */
  fill(): WebAssembly.Memory {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(this.size / 65536) })
    for (const { at, values } of this.contents) {
      const array = values.constructor as new (buffer: ArrayBuffer, at: number, length: number) => Values
      new array(memory.buffer as ArrayBuffer, at, values.length).set(values)
    }
    return memory
  }
}

function panelled({ rows, columns, values }: WholeMatrix): Int16Array {
  const placed = new Int16Array(Math.ceil(columns / 8) * 8 * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const panel = (column & ~7) * rows
      placed[panel + (row & ~1) * 8 + (column & 7) * 2 + (row & 1)] = values[row * columns + column]
    }
  }
  return placed
}
