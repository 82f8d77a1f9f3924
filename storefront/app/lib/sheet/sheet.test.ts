import { createRequire } from "node:module"
import { expect, test } from "vitest"
import { toCsv } from "./sheet.ts"
import { toXlsx } from "./xlsx.server.ts"

const { unzipSync, strFromU8 } = createRequire(
  createRequire(import.meta.url).resolve("write-excel-file/node"),
)("fflate") as {
  unzipSync: (file: Uint8Array) => Record<string, Uint8Array>
  strFromU8: (bytes: Uint8Array) => string
}

const sheet = {
  columns: ["Goods", "Price", "Day"],
  rows: [
    ['Sugar, "dark"\nand light', -3.45, { day: "2026-11-27" }],
    ["=HYPERLINK(1)", 0.0001, null],
    ["@cmd", 0, null],
    ["＋1", 2, null],
  ],
}

test("CSV begins with the mark, quotes what it must and turns formulas into text", () => {
  expect(toCsv(sheet)).toBe(
    '\uFEFFGoods,Price,Day\r\n"Sugar, ""dark""\nand light",-3.45,2026-11-27\r\n' +
      "'=HYPERLINK(1),0.0001,\r\n'@cmd,0,\r\n'＋1,2,\r\n",
  )
})

test("XLSX holds numbers as numbers, days as dates and no formula", async () => {
  const files = unzipSync(new Uint8Array(await toXlsx(sheet)))
  const rows = strFromU8(files["xl/worksheets/sheet1.xml"]!)
  expect(rows).toMatch(/<c r="B2"[^>]*><v>-3.45<\/v>/)
  // 27 November 2026, in Excel's count of days
  expect(rows).toMatch(/<c r="C2"[^>]*><v>46353<\/v>/)
  expect(rows).not.toContain("<f>")
})
