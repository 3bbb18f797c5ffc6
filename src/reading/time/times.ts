export { dateEvents } from './dating.ts'
export { recogniseTimes, type TimeMention } from './recognise.ts'
export { resolveTimes } from './resolve.ts'
export { when } from './when.ts'
