/** Compiles `assembly.ts` and writes it as `bytes.ts`. Run it after a change: `node src/syntax/kernel/build.js`. */
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const folder = dirname(fileURLToPath(import.meta.url))

/** The WebAssembly of `assembly.ts`, in hexadecimal. */
export async function compileKernel() {
  const options = [
    '--optimizeLevel',
    '3',
    '--noAssert',
    '--runtime',
    'stub',
    '--importMemory',
    '--enable',
    'simd',
  ]
  const source = join(folder, 'assembly.ts')
  let bytes = null
  const { error, stderr } = await asc.main([source, ...options, '--outFile', 'kernel.wasm'], {
    writeFile: (_name, contents) => (bytes = contents),
  })
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`)
  return Buffer.from(bytes).toString('hex')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = `/** \`assembly.ts\` compiled by \`build.js\`: WebAssembly in hexadecimal. */\nexport const kernelBytes =\n  '${await compileKernel()}'\n`
  writeFileSync(join(folder, 'bytes.ts'), text)
}
