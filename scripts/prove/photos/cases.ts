import { deflateSync } from "node:zlib"
import sharp from "sharp"
import { animatedPng, chunk, cmykJpeg } from "../../../backend/src/images/sample-pictures.ts"

/** `expected`: "taken", the code of the refusal, or null where only memory and files are looked at. */
export type Case = { name: string; expected: string | null; make: () => Promise<Buffer> }

const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "#a06030",
      noise: { type: "gaussian", mean: 128, sigma: 20 },
    },
  })
const plain = (width: number, height: number, alpha = 1) =>
  sharp({ create: { width, height, channels: 4, background: { r: 160, g: 96, b: 48, alpha } } })

/** A PNG whose header says this size, with as many rows of one grey as asked for. */
function png(width: number, height: number, rows = 1, extra: Buffer[] = []): Buffer {
  const sizes = Buffer.alloc(8)
  sizes.writeUInt32BE(width, 0)
  sizes.writeUInt32BE(height, 4)
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", sizes, Buffer.from([8, 0, 0, 0, 0])),
    ...extra,
    chunk("IDAT", deflateSync(Buffer.alloc(rows * (width + 1)))),
    chunk("IEND"),
  ])
}

const formats: Record<string, (width: number, height: number) => Promise<Buffer>> = {
  jpeg: (width, height) => noise(width, height).jpeg().toBuffer(),
  "progressive jpeg": (width, height) =>
    noise(width, height).jpeg({ progressive: true }).toBuffer(),
  "cmyk jpeg": cmykJpeg,
  png: (width, height) => noise(width, height).png({ compressionLevel: 1 }).toBuffer(),
  "interlaced png": (width, height) => noise(width, height).png({ progressive: true }).toBuffer(),
  "png of 16 bits": (width, height) => plain(width, height).toColourspace("rgb16").png().toBuffer(),
  "grey png": (width, height) => plain(width, height).greyscale().png().toBuffer(),
  "palette with transparency": (width, height) =>
    plain(width, height, 0.5).png({ palette: true }).toBuffer(),
  webp: (width, height) => noise(width, height).webp({ effort: 0 }).toBuffer(),
  avif: (width, height) => noise(width, height).avif({ effort: 0 }).toBuffer(),
  gif: (width, height) => plain(width, height).gif().toBuffer(),
}

function validCases(random: () => number): Case[] {
  const size = () => 640 + Math.floor(random() * 900)
  const cases = Object.entries(formats).map(([format, make]) => {
    const [width, height] = [size(), size()]
    return {
      name: `${format} ${width} × ${height}`,
      expected: "taken",
      make: () => make(width, height),
    }
  })
  const turned = [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => ({
    name: `orientation ${orientation}`,
    expected: "taken",
    make: () => noise(700, 900).withMetadata({ orientation }).jpeg().toBuffer(),
  }))
  const animated = {
    name: "animated png",
    expected: "taken",
    make: () => animatedPng(700, 500, [200, 0, 0], [0, 0, 200]),
  }
  return [...cases, ...turned, animated]
}

const refusedTypes: Record<string, () => Promise<Buffer>> = {
  svg: async () =>
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>'),
  heic: async () => Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"),
  bmp: async () => Buffer.from(`BM${"\0".repeat(200)}`, "latin1"),
  tiff: () => plain(700, 700).tiff().toBuffer(),
  pdf: async () => Buffer.from("%PDF-1.7\n"),
  "pdf that begins like a jpeg": async () =>
    Buffer.from("\xff\xd8\xff\xe0\0\x10JFIF %PDF-1.7", "latin1"),
  html: async () => Buffer.from("<html><script>alert(1)</script></html>"),
  zip: async () => Buffer.from("PK\x03\x04", "latin1"),
  postscript: async () => Buffer.from("%!PS-Adobe-3.0"),
  "imagemagick's language": async () => Buffer.from("push graphic-context\nviewbox 0 0 640 480\n"),
}

const sizes: [number, number, string][] = [
  [641, 77_000, "file_too_large"],
  [640, 16_384, "file_too_large"],
  [20_000, 10, "file_too_large"],
  [65_500, 65_500, "file_too_large"],
  [2_000_000_000, 1, "file_unreadable"],
  [12_000, 4_167, "file_too_large"],
  [3_000, 700, "image_ratio"],
  [700, 3_000, "image_ratio"],
  [639, 639, "image_too_small"],
  [1, 1, "image_too_small"],
  // Within the limits, but the data ends after the first row.
  [7_000, 7_000, "file_unreadable"],
  [640, 480, "file_unreadable"],
]

