import { crc32, deflateSync } from "node:zlib"
import sharp from "sharp"

/** Red as ink: magenta and yellow. */
export function cmykJpeg(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#ff0000" } })
    .toColourspace("cmyk")
    .jpeg({ quality: 95 })
    .toBuffer()
}

type Colour = [red: number, green: number, blue: number]

/** A PNG whose first frame is also the picture that programs without animation show. */
export async function animatedPng(
  width: number,
  height: number,
  first: Colour,
  second: Colour,
): Promise<Buffer> {
  const rows = (colour: Colour) =>
    deflateSync(
      Buffer.concat(
        Array.from({ length: height }, () =>
          Buffer.from([0, ...Array.from({ length: width }, () => colour).flat()]),
        ),
      ),
    )
  const control = (sequence: number) =>
    chunk("fcTL", numbers(sequence, width, height, 0, 0), Buffer.from([0, 1, 0, 1, 0, 0]))
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", numbers(width, height), Buffer.from([8, 2, 0, 0, 0])),
    chunk("acTL", numbers(2, 0)),
    control(0),
    chunk("IDAT", rows(first)),
    control(1),
    chunk("fdAT", numbers(2), rows(second)),
    chunk("IEND"),
  ])
}

function numbers(...values: number[]): Buffer {
  const buffer = Buffer.alloc(4 * values.length)
  for (const [index, value] of values.entries()) buffer.writeUInt32BE(value, 4 * index)
  return buffer
}

/** One chunk of a PNG, with its length and checksum. */
export function chunk(type: string, ...parts: Buffer[]): Buffer {
  const data = Buffer.concat(parts)
  const body = Buffer.concat([Buffer.from(type, "latin1"), data])
  return Buffer.concat([numbers(data.length), body, numbers(crc32(body))])
}
