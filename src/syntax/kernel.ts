import { kernelBytes } from './kernel/bytes.ts'

/** So many sentences go through an LSTM layer side by side. */
export const lanes = 4
/** Whole numbers stand for values from -1 to 1 in so many steps. */
export const steps = 32_767

/**
 * The arithmetic of the parser, over one memory that holds weights and scratch. Every place is a byte offset, a multiple
 * of 16; a `linear` is a place that `Layout.linear` gave. Matrices are multiplied in whole numbers (int16 by int8, summed
 * in int32, which is exact), each row with a scale of its own. There are two: WebAssembly with SIMD, and plain TypeScript
 * (`plainKernel`); they give the same bits.
 */
export interface Kernel {
  /**
   * output[row] = bias + input[row] × weights, from int16 to float32. `scales` has what one step of each row is worth;
   * `rows` is a multiple of 4.
   */
  transform(linear: number, input: number, scales: number, output: number, rows: number): void
  /** Rows of float32 as int16, so that the largest of a row is all steps, and its scale. `width` is a multiple of 8. */
  quantise(input: number, output: number, scales: number, rows: number, width: number): void
  /**
   * One direction of an LSTM layer over `lanes` sentences or fewer: at `sentences` stand the first row and the length of
   * each, as int32; `gates` are rows of 4 × hidden float32 with the input's share and bias; the outputs are int16, in rows
   * `stride` bytes apart; `state` is scratch of `stateSize` bytes; `backward` is 1 or 0.
   */
  recur(
    linear: number,
    sentences: number,
    gates: number,
    output: number,
    state: number,
    stride: number,
    backward: number,
  ): void
  /** output[row] = bias + input[row] × weights, all float32; `outputs` is a multiple of 8, weights in panels of 8. */
  multiply(
    input: number,
    weights: number,
    bias: number,
    output: number,
    rows: number,
    inputs: number,
    outputs: number,
  ): void
  /** Multiplies what is below zero by a tenth, over `count` floats, a multiple of 4. */
  leak(values: number, count: number): void
}

/** Bytes of scratch that `recur` needs: cells, outputs, scales and sums of each lane. */
export function stateSize(hidden: number): number {
  return lanes * (4 * hidden + 2 * hidden + 4 + 16 * hidden)
}

/** The kernel in WebAssembly; throws where the machine has no WebAssembly SIMD. */
export function wasmKernel(memory: WebAssembly.Memory): Kernel {
  const module = new WebAssembly.Module(Buffer.from(kernelBytes, 'hex'))
  return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Kernel
}