function hostileCases(): Case[] {
  const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024))
  const named = (text: string) => Buffer.from(`${text}\0\0`, "latin1")
  return [
    ...Object.entries(refusedTypes).map(([name, make]) => ({ name, expected: "file_type", make })),
    ...sizes.map(([width, height, expected]) => ({
      name: `header of ${width} × ${height}`,
      expected,
      make: async () => png(width, height),
    })),
    { name: "zero bytes", expected: "file_empty", make: async () => Buffer.alloc(0) },
    {
      name: "21 MB",
      expected: "file_too_large",
      make: async () => Buffer.alloc(21 * 1024 * 1024, "\xff\xd8\xff", "latin1"),
    },
    {
      name: "colour profile of 300 MB",
      expected: null,
      make: async () => png(700, 700, 700, [chunk("iCCP", named("x"), bomb)]),
    },
    {
      name: "text of 300 MB",
      expected: null,
      make: async () => png(700, 700, 700, [chunk("zTXt", named("x"), bomb)]),
    },
    {
      name: "script that begins like a gif",
      expected: "file_unreadable",
      make: async () => Buffer.from("GIF89a=1;alert(1)"),
    },
    {
      name: "picture with an archive behind it",
      expected: "taken",
      make: async () =>
        Buffer.concat([await formats.png!(700, 700), Buffer.from("PK\x03\x04 SECRET")]),
    },
  ]
}

function heavyCases(): Case[] {
  const frames = async () => {
    const one = await noise(1500, 1000).png().toBuffer()
    return sharp(
      Array.from({ length: 100 }, () => one),
      { join: { animated: true } },
    )
  }
  return [
    { name: "50 megapixels of png", expected: "taken", make: async () => png(7_000, 7_000, 7_000) },
    {
      name: "48 megapixels of progressive jpeg",
      expected: "taken",
      make: () => plain(8_000, 6_000).jpeg({ progressive: true }).toBuffer(),
    },
    {
      name: "48 megapixels turned",
      expected: "taken",
      make: () => plain(8_000, 6_000).withMetadata({ orientation: 6 }).png().toBuffer(),
    },
    {
      name: "25 megapixels of 16 bits, interlaced",
      expected: "taken",
      make: () => plain(5_000, 5_000).toColourspace("rgb16").png({ progressive: true }).toBuffer(),
    },
    {
      name: "100 frames of webp",
      expected: "taken",
      make: async () => (await frames()).webp({ effort: 0, quality: 20 }).toBuffer(),
    },
    {
      name: "100 frames of gif",
      expected: null,
      make: async () => (await frames()).gif({ effort: 1, colours: 8 }).toBuffer(),
    },
  ]
}

function truncatedCases(): Case[] {
  return ["jpeg", "progressive jpeg", "png", "webp", "avif"].flatMap((format) =>
    [10, 20, 30, 40, 50, 60, 70, 80, 90].map((percent) => ({
      name: `${percent} % of a ${format}`,
      expected: "file_unreadable",
      make: async () => {
        const whole = (await formats[format]?.(800, 600)) ?? Buffer.alloc(0)
        return whole.subarray(0, Math.max(40, Math.floor((whole.length * percent) / 100)))
      },
    })),
  )
}

/** Whole pictures in which some bytes were changed; whatever becomes of them, nothing may be left half-done. */
function damagedCases(random: () => number, count: number): Case[] {
  const kinds = Object.keys(formats)
  return Array.from({ length: count }, (_, index) => {
    const format = kinds[index % kinds.length] ?? "png"
    return {
      name: `damaged ${format} ${index}`,
      expected: null,
      make: async () => {
        const content = Buffer.from((await formats[format]?.(660, 500)) ?? "")
        for (let changes = 0; changes < 1 + random() * 20; changes += 1)
          content[12 + Math.floor(random() * (content.length - 12))] = Math.floor(random() * 256)
        return content
      },
    }
  })
}

/** `is_short` leaves out what takes minutes. */
export function makeCases(random: () => number, is_short: boolean): Case[] {
  if (is_short)
    return [...validCases(random), ...hostileCases(), ...damagedCases(random, 8)].filter(
      ({ name }) => !/orientation|avif|300 MB/.test(name),
    )
  return [
    ...validCases(random),
    ...hostileCases(),
    ...truncatedCases(),
    ...damagedCases(random, 66),
    ...heavyCases(),
  ]
}
