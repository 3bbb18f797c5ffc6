// The parser's arithmetic in AssemblyScript, four floats at a time. `build.js` beside it turns this into `bytes.ts`.
// `src/syntax/plain-kernel.ts` does the same sums in the same order, so that both give the same trees to the last bit.
// All places are byte offsets into the imported memory. Weights stand in panels: see `panelled` in `src/syntax/weights.ts`.

/** output[row] = bias + input[row] × weights, in panels of 8 outputs; rows are taken four at a time, so `rows` is a multiple of 4. */
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
    for (let row = 0; row < rows; row += 4) {
      let from = input + <usize>row * inputStride
      let to = output + <usize>row * outputStride + ((<usize>column) << 2)
      let a0 = bias0,
        a1 = bias1,
        b0 = bias0,
        b1 = bias1,
        c0 = bias0,
        c1 = bias1,
        d0 = bias0,
        d1 = bias1
      let weight = panel
      for (let end = from + inputStride; from < end; from += 4) {
        const w0 = v128.load(weight)
        const w1 = v128.load(weight, 16)
        const a = v128.load32_splat(from)
        a0 = f32x4.add(a0, f32x4.mul(a, w0))
        a1 = f32x4.add(a1, f32x4.mul(a, w1))
        const b = v128.load32_splat(from + inputStride)
        b0 = f32x4.add(b0, f32x4.mul(b, w0))
        b1 = f32x4.add(b1, f32x4.mul(b, w1))
        const c = v128.load32_splat(from + 2 * inputStride)
        c0 = f32x4.add(c0, f32x4.mul(c, w0))
        c1 = f32x4.add(c1, f32x4.mul(c, w1))
        const d = v128.load32_splat(from + 3 * inputStride)
        d0 = f32x4.add(d0, f32x4.mul(d, w0))
        d1 = f32x4.add(d1, f32x4.mul(d, w1))
        weight += 32
      }
      v128.store(to, a0)
      v128.store(to, a1, 16)
      to += outputStride
      v128.store(to, b0)
      v128.store(to, b1, 16)
      to += outputStride
      v128.store(to, c0)
      v128.store(to, c1, 16)
      to += outputStride
      v128.store(to, d0)
      v128.store(to, d1, 16)
    }
  }
}

/**
 * One direction of an LSTM layer over one sentence. gates: `length` rows of 4 × hidden (input, forget, cell, output), to which
 * input and bias are already added; weights: in panels of 32; output: rows of `stride` bytes; state: scratch of 6 × hidden floats.
 */
export function recur(
  gates: usize,
  weights: usize,
  output: usize,
  state: usize,
  length: i32,
  hidden: i32,
  stride: i32,
  backward: i32,
): void {
  const width = (<usize>hidden) << 2
  const cell = state
  const before = state + width
  const sums = before + width
  memory.fill(state, 0, 2 * width)
  for (let step = 0; step < length; step++) {
    const place = <usize>(backward ? length - 1 - step : step)
    const given = gates + place * 4 * width
    for (let column: usize = 0; column < 4 * width; column += 128) {
      let from = before
      let weight = weights + column * <usize>hidden
      let a = v128.load(given + column)
      let b = v128.load(given + column, 16)
      let c = v128.load(given + column, 32)
      let d = v128.load(given + column, 48)
      let e = v128.load(given + column, 64)
      let f = v128.load(given + column, 80)
      let g = v128.load(given + column, 96)
      let h = v128.load(given + column, 112)
      for (let end = from + width; from < end; from += 4) {
        const value = v128.load32_splat(from)
        a = f32x4.add(a, f32x4.mul(value, v128.load(weight)))
        b = f32x4.add(b, f32x4.mul(value, v128.load(weight, 16)))
        c = f32x4.add(c, f32x4.mul(value, v128.load(weight, 32)))
        d = f32x4.add(d, f32x4.mul(value, v128.load(weight, 48)))
        e = f32x4.add(e, f32x4.mul(value, v128.load(weight, 64)))
        f = f32x4.add(f, f32x4.mul(value, v128.load(weight, 80)))
        g = f32x4.add(g, f32x4.mul(value, v128.load(weight, 96)))
        h = f32x4.add(h, f32x4.mul(value, v128.load(weight, 112)))
        weight += 128
      }
      const to = sums + column
      v128.store(to, a)
      v128.store(to, b, 16)
      v128.store(to, c, 32)
      v128.store(to, d, 48)
      v128.store(to, e, 64)
      v128.store(to, f, 80)
      v128.store(to, g, 96)
      v128.store(to, h, 112)
    }
    const to = output + place * <usize>stride
    for (let unit: usize = 0; unit < width; unit += 16) {
      const input = sigmoid(v128.load(sums + unit))
      const forget = sigmoid(v128.load(sums + width + unit))
      const candidate = tanh(v128.load(sums + 2 * width + unit))
      const release = sigmoid(v128.load(sums + 3 * width + unit))
      const kept = f32x4.add(f32x4.mul(forget, v128.load(cell + unit)), f32x4.mul(input, candidate))
      const given = f32x4.mul(release, tanh(kept))
      v128.store(cell + unit, kept)
      v128.store(before + unit, given)
      v128.store(to + unit, given)
    }
  }
}

/** Multiplies what is below zero by a tenth; `count` floats, a multiple of 4. */
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
