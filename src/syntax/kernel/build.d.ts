/** Compiles `assembly.ts`; gives the WebAssembly as base64. */
export function compileKernel(): Promise<string>
