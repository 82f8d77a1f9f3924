import fc from "fast-check"
import { expect, test } from "vitest"
import {
  checkFileHead,
  checkPictureSize,
  FILE_HEAD_BYTES,
  pictureRule,
  readFileKind,
  scanRule,
} from "./upload-rules.js"

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === "number" ? [part] : [...part].map((letter) => letter.charCodeAt(0)),
    ),
  )

test.each([
  ["pdf", bytes("%PDF-1.7\n")],
  ["jpeg", bytes(0xff, 0xd8, 0xff, 0xe0, "JFIF")],
  ["png", bytes(0x89, "PNG\r\n", 0x1a, "\n")],
  ["gif", bytes("GIF89a")],
  ["webp", bytes("RIFF", 1, 2, 3, 4, "WEBPVP8 ")],
  ["avif", bytes(0, 0, 0, 28, "ftypavif")],
])("%s is told by its first bytes", (kind, head) => {
  expect(readFileKind(head)).toBe(kind)
})

test.each([
  ["text", bytes("hello")],
  ["nothing", bytes()],
  ["sound in the same container as WebP", bytes("RIFF", 1, 2, 3, 4, "WAVEfmt ")],
  ["HEIC", bytes(0, 0, 0, 28, "ftypheic")],
  ["SVG", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>")],
  ["BMP", bytes("BM", 1, 2, 3, 4)],
  ["TIFF", bytes("II*", 0)],
])("%s is none of the kinds", (_, head) => {
  expect(readFileKind(head)).toBeNull()
})

test("a PDF may begin with other bytes, even those of a picture, up to the first 1,024", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2 * FILE_HEAD_BYTES }), fc.boolean(), (junk, asJpeg) => {
      const before = asJpeg ? [0xff, 0xd8, 0xff, ...junk] : [...junk]
      const isInside = before.length + "%PDF-".length <= FILE_HEAD_BYTES
      expect(readFileKind(Uint8Array.from([...before, ...bytes("%PDF-1.4")])) === "pdf").toBe(
        isInside,
      )
    }),
  )
})

test("a problem names the file, the limit and what is accepted", () => {
  const check = (size: number, head: Uint8Array, rule = scanRule) =>
    checkFileHead({ name: "scan.pdf", size }, head, rule)
  expect(check(0, bytes())).toEqual([
    { field: "file", code: "file_empty", params: { name: "scan.pdf" } },
  ])
  expect(check(10 * 1024 * 1024 + 1, bytes("%PDF-"))).toEqual([
    { field: "file", code: "file_too_large", params: { name: "scan.pdf", max_mb: 10 } },
  ])
  expect(check(5, bytes("hello"))).toEqual([
    { field: "file", code: "file_type", params: { name: "scan.pdf", accepted: "PDF, JPEG, PNG" } },
  ])
  expect(check(5, bytes("%PDF-"), pictureRule).map(({ code }) => code)).toEqual(["file_type"])
  expect(check(10 * 1024 * 1024, bytes("%PDF-"))).toEqual([])
})

test.each([
  [640, 480, []],
  [640, 160, []],
  [639, 640, ["image_too_small"]],
  [640, 159, ["image_ratio"]],
  [640, 2560, []],
  [640, 2561, ["image_ratio"]],
  [641, 77_000, ["file_too_large"]],
  [640, 16_384, ["file_too_large"]],
  [20_000, 10, ["file_too_large"]],
  [12_000, 4_166, []],
  [12_000, 4_167, ["file_too_large"]],
  [12_001, 4_000, ["file_too_large"]],
])("a picture of %i × %i pixels: %j", (width, height, codes) => {
  expect(checkPictureSize("bag.jpg", { width, height }).map(({ code }) => code)).toEqual(codes)
})
