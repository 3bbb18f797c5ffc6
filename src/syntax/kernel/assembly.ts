// The parser's arithmetic in AssemblyScript. `build.js` beside it turns this into `bytes.ts`. `src/syntax/plain-kernel.ts`
// does the same sums, whole numbers exactly and floats in the same order, so that both give the same trees to the last bit.
// All places are byte offsets into the imported memory. What the functions are for stands in `src/syntax/kernel.ts`.

/** Whole numbers stand for values from -1 to 1 in so many steps. */
const STEPS: f32 = 32767
/** A row with nothing larger than this is nothing. */
const SMALLEST: f32 = 1e-20
/** So many sentences go through a layer side by side. */
const LANES: usize = 4

/** A trained matrix with its bias, as `Layout` in `src/syntax/layout.ts` lays it down. */
@unmanaged
class Linear {
  /** int16, in panels of 8 outputs, two inputs side by side. */
  weights: usize
  /** float32, one for each output. */
  scales: usize
  bias: usize
  inputs: i32
  outputs: i32
}

export function transform(linear: Linear, input: usize, scales: usize, output: usize, rows: i32): void {
  const inputStride = (<usize>linear.inputs) << 1
  const outputStride = (<usize>linear.outputs) << 2
  for (let column: usize = 0; column < outputStride; column += 32) {
    const panel = linear.weights + ((column * <usize>linear.inputs) >> 1)
    const scale0 = v128.load(linear.scales + column)
    const scale1 = v128.load(linear.scales + column, 16)
    const bias0 = v128.load(linear.bias + column)
    const bias1 = v128.load(linear.bias + column, 16)
    for (let row = 0; row < rows; row += 4) {
      let from = input + <usize>row * inputStride
      let to = output + <usize>row * outputStride + column
      const given = scales + ((<usize>row) << 2)
      let a0 = i32x4.splat(0),
        a1 = a0,
        b0 = a0,
        b1 = a0,
        c0 = a0,
        c1 = a0,
        d0 = a0,
        d1 = a0
      let weight = panel
      for (let end = from + inputStride; from < end; from += 4) {
        const w0 = v128.load(weight)
        const w1 = v128.load(weight, 16)
        const a = v128.load32_splat(from)
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(a, w0))
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(a, w1))
        const b = v128.load32_splat(from + inputStride)
        b0 = i32x4.add(b0, i32x4.dot_i16x8_s(b, w0))
        b1 = i32x4.add(b1, i32x4.dot_i16x8_s(b, w1))
        const c = v128.load32_splat(from + 2 * inputStride)
        c0 = i32x4.add(c0, i32x4.dot_i16x8_s(c, w0))
        c1 = i32x4.add(c1, i32x4.dot_i16x8_s(c, w1))
        const d = v128.load32_splat(from + 3 * inputStride)
        d0 = i32x4.add(d0, i32x4.dot_i16x8_s(d, w0))
        d1 = i32x4.add(d1, i32x4.dot_i16x8_s(d, w1))
        weight += 32
      }
      const a = v128.load32_splat(given)
      v128.store(to, scaled(a0, a, scale0, bias0))
      v128.store(to, scaled(a1, a, scale1, bias1), 16)
      to += outputStride
      const b = v128.load32_splat(given, 4)
      v128.store(to, scaled(b0, b, scale0, bias0))
      v128.store(to, scaled(b1, b, scale1, bias1), 16)
      to += outputStride
      const c = v128.load32_splat(given, 8)
      v128.store(to, scaled(c0, c, scale0, bias0))
      v128.store(to, scaled(c1, c, scale1, bias1), 16)
      to += outputStride
      const d = v128.load32_splat(given, 12)
      v128.store(to, scaled(d0, d, scale0, bias0))
      v128.store(to, scaled(d1, d, scale1, bias1), 16)
    }
  }
}

function scaled(sum: v128, given: v128, scale: v128, bias: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sum), given), scale), bias)
}

export function multiply(
  input: usize,
  weights: usize,
  bias: usize,
  output: usize,
  rows: i32,
  inputs: i32,
  outputs: i32,
): void {
  const inputStride = (<usize>inputs) << 2
  const outputStride = (<usize>outputs) << 2
  for (let column = 0; column < outputs; column += 8) {
    const panel = weights + ((<usize>column * <usize>inputs) << 2)
    const start = bias + ((<usize>column) << 2)
    const bias0 = v128.load(start)
    const bias1 = v128.load(start, 16)
    for (let row = 0; row < rows; row++) {
      let from = input + <usize>row * inputStride
      const to = output + <usize>row * outputStride + ((<usize>column) << 2)
      let sum0 = bias0
      let sum1 = bias1
      let weight = panel
      for (let end = from + inputStride; from < end; from += 4) {
        const value = v128.load32_splat(from)
        sum0 = f32x4.add(sum0, f32x4.mul(value, v128.load(weight)))
        sum1 = f32x4.add(sum1, f32x4.mul(value, v128.load(weight, 16)))
        weight += 32
      }
      v128.store(to, sum0)
      v128.store(to, sum1, 16)
    }
  }
}

