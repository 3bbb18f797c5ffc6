import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stateSize, steps, wasmKernel, type Kernel } from '../../src/syntax/kernel.ts'
import { compileKernel } from '../../src/syntax/kernel/build.js'
import { kernelBytes } from '../../src/syntax/kernel/bytes.ts'
import { Layout } from '../../src/syntax/layout.ts'
import { plainKernel } from '../../src/syntax/plain-kernel.ts'

type MakeKernel = (memory: WebAssembly.Memory) => Kernel
const numbers = (count: number) =>
  fc.array(fc.float({ min: -8, max: 8, noNaN: true }), { minLength: count, maxLength: count })
const whole = (count: number, most: number) =>
  fc.array(fc.integer({ min: -most, max: most }), { minLength: count, maxLength: count })

/** What a piece of work leaves in the memory, as bytes: `lay` puts things in their place and says what is to be done. */
function bytesAfter(makeKernel: MakeKernel, lay: (layout: Layout) => (kernel: Kernel) => void): Buffer {
  const layout = new Layout()
  const work = lay(layout)
  const memory = layout.fill()
  work(makeKernel(memory))
  return Buffer.from(memory.buffer)
}

function expectSameBytes(lay: (layout: Layout) => (kernel: Kernel) => void): void {
  expect(bytesAfter(plainKernel, lay).equals(bytesAfter(wasmKernel, lay))).toBe(true)
}

/** A matrix of `inputs` by `outputs` from a list of int8 values, with scales and a bias made of them too. */
function laidLinear(layout: Layout, inputs: number, outputs: number, values: readonly number[]): number {
  const scales = Float32Array.from({ length: outputs }, (_, at) => (1 + Math.abs(values[at])) / 1_000)
  const bias = Float32Array.from({ length: outputs }, (_, at) => values[outputs + at] / 7)
  const matrix = { rows: inputs, columns: outputs, values: Int8Array.from(values), scales }
  return layout.linear(matrix, { rows: 1, columns: outputs, values: bias }).at
}

describe('both kernels leave the same bytes', () => {
  test('transform', () => {
    fc.assert(
      fc.property(whole(6 * 16, 127), whole(4 * 6, steps), numbers(4), (weights, input, scales) =>
        expectSameBytes((layout) => {
          const linear = laidLinear(layout, 6, 16, weights)
          const from = layout.place(Int16Array.from(input))
          const given = layout.place(Float32Array.from(scales))
          const to = layout.reserve(4 * 4 * 16)
          return (kernel) => kernel.transform(linear, from, given, to, 4)
        }),
      ),
    )
  })

  test.each([0, 1])('recur, backward %i, over sentences of unequal length', (backward) => {
    fc.assert(
      fc.property(whole(8 * 32, 127), numbers(6 * 32), (weights, gates) =>
        expectSameBytes((layout) => {
          const linear = laidLinear(layout, 8, 32, weights)
          const sentences = layout.place(Int32Array.of(0, 3, 3, 1, 4, 2, 0, 0))
          const given = layout.place(Float32Array.from(gates))
          const state = layout.reserve(stateSize(8))
          const to = layout.reserve(6 * 2 * 8)
          return (kernel) => kernel.recur(linear, sentences, given, to, state, 16, backward)
        }),
      ),
      { numRuns: 50 },
    )
  })

  test('quantise', () => {
    const rows = fc.oneof(numbers(16), fc.constant(new Array<number>(16).fill(0)))
    fc.assert(
      fc.property(rows, (values) =>
        expectSameBytes((layout) => {
          const from = layout.place(Float32Array.from(values))
          const [to, scales] = [layout.reserve(2 * 16), layout.reserve(8)]
          return (kernel) => kernel.quantise(from, to, scales, 2, 8)
        }),
      ),
    )
  })

  test('multiply', () => {
    fc.assert(
      fc.property(numbers(3 * 5), numbers(5 * 16), numbers(16), (input, weights, bias) =>
        expectSameBytes((layout) => {
          const places = [input, weights, bias].map((values) => layout.place(Float32Array.from(values)))
          const to = layout.reserve(4 * 3 * 16)
          return (kernel) => kernel.multiply(places[0], places[1], places[2], to, 3, 5, 16)
        }),
      ),
    )
  })

  test('leak', () => {
    fc.assert(
      fc.property(numbers(8), (values) =>
        expectSameBytes((layout) => {
          const at = layout.place(Float32Array.from(values))
          return (kernel) => kernel.leak(at, 8)
        }),
      ),
    )
  })
})

describe.each([
  ['WebAssembly', wasmKernel],
  ['plain', plainKernel],
])('%s', (_, makeKernel: MakeKernel) => {
  test('transform multiplies whole numbers, takes them back to scale and adds the bias', () => {
    const layout = new Layout()
    const values = Int8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 10, 20, 30, 40, 50, 60, 70, 80)
    const scales = new Float32Array(8).fill(0.5)
    const bias = { rows: 1, columns: 8, values: new Float32Array(8).fill(100) }
    const linear = layout.linear({ rows: 2, columns: 8, values, scales }, bias)
    const input = layout.place(Int16Array.of(1, 0, 0, 1, 2, 1, 0, 0))
    const given = layout.place(Float32Array.of(1, 1, 2, 1))
    const output = layout.reserve(4 * 4 * 8)
    const memory = layout.fill()
    makeKernel(memory).transform(linear.at, input, given, output, 4)
    const rows = [...new Float32Array(memory.buffer, output, 32)]
    expect(rows.slice(0, 3)).toEqual([100.5, 101, 101.5])
    expect(rows.slice(8, 11)).toEqual([105, 110, 115])
    expect(rows.slice(16, 19)).toEqual([112, 124, 136])
    expect(rows.slice(24)).toEqual(new Array(8).fill(100))
  })

  test('no sum of whole numbers runs over, whatever stands in 512 inputs', () => {
    const layout = new Layout()
    const values = new Int8Array(512 * 8).fill(-127)
    const scales = new Float32Array(8).fill(1)
    const linear = layout.linear({ rows: 512, columns: 8, values, scales }, null)
    const input = layout.place(new Int16Array(4 * 512).fill(-steps))
    const given = layout.place(new Float32Array(4).fill(1))
    const output = layout.reserve(4 * 4 * 8)
    const memory = layout.fill()
    makeKernel(memory).transform(linear.at, input, given, output, 4)
    expect(new Float32Array(memory.buffer, output, 32)[31]).toBe(Math.fround(512 * 127 * steps))
  })
})

test('the compiled kernel is that of its source', async () => {
  expect(kernelBytes, 'run `node src/syntax/kernel/build.js`').toBe(await compileKernel())
})
