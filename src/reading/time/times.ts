export { dateEvents } from './dating.ts'
export { recogniseTimes, type TimeMention } from './recognise.ts'
export { resolveTimes } from './resolve.ts'
