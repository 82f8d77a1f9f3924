import sharp from "sharp"
import { expect, test } from "vitest"
import { animatedPng, cmykJpeg } from "./sample-pictures"
import { checkPicture } from "./check-picture"
import { encodePicture } from "./encode-picture"

/** Size and colour in the middle of the 640 px JPEG that comes out, and of its four corners. */
async function encoded(content: Buffer) {
  const { size, problems } = await checkPicture({ name: "bag", content })
  expect(problems).toEqual([])
  const { image, files } = await encodePicture(content, size ?? { width: 0, height: 0 })
  const jpeg = files.find(({ name }) => name.endsWith("-640.jpg"))?.content
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => {
    const from = (y * info.width + x) * info.channels
    const [red = 0, green = red, blue = red] = data.subarray(from, from + info.channels)
    return [red, green, blue]
  }
  const [right, bottom] = [info.width - 4, info.height - 4]
  return {
    image,
    middle: at(info.width >> 1, info.height >> 1),
    corners: [at(4, 4), at(right, 4), at(4, bottom), at(right, bottom)],
  }
}

function expectColour(found: number[], wanted: number[], tolerance = 6) {
  for (const [index, value] of wanted.entries())
    expect(Math.abs((found[index] ?? -1) - value), `${found} for ${wanted}`).toBeLessThanOrEqual(
      tolerance,
    )
}

const brown = [160, 96, 48]
/** The brightest red that ink gives. */
const printedRed = [232, 0, 0]
const plain = (channels: 3 | 4 = 3, alpha = 1) =>
  sharp({
    create: { width: 800, height: 600, channels, background: { r: 160, g: 96, b: 48, alpha } },
  })

test.each<[string, () => Promise<Buffer>, number[]]>([
  ["JPEG", () => plain().jpeg({ quality: 95 }).toBuffer(), brown],
  ["progressive JPEG", () => plain().jpeg({ progressive: true, quality: 95 }).toBuffer(), brown],
  ["CMYK JPEG", () => cmykJpeg(800, 600), printedRed],
  ["PNG", () => plain().png().toBuffer(), brown],
  ["interlaced PNG", () => plain().png({ progressive: true }).toBuffer(), brown],
  ["PNG of 16 bits", () => plain().toColourspace("rgb16").png().toBuffer(), brown],
  ["grey PNG", () => plain().greyscale().png().toBuffer(), [109, 109, 109]],
  [
    "PNG with a palette and transparency",
    () => plain(4, 0.5).png({ palette: true }).toBuffer(),
    [208, 176, 152],
  ],
  ["transparent WebP", () => plain(4, 0).webp({ lossless: true }).toBuffer(), [255, 255, 255]],
  ["WebP", () => plain().webp({ quality: 95 }).toBuffer(), brown],
  ["AVIF", () => plain().avif({ quality: 90, effort: 0 }).toBuffer(), brown],
  ["GIF", () => plain().gif().toBuffer(), brown],
  [
    "picture in another colour space (P3)",
    () => plain().withIccProfile("p3").png().toBuffer(),
    brown,
  ],
])("a %s keeps its colours", async (_, make, colour) => {
  expectColour((await encoded(await make())).middle, colour)
})

const frames = (red: number, blue: number) =>
  Promise.all(
    [
      { r: red, g: 0, b: 0 },
      { r: 0, g: 0, b: blue },
    ].map((background) =>
      sharp({ create: { width: 700, height: 500, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )

test.each<[string, () => Promise<Buffer>]>([
  [
    "GIF",
    async () =>
      sharp(await frames(200, 200), { join: { animated: true } })
        .gif()
        .toBuffer(),
  ],
  [
    "WebP",
    async () =>
      sharp(await frames(200, 200), { join: { animated: true } })
        .webp()
        .toBuffer(),
  ],
  ["PNG", () => animatedPng(700, 500, [200, 0, 0], [0, 0, 200])],
])("of an animated %s the first frame is shown", async (_, make) => {
  const { image, middle } = await encoded(await make())
  expect(image).toMatchObject({ widths: [320, 640], width: 640, height: 457 })
  expectColour(middle, [200, 0, 0], 12)
})

/** How the upright picture becomes what a camera stores with this orientation: turned, then mirrored. */
const undoneBy: Record<number, { turn: number; mirror: boolean }> = {
  1: { turn: 0, mirror: false },
  2: { turn: 0, mirror: true },
  3: { turn: 180, mirror: false },
  4: { turn: 180, mirror: true },
  5: { turn: 90, mirror: true },
  6: { turn: 270, mirror: false },
  7: { turn: 270, mirror: true },
  8: { turn: 90, mirror: false },
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "a photo of orientation %i stands upright",
  async (orientation) => {
    // Red above left, green above right, blue below left, white below right, as they should be seen.
    const colours = [
      [255, 0, 0],
      [0, 255, 0],
      [0, 0, 255],
      [255, 255, 255],
    ]
    const seen = await corners(colours, 1200, 800)
    const turnedBack = await sharp(seen)
      .rotate(undoneBy[orientation]?.turn ?? 0)
      .png()
      .toBuffer()
    const stored = await (
      undoneBy[orientation]?.mirror ? sharp(turnedBack).flop() : sharp(turnedBack)
    )
      .png()
      .toBuffer()
    const photo = await sharp(stored)
      .withMetadata({ orientation })
      .jpeg({ quality: 95, chromaSubsampling: "4:4:4" })
      .toBuffer()

    const { image, corners: found } = await encoded(photo)

    expect(image).toMatchObject({ width: 960, height: 640 })
    for (const [index, colour] of colours.entries()) expectColour(found[index] ?? [], colour, 30)
  },
)

function corners(colours: number[][], width: number, height: number): Promise<Buffer> {
  const tile = ([r = 0, g = 0, b = 0]: number[], index: number) => ({
    input: {
      create: {
        width: width / 2,
        height: height / 2,
        channels: 3 as const,
        background: { r, g, b },
      },
    },
    left: index % 2 ? width / 2 : 0,
    top: index > 1 ? height / 2 : 0,
  })
  return sharp({ create: { width, height, channels: 3, background: "#000" } })
    .composite(colours.map(tile))
    .png()
    .toBuffer()
}
