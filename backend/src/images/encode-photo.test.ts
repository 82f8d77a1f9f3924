import sharp from "sharp"
import { expect, test, vi } from "vitest"
import { encodePhotos } from "./encode-photo"

vi.mock("../env", () => ({ readEnv: () => ({ PICTURE_MEMORY_MB: 256 }) }))

const taken = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#964" } })
    .withExif({ IFD3: { GPSLatitude: "6/1 10/1 0/1" } })
    .jpeg()
    .toBuffer()

test("a photo is kept no wider than a screen and without the place where it was taken", async () => {
  const content = await taken(2400, 1200)
  expect((await sharp(content).metadata()).exif).toBeDefined()
  const { photos, problems } = await encodePhotos([{ name: "IMG_1.jpeg", content }])
  expect(problems).toEqual([])
  expect(photos).toMatchObject([{ name: "IMG_1.jpg", width: 1600, height: 800 }])
  const kept = await sharp(Buffer.from(photos[0]!.content_base64, "base64")).metadata()
  expect([kept.format, kept.exif]).toEqual(["jpeg", undefined])
})

test("a small photo of a fault is taken; what is no photo, broken or huge is named", async () => {
  const small = await taken(200, 150)
  const { photos, problems } = await encodePhotos([
    { name: "dent.jpg", content: small },
    { name: "page.jpg", content: Buffer.from("<script>alert(1)</script>") },
    { name: "cut.jpg", content: small.subarray(0, small.length - 200) },
    { name: "wide.jpg", content: await taken(13_000, 10) },
  ])
  expect(photos.map(({ name }) => name)).toEqual(["dent.jpg"])
  expect(problems.map(({ code, params }) => `${params?.name} ${code}`)).toEqual([
    "page.jpg file_type",
    "cut.jpg file_unreadable",
    "wide.jpg file_too_large",
  ])
})