export function recur(
  linear: Linear,
  lanes: usize,
  gates: usize,
  output: usize,
  state: usize,
  stride: i32,
  backward: i32,
): void {
  const hidden = <usize>linear.inputs
  const width = hidden << 2
  const cells = state
  const before = cells + LANES * width
  const scales = before + LANES * (hidden << 1)
  const sums = scales + (LANES << 2)
  memory.fill(state, 0, scales - state)
  v128.store(scales, f32x4.splat(1 / STEPS))
  let steps = 0
  for (let lane: usize = 0; lane < LANES; lane++) steps = max(steps, load<i32>(lanes + (lane << 3), 4))
  for (let step = 0; step < steps; step++) {
    transform(linear, before, scales, sums, <i32>LANES)
    for (let lane: usize = 0; lane < LANES; lane++) {
      const length = load<i32>(lanes + (lane << 3), 4)
      if (step >= length) continue
      const row = <usize>(load<i32>(lanes + (lane << 3)) + (backward ? length - 1 - step : step))
      const given = gates + row * 4 * width
      const sum = sums + lane * 4 * width
      const cell = cells + lane * width
      const kept = before + lane * (hidden << 1)
      const to = output + row * <usize>stride
      for (let unit: usize = 0; unit < width; unit += 32) {
        const whole = i16x8.narrow_i32x4_s(
          released(sum + unit, given + unit, cell + unit, width),
          released(sum + unit + 16, given + unit + 16, cell + unit + 16, width),
        )
        v128.store(kept + (unit >> 1), whole)
        v128.store(to + (unit >> 1), whole)
      }
    }
  }
}

/** Moves four cells on and gives their outputs as whole numbers. */
function released(sum: usize, given: usize, cell: usize, width: usize): v128 {
  const input = sigmoid(f32x4.add(v128.load(sum), v128.load(given)))
  const forget = sigmoid(f32x4.add(v128.load(sum + width), v128.load(given + width)))
  const candidate = tanh(f32x4.add(v128.load(sum + 2 * width), v128.load(given + 2 * width)))
  const release = sigmoid(f32x4.add(v128.load(sum + 3 * width), v128.load(given + 3 * width)))
  const kept = f32x4.add(f32x4.mul(forget, v128.load(cell)), f32x4.mul(input, candidate))
  v128.store(cell, kept)
  return nearest(f32x4.mul(f32x4.mul(release, tanh(kept)), f32x4.splat(STEPS)))
}

export function quantise(input: usize, output: usize, scales: usize, rows: i32, width: i32): void {
  const stride = (<usize>width) << 2
  for (let row: usize = 0; row < <usize>rows; row++) {
    const from = input + row * stride
    let largest = f32x4.splat(0)
    for (let unit: usize = 0; unit < stride; unit += 16) {
      largest = f32x4.max(largest, f32x4.abs(v128.load(from + unit)))
    }
    const most = max(
      max(f32x4.extract_lane(largest, 0), f32x4.extract_lane(largest, 1)),
      max(f32x4.extract_lane(largest, 2), f32x4.extract_lane(largest, 3)),
    )
    const steps = f32x4.splat(most > SMALLEST ? STEPS / most : 0)
    store<f32>(scales + (row << 2), most / STEPS)
    const to = output + row * (stride >> 1)
    for (let unit: usize = 0; unit < stride; unit += 32) {
      const first = nearest(f32x4.mul(v128.load(from + unit), steps))
      const second = nearest(f32x4.mul(v128.load(from + unit, 16), steps))
      v128.store(to + (unit >> 1), i16x8.narrow_i32x4_s(first, second))
    }
  }
}

function nearest(x: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.floor(f32x4.add(x, f32x4.splat(0.5))))
}

export function leak(values: usize, count: i32): void {
  const tenth = f32x4.splat(0.1)
  for (let end = values + ((<usize>count) << 2); values < end; values += 16) {
    const value = v128.load(values)
    v128.store(values, v128.bitselect(f32x4.mul(value, tenth), value, f32x4.lt(value, f32x4.splat(0))))
  }
}

function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1)
  return f32x4.div(one, f32x4.add(one, exponential(f32x4.neg(x))))
}

function tanh(x: v128): v128 {
  const doubled = sigmoid(f32x4.add(x, x))
  return f32x4.sub(f32x4.add(doubled, doubled), f32x4.splat(1))
}

/** e to the power x, for x between -80 and 80: a power of two times a polynomial on [-ln 2 / 2, ln 2 / 2]. */
function exponential(x: v128): v128 {
  const bounded = f32x4.max(f32x4.min(x, f32x4.splat(80)), f32x4.splat(-80))
  const power = f32x4.floor(f32x4.add(f32x4.mul(bounded, f32x4.splat(1.4426950408889634)), f32x4.splat(0.5)))
  const rest = f32x4.sub(
    f32x4.sub(bounded, f32x4.mul(power, f32x4.splat(0.693359375))),
    f32x4.mul(power, f32x4.splat(-2.1219444e-4)),
  )
  let sum = f32x4.add(f32x4.mul(f32x4.splat(1 / 720.0), rest), f32x4.splat(1 / 120.0))
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1 / 24.0))
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1 / 6.0))
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(0.5))
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1))
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1))
  const scale = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(power), i32x4.splat(127)), 23)
  return f32x4.mul(sum, scale)
}
