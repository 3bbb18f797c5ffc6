import { crc32, deflateRawSync } from 'node:zlib'

/** A file to pack; `claims` is the unpacked size that the ZIP file is to name, when that is not the true one. */
export interface Packed {
  readonly name: string
  readonly content: string | Uint8Array
  readonly claims?: number
}

/** A ZIP file. */
export function zipFile(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claims } of files) {
    const bytes = Buffer.from(content as string)
    const packed = deflateRawSync(bytes)
    const called = Buffer.from(name)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(0x800, 2)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(claims ?? bytes.length, 18)
    shared.writeUInt16LE(called.length, 22)
    parts.push(Buffer.from('PK\u0003\u0004'), shared, called, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), shared, rest, called)
    offset += 30 + called.length + packed.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\u0005\u0006'), end])
}
