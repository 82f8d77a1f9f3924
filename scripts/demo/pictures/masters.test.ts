import { readdir, readFile } from "node:fs/promises"
import { expect, test } from "vitest"
import { listMasters, mastersFolder, readRecords, sha256 } from "./masters.ts"

const remedy = "run npm run pictures -w @serumpun/demo"
const largestInAll = 16 * 1024 * 1024

test("every prepared picture was made from the drawing as it is now", async () => {
  const records = await readRecords()

  for (const { file, draw } of listMasters())
    expect(records[file]?.drawing, `${file}: ${remedy}`).toBe(sha256(draw()))
})

test("the prepared files are the recorded ones, and no others", async () => {
  const records = await readRecords()
  const files = (await readdir(mastersFolder)).filter((file) => file.endsWith(".webp"))

  expect(files.sort(), remedy).toEqual(
    listMasters()
      .map(({ file }) => file)
      .sort(),
  )
  let bytes = 0
  for (const file of files) {
    const content = await readFile(new URL(file, mastersFolder))
    expect(sha256(content), `${file}: ${remedy}`).toBe(records[file]?.file)
    bytes += content.length
  }
  expect(bytes).toBeLessThan(largestInAll)
})
