import { sha256 } from '@noble/hashes/sha2.js'

/** As much of `node:crypto` as ids are made with, for where there is no Node. */
export function createHash(_: 'sha256') {
  const hash = sha256.create()
  return {
    update(text: string) {
      hash.update(new TextEncoder().encode(text))
      return this
    },
    digest: (_: 'hex') => Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join(''),
  }
}
