/** Inputs that the product once did not bear, as small as they get; all are tried for ever. */
export const findings: readonly {
  readonly target: string
  readonly what: string
  readonly input: () => string
}[] = [
  { target: 'dates', what: 'a date of 100,000 letters took minutes', input: () => 'maart'.repeat(20_000) },
  { target: 'terms', what: 'a word of 100,000 letters took 5 s to stem', input: () => 'io'.repeat(50_000) },
  {
    target: 'files',
    what: 'a page of 2 kB with 400 elements in one another took 2 s',
    input: () => '<div>'.repeat(400),
  },
  { target: 'terms', what: 'accents on no letter took 10 s', input: () => '\u0301'.repeat(100_000) },
]
