import { scanRule } from "@serumpun/domain/files/upload-rules"
import { expect, test } from "vitest"
import { checkFile, chosenFile, chosenFiles } from "./check-file.ts"

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
  expect(await codes(new File(["\r\n".repeat(500), "%PDF-1.7"], "scan.pdf"))).toEqual([])
})

test("every file that was chosen is seen, in order", () => {
  const form = new FormData()
  for (const name of ["b.jpg", "a.jpg"]) form.append("file", new File(["x"], name))
  form.append("file", "a text, not a file")
  expect(chosenFiles(form).map(({ name }) => name)).toEqual(["b.jpg", "a.jpg"])
})
