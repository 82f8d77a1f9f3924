import { expect, test } from "vitest"
import { csvLine, guardedRow, toCsv } from "./table.js"

test("CSV begins with the mark, quotes what it must and turns formulas into text", () => {
  const sheet = {
    columns: ["Goods", "Price", "Day"],
    rows: [
      ['Sugar, "dark"\nand light', -3.45, { day: "2026-11-27" }],
      ["=HYPERLINK(1)", 0.0001, null],
      ["@cmd", 0, null],
      ["＋1", 2, null],
    ],
  }
  expect(toCsv(sheet)).toBe(
    '\uFEFFGoods,Price,Day\r\n"Sugar, ""dark""\nand light",-3.45,2026-11-27\r\n' +
      "'=HYPERLINK(1),0.0001,\r\n'@cmd,0,\r\n'＋1,2,\r\n",
  )
})

test.each(["=1", "+1", "-1", "@A1", "\t=1", "\r=1", " =1", "'=1"])(
  "%j is no formula in either form",
  (text) => {
    expect(csvLine([text])).toMatch(/^"?'/)
    expect(guardedRow([text, -1, { day: "2026-11-27" }])).toEqual([
      ...[`'${text}`, -1, { day: "2026-11-27" }],
    ])
  },
)
