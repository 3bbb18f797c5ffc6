import { kernelBytes } from './kernel/bytes.ts'

/**
 * The arithmetic of the parser, over one memory that holds weights and scratch. Every place is a byte offset, a multiple
 * of 16. There are two: WebAssembly with SIMD, and plain TypeScript (`plainKernel`); they give the same bits.
 */
export interface Kernel {
  /** output[row] = bias + input[row] × weights. `rows` is a multiple of 4, `outputs` of 8; weights in panels of 8. */
  multiply(
    input: number,
    weights: number,
    bias: number,
    output: number,
    rows: number,
    inputs: number,
    outputs: number,
  ): void
  /**
   * One direction of an LSTM layer over one sentence: `gates` are `length` rows of 4 × `hidden` with the input's share
   * and bias; weights in panels of 32; the outputs are written in rows `stride` bytes apart; `state` is scratch of
   * 6 × `hidden` floats; `backward` is 1 or 0.
   */
  recur(
    gates: number,
    weights: number,
    output: number,
    state: number,
    length: number,
    hidden: number,
    stride: number,
    backward: number,
  ): void
  /** Multiplies what is below zero by a tenth, over `count` floats, a multiple of 4. */
  leak(values: number, count: number): void
}

/** The kernel in WebAssembly; throws where the machine has no WebAssembly SIMD. */
export function wasmKernel(memory: WebAssembly.Memory): Kernel {
  const module = new WebAssembly.Module(Buffer.from(kernelBytes, 'hex'))
  return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Kernel
}
