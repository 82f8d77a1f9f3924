import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import sharp from "sharp"
import { afterAll, expect, test, vi } from "vitest"
import { avifQueueIdle, queueMissingAvif } from "./avif-queue"
import { processPicture } from "./process-picture"

const { disk, folder } = vi.hoisted(() => ({
  disk: { isFull: false },
  folder: `${process.env.TMPDIR ?? "/tmp"}/serumpun-pictures-${process.pid}-${Date.now()}`,
}))
vi.mock("../env", () => ({ readEnv: () => ({ PICTURE_MEMORY_MB: 256 }) }))
vi.mock("./picture-files", async (original) => {
  const { writeFile } = await import("node:fs/promises")
  return {
    ...(await original<object>()),
    pictureFolder: () => folder,
    writePictureFile: async (name: string, content: Buffer) => {
      if (disk.isFull && name.includes("-640")) throw new Error("ENOSPC")
      await writeFile(join(folder, name), content)
    },
    removePictureFiles: async (id: string) => {
      for (const name of readdirSync(folder).filter((file) => file.startsWith(id)))
        rmSync(join(folder, name))
    },
  }
})

mkdirSync(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const upload = (content: Buffer) => processPicture({ name: "bag.jpg", content })
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#a06030" } })

test("a picture becomes every width it is large enough for, in three formats", async () => {
  const { image } = await upload(await plain(1000, 500).png().toBuffer())
  await avifQueueIdle()

  expect(image).toMatchObject({ widths: [320, 640, 960], width: 960, height: 480 })
  const files = readdirSync(folder).filter((name) => name.startsWith(`${image?.id}-`))
  expect(files).toHaveLength(9)
  const { format, width } = await sharp(join(folder, `${image?.id}-640.avif`)).metadata()
  expect([format, width]).toEqual(["heif", 640])
})

test("what a killed process left unencoded is made by the next one", async () => {
  const left = join(folder, "0123456789abcdef0123-320")
  await plain(320, 200).webp().toFile(`${left}.webp`)

  await queueMissingAvif()
  await avifQueueIdle()

  expect(existsSync(`${left}.avif`)).toBe(true)
})

test("a photo stands as the camera held it and forgets where it was taken", async () => {
  const photo = await plain(800, 1200)
    .withExif({ IFD0: { Copyright: "me" }, IFD3: { GPSLatitude: "6/1 0/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

  const { image } = await upload(photo)

  expect(image).toMatchObject({ width: 960, height: 640 })
  const { exif, orientation } = await sharp(join(folder, `${image?.id}-640.jpg`)).metadata()
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
  const before = readdirSync(folder)
  const { image, problems } = await upload(await make())

  expect(image).toBeNull()
  expect(problems).toMatchObject([{ field: "file", code, params: { name: "bag.jpg" } }])
  expect(readdirSync(folder)).toEqual(before)
})

test("a picture whose files cannot all be written leaves none", async () => {
  disk.isFull = true
  const before = readdirSync(folder)
  await expect(upload(await plain(1000, 500).png().toBuffer())).rejects.toThrow("ENOSPC")
  disk.isFull = false
  expect(readdirSync(folder)).toEqual(before)
})
