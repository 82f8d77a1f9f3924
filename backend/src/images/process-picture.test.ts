import sharp from "sharp"
import { expect, test, vi } from "vitest"
import { avifQueueIdle, queueMissingAvif } from "./avif-queue"
import { filesOfPicture } from "./encode-picture"
import type { PictureStore } from "./picture-store"
import { processPicture } from "./process-picture"

vi.mock("../env", () => ({ readEnv: () => ({ PICTURE_MEMORY_MB: 256 }) }))

const files = new Map<string, Buffer>()
let isFull = false
const store: PictureStore = {
  async write(name, content) {
    if (isFull && name.includes("-640")) throw new Error("ENOSPC")
    files.set(name, content)
  },
  read: async (name) => files.get(name) ?? null,
  async remove(names) {
    for (const name of names) files.delete(name)
  },
  list: async () => [...files.keys()].map((name) => ({ name, written_at: new Date() })),
}

const upload = (content: Buffer) => processPicture(store, { name: "bag.jpg", content })
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#a06030" } })

test("a picture becomes every width it is large enough for, in three formats", async () => {
  const { image } = await upload(await plain(1000, 500).png().toBuffer())
  await avifQueueIdle()

  expect(image).toMatchObject({ widths: [320, 640, 960], width: 960, height: 480 })
  const own = [...files.keys()].filter((name) => name.startsWith(`${image?.id}-`))
  expect(own.sort()).toEqual(image && filesOfPicture(image).sort())
  const { format, width } = await sharp(files.get(`${image?.id}-640.avif`)).metadata()
  expect([format, width]).toEqual(["heif", 640])
})

test("what a killed process left unencoded is made by the next one", async () => {
  const left = "0123456789abcdef0123-320"
  files.set(`${left}.webp`, await plain(320, 200).webp().toBuffer())

  await queueMissingAvif(store)
  await avifQueueIdle()

  expect(files.has(`${left}.avif`)).toBe(true)
})

test("a photo stands as the camera held it and forgets where it was taken", async () => {
  const photo = await plain(800, 1200)
    .withExif({ IFD0: { Copyright: "me" }, IFD3: { GPSLatitude: "6/1 0/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

  const { image } = await upload(photo)

  expect(image).toMatchObject({ width: 960, height: 640 })
  const { exif, orientation } = await sharp(files.get(`${image?.id}-640.jpg`)).metadata()
  expect([exif, orientation]).toEqual([undefined, undefined])
})

test.each([
  ["an empty file", async () => Buffer.alloc(0), "file_empty"],
  ["a drawing that could carry a script", async () => Buffer.from("<svg/>"), "file_type"],
  ["a page that calls itself a picture", async () => Buffer.from("<html></html>"), "file_type"],
  ["a picture narrower than 640", () => plain(639, 800).png().toBuffer(), "image_too_small"],
  ["a strip", () => plain(3000, 400).png().toBuffer(), "image_ratio"],
  ["a picture that is too high", () => plain(641, 16_384).png().toBuffer(), "file_too_large"],
  [
    "a PDF that begins like a picture",
    async () => Buffer.from("\xff\xd8\xff%PDF-1.7", "latin1"),
    "file_type",
  ],
  [
    "half a picture",
    async () => (await plain(900, 900).png().toBuffer()).subarray(0, 900),
    "file_unreadable",
  ],
  [
    "a small file that unfolds to 64 megapixels",
    () => plain(8000, 8000).png({ compressionLevel: 9 }).toBuffer(),
    "file_too_large",
  ],
])("%s is refused, and nothing of it is left", async (_, make, code) => {
  const before = [...files.keys()]
  const { image, problems } = await upload(await make())

  expect(image).toBeNull()
  expect(problems).toMatchObject([{ field: "file", code, params: { name: "bag.jpg" } }])
  expect([...files.keys()]).toEqual(before)
})

test("a picture whose files cannot all be written leaves none", async () => {
  isFull = true
  const before = [...files.keys()]
  await expect(upload(await plain(1000, 500).png().toBuffer())).rejects.toThrow("ENOSPC")
  isFull = false
  expect([...files.keys()]).toEqual(before)
})
