import type { Kernel } from './kernel.ts'

/*
 * The same sums as `kernel/assembly.ts`, in the same order and rounded to single precision at the same points, for
 * machines without WebAssembly SIMD. About ten times slower.
 */

const { fround } = Math
const tenth = fround(0.1)
const logarithm = fround(1.4426950408889634)
const lower = fround(-2.1219444e-4)
const coefficients = [1 / 120, 1 / 24, 1 / 6, 0.5, 1, 1].map(fround)
const leading = fround(1 / 720)
const smallestPower = -128
const powersOfTwo = Float32Array.from({ length: 257 }, (_, at) => 2 ** (at + smallestPower))

/** The kernel in plain TypeScript. */
export function plainKernel(memory: WebAssembly.Memory): Kernel {
  const floats = new Float32Array(memory.buffer)
  return {
    multiply(input, weights, bias, output, rows, inputs, outputs) {
      for (let column = 0; column < outputs; column += 8) {
        const panel = (weights >> 2) + column * inputs
        for (let row = 0; row < rows; row++) {
          const to = (output >> 2) + row * outputs + column
          floats.copyWithin(to, (bias >> 2) + column, (bias >> 2) + column + 8)
          addProducts(floats, (input >> 2) + row * inputs, inputs, panel, 8, to)
        }
      }
    },

    recur(gates, weights, output, state, length, hidden, stride, backward) {
      const cell = state >> 2
      const before = cell + hidden
      const sums = before + hidden
      floats.fill(0, cell, sums)
      for (let step = 0; step < length; step++) {
        const place = backward ? length - 1 - step : step
        const given = (gates >> 2) + place * 4 * hidden
        floats.copyWithin(sums, given, given + 4 * hidden)
        for (let column = 0; column < 4 * hidden; column += 32) {
          addProducts(floats, before, hidden, (weights >> 2) + column * hidden, 32, sums + column)
        }
        const to = (output + place * stride) >> 2
        for (let unit = 0; unit < hidden; unit++) {
          const input = sigmoid(floats[sums + unit])
          const forget = sigmoid(floats[sums + hidden + unit])
          const candidate = tanh(floats[sums + 2 * hidden + unit])
          const release = sigmoid(floats[sums + 3 * hidden + unit])
          const kept = fround(fround(forget * floats[cell + unit]) + fround(input * candidate))
          floats[cell + unit] = kept
          floats[before + unit] = floats[to + unit] = fround(release * tanh(kept))
        }
      }
    },

    leak(values, count) {
      for (let at = values >> 2; at < (values >> 2) + count; at++) {
        if (floats[at] < 0) floats[at] *= tenth
      }
    },
  }
}

/** Adds the product of `inputs` floats and a panel of weights to the `width` floats from `to` on, four at a time. */
function addProducts(
  floats: Float32Array,
  input: number,
  inputs: number,
  panel: number,
  width: number,
  to: number,
): void {
  for (let column = 0; column < width; column += 4) {
    const at = to + column
    let [a, b, c, d] = [floats[at], floats[at + 1], floats[at + 2], floats[at + 3]]
    let weight = panel + column
    for (let from = input; from < input + inputs; from++, weight += width) {
      const value = floats[from]
      a = fround(a + fround(value * floats[weight]))
      b = fround(b + fround(value * floats[weight + 1]))
      c = fround(c + fround(value * floats[weight + 2]))
      d = fround(d + fround(value * floats[weight + 3]))
    }
    floats[at] = a
    floats[at + 1] = b
    floats[at + 2] = c
    floats[at + 3] = d
  }
}

function sigmoid(x: number): number {
  return fround(1 / fround(1 + exponential(-x)))
}

function tanh(x: number): number {
  const doubled = sigmoid(fround(x + x))
  return fround(fround(doubled + doubled) - 1)
}

/** e to the power x: a power of two times a polynomial. */
function exponential(x: number): number {
  const bounded = Math.max(Math.min(x, 80), -80)
  const power = Math.floor(fround(fround(bounded * logarithm) + 0.5))
  const rest = fround(fround(bounded - fround(power * 0.693359375)) - fround(power * lower))
  let sum = leading
  for (const coefficient of coefficients) sum = fround(fround(sum * rest) + coefficient)
  return fround(sum * powersOfTwo[power - smallestPower])
}
