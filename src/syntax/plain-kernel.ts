import { lanes, steps as wholeSteps, type Kernel } from './kernel.ts'

/*
 * The same sums as `kernel/assembly.ts`, in the same order and rounded to single precision at the same points, for
 * machines without WebAssembly SIMD. About ten times slower.
 */

const { fround } = Math
const tenth = fround(0.1)
const smallest = fround(1e-20)
const logarithm = fround(1.4426950408889634)
const lower = fround(-2.1219444e-4)
const coefficients = [1 / 120, 1 / 24, 1 / 6, 0.5, 1, 1].map(fround)
const leading = fround(1 / 720)
const smallestPower = -128
const powersOfTwo = Float32Array.from({ length: 257 }, (_, at) => 2 ** (at + smallestPower))

/** The kernel in plain TypeScript. */
export function plainKernel(memory: WebAssembly.Memory): Kernel {
  const floats = new Float32Array(memory.buffer)
  const shorts = new Int16Array(memory.buffer)
  const places = new Int32Array(memory.buffer)

  const transform: Kernel['transform'] = (linear, input, scales, output, rows) => {
    const [weights, columnScales, bias, inputs, outputs] = places.subarray(linear >> 2, (linear >> 2) + 5)
    for (let row = 0; row < rows; row++) {
      const from = (input >> 1) + row * inputs
      for (let column = 0; column < outputs; column++) {
        let weight = (weights >> 1) + (column & ~7) * inputs + 2 * (column & 7)
        let sum = 0
        for (let unit = from; unit < from + inputs; unit += 2, weight += 16) {
          sum += shorts[unit] * shorts[weight] + shorts[unit + 1] * shorts[weight + 1]
        }
        const scaled = fround(
          fround(fround(sum) * floats[(scales >> 2) + row]) * floats[(columnScales >> 2) + column],
        )
        floats[(output >> 2) + row * outputs + column] = scaled + floats[(bias >> 2) + column]
      }
    }
  }

  return {
    transform,

    quantise(input, output, scales, rows, width) {
      for (let row = 0; row < rows; row++) {
        const from = (input >> 2) + row * width
        const to = (output >> 1) + row * width
        let most = 0
        for (let unit = from; unit < from + width; unit++) most = Math.max(most, Math.abs(floats[unit]))
        const steps = most > smallest ? fround(wholeSteps / most) : 0
        floats[(scales >> 2) + row] = most / wholeSteps
        for (let unit = 0; unit < width; unit++)
          shorts[to + unit] = nearest(fround(floats[from + unit] * steps))
      }
    },

    recur(linear, sentences, gates, output, state, stride, backward) {
      const hidden = places[(linear >> 2) + 3]
      const cells = state >> 2
      const before = state + lanes * 4 * hidden
      const scales = before + lanes * 2 * hidden
      const sums = scales + lanes * 4
      floats.fill(0, cells, scales >> 2)
      floats.fill(1 / wholeSteps, scales >> 2, sums >> 2)
      const lengths = Array.from({ length: lanes }, (_, lane) => places[(sentences >> 2) + 2 * lane + 1])
      for (let step = 0; step < Math.max(...lengths); step++) {
        transform(linear, before, scales, sums, lanes)
        lengths.forEach((length, lane) => {
          if (step >= length) return
          const row = places[(sentences >> 2) + 2 * lane] + (backward ? length - 1 - step : step)
          const given = (gates >> 2) + row * 4 * hidden
          const sum = (sums >> 2) + lane * 4 * hidden
          for (let unit = 0; unit < hidden; unit++) {
            const gate = (number: number) =>
              fround(floats[sum + number * hidden + unit] + floats[given + number * hidden + unit])
            const cell = cells + lane * hidden + unit
            const taken = fround(sigmoid(gate(0)) * tanh(gate(2)))
            floats[cell] = fround(sigmoid(gate(1)) * floats[cell]) + taken
            const released = nearest(fround(fround(sigmoid(gate(3)) * tanh(floats[cell])) * wholeSteps))
            shorts[(before >> 1) + lane * hidden + unit] = released
            shorts[((output + row * stride) >> 1) + unit] = released
          }
        })
      }
    },

    multiply(input, weights, bias, output, rows, inputs, outputs) {
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < outputs; column++) {
          let weight = (weights >> 2) + (column & ~7) * inputs + (column & 7)
          let sum = floats[(bias >> 2) + column]
          const from = (input >> 2) + row * inputs
          for (let unit = from; unit < from + inputs; unit++, weight += 8) {
            sum = fround(sum + fround(floats[unit] * floats[weight]))
          }
          floats[(output >> 2) + row * outputs + column] = sum
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

/** The nearest whole number, as int16. */
function nearest(x: number): number {
  return Math.max(-32_768, Math.min(32_767, Math.floor(fround(x + 0.5))))
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
