#!/usr/bin/env node
import { processIo } from './io.ts'
import { run } from './program.ts'

// Set, not called: output that is still on its way gets there.
process.exitCode = await run(process.argv.slice(2), processIo())
