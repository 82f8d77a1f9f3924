import sharp from "sharp"
import { expect, test } from "vitest"
import type { PictureHint } from "@serumpun/domain/files/picture-hints"
import { readHeader } from "./check-picture"
import { encodePicture } from "./encode-picture"
import { judgeStored } from "./judge-stored"

/** Baskets on a table, drawn: shapes, a weave and grain, as a photo has them. */
function goods({ width = 1600, height = 1200, seed = 1 } = {}): sharp.Sharp {
  const basket = (index: number) => {
    const x = ((index * 397 * seed) % 1200) + 60
    const y = ((index * 263 * seed) % 800) + 80
    const lines = Array.from({ length: 14 }, (_, line) => {
      const at = y + line * 20
      return `<path d="M${x} ${at} h260" stroke="#4a2c12" stroke-width="5"/><path d="M${x + line * 19} ${y} v260" stroke="#e0c08a" stroke-width="4"/>`
    })
    return `<rect x="${x}" y="${y}" width="260" height="270" fill="hsl(${(index * 47 * seed) % 360} 45% 45%)"/>${lines.join("")}`
  }
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1200" preserveAspectRatio="none" width="${width}" height="${height}"><defs><linearGradient id="g"><stop offset="0" stop-color="#cdbb9a"/><stop offset="1" stop-color="#7d6a4c"/></linearGradient></defs><rect width="1600" height="1200" fill="url(#g)"/>${[1, 2, 3, 4, 5].map(basket).join("")}</svg>`
  return sharp(Buffer.from(drawing)).flatten({ background: "#ffffff" })
}

async function judge(content: Buffer, options = {}) {
  const header = await readHeader(content)
  if (!header) throw new Error("This is no picture")
  return (await encodePicture(content, header.size, options)).facts
}
const hintsOf = async (content: Buffer, options = {}) => (await judge(content, options)).hints
/** As `readers/picture-hints.ts` compares. */
const SAME_BITS = 8
const apart = (one: string | null, other: string | null) =>
  [...(BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(2)].filter((bit) => bit === "1").length

test("a good picture gets no hint", async () => {
  expect(await hintsOf(await goods().jpeg({ quality: 85 }).toBuffer())).toEqual([])
  expect(await hintsOf(await goods({ seed: 3 }).webp().toBuffer())).toEqual([])
})

test.each<[string, PictureHint[], () => sharp.Sharp]>([
  ["small", ["small"], () => goods({ width: 1100, height: 825 })],
  ["dark", ["dark"], () => goods().linear(0.2, 0)],
  ["blurred", ["blurred"], () => goods().blur(14)],
  ["slightly soft", [], () => goods().blur(1.5)],
  ["a dark product in good light", [], () => lamp()],
])("a picture that is %s gets %j", async (_, hints, make) => {
  expect(await hintsOf(await make().jpeg({ quality: 85 }).toBuffer())).toEqual(hints)
})

/** Black cloth over most of the picture, and a lit product on it. */
function lamp(): sharp.Sharp {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200"><rect width="1600" height="1200" fill="#141210"/>${Array.from({ length: 12 }, (_, index) => `<rect x="${500 + index * 40}" y="300" width="30" height="420" fill="#e8c070"/>`).join("")}</svg>`
  return sharp(Buffer.from(drawing)).flatten({ background: "#ffffff" })
}

test("a plain picture is neither blurred nor like every other plain one", async () => {
  const grey = { width: 1300, height: 1300, channels: 3, background: "#a06030" } as const
  const facts = await judge(await sharp({ create: grey }).png().toBuffer())
  expect(facts).toEqual({ difference_hash: null, hints: [] })
})

test("a long PNG of flat areas is a screenshot; a photo, and a JPEG, never", async () => {
  const rows = Array.from(
    { length: 9 },
    (_, row) =>
      `<rect x="60" y="${300 + row * 200}" width="${400 + row * 40}" height="26" fill="#222"/>`,
  )
  const screen = sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="2300"><rect width="1080" height="2300" fill="#fff"/><rect width="1080" height="160" fill="#075e54"/>${rows.join("")}</svg>`,
    ),
  ).flatten({ background: "#ffffff" })
  const jpeg = await screen.clone().jpeg({ quality: 86 }).toBuffer()
  expect(await hintsOf(await screen.clone().png().toBuffer(), { was_png: true })).toEqual([
    "screenshot",
  ])
  expect(await hintsOf(jpeg, { was_png: true })).toEqual(["screenshot"])
  expect(await hintsOf(jpeg)).toEqual([])
  // A sensor has grain: no two neighbours are of quite the same colour.
  const grain = { type: "gaussian", mean: 128, sigma: 12 } as const
  const noise = await sharp({
    create: { width: 1080, height: 1920, channels: 3, background: "#888888", noise: grain },
  })
    .png()
    .toBuffer()
  const photo = await goods({ width: 1080, height: 1920 })
    .composite([{ input: noise, blend: "soft-light" }])
    .png()
    .toBuffer()
  expect(await hintsOf(photo, { was_png: true })).toEqual([])
})

test("the same photo is known again in other compression, size and light; another is not", async () => {
  const { difference_hash } = await judge(await goods().jpeg({ quality: 92 }).toBuffer())
  const copies = [
    goods().jpeg({ quality: 40 }),
    goods().resize(900).webp({ quality: 60 }),
    goods().linear(0.85, 12).jpeg(),
    goods().png(),
  ]
  for (const copy of copies)
    expect(
      apart(difference_hash, (await judge(await copy.toBuffer())).difference_hash),
    ).toBeLessThanOrEqual(SAME_BITS)
  for (const seed of [2, 3, 5, 7]) {
    const other = await judge(await goods({ seed }).jpeg().toBuffer())
    expect(apart(difference_hash, other.difference_hash)).toBeGreaterThan(SAME_BITS)
  }
})

test("a picture of before is judged by its largest copy, and never called small", async () => {
  const content = await goods({ width: 1000, height: 750 }).linear(0.3, 0).jpeg().toBuffer()
  const { image, files, facts } = await encodePicture(content, { width: 1000, height: 750 })
  const store = {
    read: async (name: string) => files.find((file) => file.name === name)?.content ?? null,
    ...{ write: async () => {}, remove: async () => {}, list: async () => [] },
  }
  expect(facts.hints).toEqual(["small", "dark"])
  const found = await judgeStored(store, image)
  expect(found.hints).toEqual(["dark"])
  expect(apart(found.difference_hash, facts.difference_hash)).toBeLessThanOrEqual(SAME_BITS)
  const gone = await judgeStored({ ...store, read: async () => null }, image)
  expect(gone).toEqual({ difference_hash: null, hints: [] })
})
