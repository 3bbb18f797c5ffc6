/** Compiles `assembly.ts`; gives the WebAssembly in hexadecimal. */
export function compileKernel(): Promise<string>
