import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wasmKernel, type Kernel } from '../../src/syntax/kernel.ts'
import { compileKernel } from '../../src/syntax/kernel/build.js'
import { kernelBytes } from '../../src/syntax/kernel/bytes.ts'
import { plainKernel } from '../../src/syntax/plain-kernel.ts'

const numbers = (count: number) =>
  fc.array(fc.float({ min: -8, max: 8, noNaN: true }), { minLength: count, maxLength: count })

/** What stands in the memory after some work on it, as bits. */
function bitsAfter(
  makeKernel: (memory: WebAssembly.Memory) => Kernel,
  values: readonly number[],
  work: (kernel: Kernel) => void,
): Buffer {
  const memory = new WebAssembly.Memory({ initial: 1 })
  new Float32Array(memory.buffer).set(values)
  work(makeKernel(memory))
  return Buffer.from(memory.buffer)
}

function expectSameBits(values: readonly number[], work: (kernel: Kernel) => void): void {
  expect(bitsAfter(plainKernel, values, work).equals(bitsAfter(wasmKernel, values, work))).toBe(true)
}

describe('both kernels leave the same bits', () => {
  test('multiply', () => {
    // input 4 × 5 from 0, weights 5 × 16 from 128, bias 16 from 512, output 4 × 16 from 1024
    const work = (kernel: Kernel) => kernel.multiply(0, 128, 512, 1024, 4, 5, 16)
    fc.assert(fc.property(numbers(160), (values) => expectSameBits(values, work)))
  })

  test.each([0, 1])('recur, backward %i', (backward) => {
    // gates 3 × 32 from 0, weights 8 × 32 from 512, output 3 × 8 from 2048, state from 4096
    const work = (kernel: Kernel) => kernel.recur(0, 512, 2048, 4096, 3, 8, 32, backward)
    fc.assert(
      fc.property(numbers(384), (values) => expectSameBits(values, work)),
      { numRuns: 50 },
    )
  })

  test('leak', () => {
    fc.assert(fc.property(numbers(8), (values) => expectSameBits(values, (kernel) => kernel.leak(0, 8))))
  })
})

test('multiply adds the bias and takes weights in panels of eight', () => {
  const memory = new WebAssembly.Memory({ initial: 1 })
  const floats = new Float32Array(memory.buffer)
  floats.set([1, 2, 3, 4, 5, 6, 7, 8])
  for (let output = 0; output < 8; output++) {
    floats[32 + output] = output
    floats[40 + output] = 10
    floats[64 + output] = 0.5
  }
  wasmKernel(memory).multiply(0, 128, 256, 512, 4, 2, 8)
  expect([...floats.subarray(128, 136)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((unit) => unit + 20.5))
  expect(floats[128 + 8 + 3]).toBe(3 * 3 + 40.5)
})

test('the compiled kernel is that of its source', async () => {
  expect(kernelBytes, 'run `node src/syntax/kernel/build.js`').toBe(await compileKernel())
})
