/** The engine's version, as every reading carries it; the same as the package's. */
export const version = '0.1.0'
