import { constants, createInflateRaw } from "node:zlib"

/** The data unfolds to more than there is room for. */
export class InflateRoomOver extends Error {}

const HEADER_BYTES = 2

/**
 * Unpacks zlib data piece by piece, so that what unfolds to gigabytes takes no memory; `room.bytes` is counted
 * down. The checksum at the end is not asked for, since readers of PDF do not ask either.
 * @throws InflateRoomOver; Error when this is no such data, or it is damaged
 */
export async function* inflatePieces(
  packed: Buffer,
  room: { bytes: number },
): AsyncGenerator<Buffer> {
  const method = (packed[0] ?? 0) & 0x0f
  if (method !== 8) throw new Error("Not zlib data")
  // What is cut off is unpacked as far as it goes.
  const inflate = createInflateRaw({
    finishFlush: constants.Z_SYNC_FLUSH,
    chunkSize: 64 * 1024,
  })
  inflate.end(packed.subarray(HEADER_BYTES))
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      room.bytes -= piece.length
      if (room.bytes < 0) throw new InflateRoomOver()
      yield piece
    }
  } finally {
    inflate.destroy()
  }
}
