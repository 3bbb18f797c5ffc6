import { config } from 'zod'

// Its checks would be made from text at run time, which the page forbids itself. To be loaded before any schema is.
config({ jitless: true })
