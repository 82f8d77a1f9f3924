import { expect, test } from "vitest"
import { checkFile, chosenFile, scanRule } from "./check-file.ts"
import { readFileKind } from "./file-kind.ts"

const bytes = (...parts: (string | number)[]) =>
  new Blob(parts.map((part) => (typeof part === "number" ? new Uint8Array([part]) : part)))

test("a file is told by its first bytes", async () => {
  expect(await readFileKind(bytes("%PDF-1.7\n"))).toBe("pdf")
  expect(await readFileKind(bytes(0xff, 0xd8, 0xff, 0xe0, "JFIF"))).toBe("jpeg")
  expect(await readFileKind(bytes(0x89, "PNG\r\n", 0x1a, "\n"))).toBe("png")
  expect(await readFileKind(bytes("RIFF", 1, 2, 3, 4, "WEBPVP8 "))).toBe("webp")
  expect(await readFileKind(bytes(0, 0, 0, 28, "ftypavif"))).toBe("avif")
})

test("text, and what only begins like a picture, is none of them", async () => {
  expect(await readFileKind(new File(["hello"], "photo.jpg", { type: "image/jpeg" }))).toBeNull()
  expect(await readFileKind(bytes("RIFF", 1, 2, 3, 4, "WAVEfmt "))).toBeNull()
  expect(await readFileKind(new Blob([]))).toBeNull()
})

test("no file is no mistake; an empty, a huge and a disguised one are", async () => {
  const form = new FormData()
  form.set("file", new File([], ""))
  expect(chosenFile(form)).toBeNull()
  form.set("file", new File([], "scan.pdf"))
  expect(chosenFile(form)?.name).toBe("scan.pdf")

  const codes = async (file: File) => (await checkFile(file, scanRule)).map(({ code }) => code)
  expect(await codes(new File([], "scan.pdf"))).toEqual(["file_empty"])
  expect(await codes(new File([new Uint8Array(10 * 1024 * 1024 + 1)], "scan.pdf"))).toEqual([
    "file_too_large",
  ])
  expect(await codes(new File(["hello"], "scan.pdf"))).toEqual(["file_type"])
  expect(await codes(new File(["%PDF-1.7"], "scan.pdf"))).toEqual([])
})
