import { expect, test } from "vitest"
import { knownBusinessHeadings } from "../workflows/register-import/known-words"
import { findHeadings } from "./find-headings"
import { readSheetFile } from "./read-sheet"

const find = async (lines: string[]) => {
  const read = await readSheetFile("umkm.csv", Buffer.from(lines.join("\n")))
  const { headings, rows } = findHeadings(read, knownBusinessHeadings)
  return { headings, rows: rows.map(({ number, cells }) => [number, ...cells]) }
}
const columns = "Nama usaha;NIB;Kabupaten/kota"
const named = columns.split(";")

test("a title, an office and a day above the headings are no rows, and rows keep their numbers", async () => {
  const title = ["DATA UMKM KABUPATEN LEBAK;;", "Dinas Koperasi dan UKM;;", "", "Per;31/12/2025;"]
  expect(await find([...title, columns, "KUB Sobang;1234567890123;Lebak"])).toEqual({
    headings: named,
    rows: [[6, "KUB Sobang", "1234567890123", "Lebak"]],
  })
})

test("a title that is a column's name loses against the row that names more of them", async () => {
  const found = await find(["NIB;;", columns, "KUB Sobang;1;Lebak"])
  expect(found).toEqual({ headings: named, rows: [[3, "KUB Sobang", "1", "Lebak"]] })
})

test("a file that begins with its headings is left as it is, also when a row repeats them", async () => {
  const found = await find([columns, "KUB Sobang;1;Lebak", columns])
  expect(found.headings).toEqual(named)
  expect(found.rows.map(([number]) => number)).toEqual([2, 3])
})

test("the upper of two rows of headings names what the lower leaves empty", async () => {
  const rows = [
    "Nama usaha;NIB;Tempat;;",
    ";;Desa;Kecamatan;Kabupaten",
    "KUB;1;Sobang;Sobang;Lebak",
  ]
  const { headings } = await find(rows)
  expect(headings).toEqual(["Nama usaha", "NIB", "Desa", "Kecamatan", "Kabupaten"])
})

test("one word of a row that is also the name of a column makes it no row of headings", async () => {
  const unknown = "Sebutan;Daerah asal;Skala"
  expect((await find([unknown, "Sobang;Lebak;UMKM"])).headings).toEqual(unknown.split(";"))
})

test("headings that nobody knows are the first row with two different texts", async () => {
  const unknown = "Sebutan;Angka A;Angka B"
  expect(await find(["Rekap;;", unknown, "Sobang;1;2"])).toEqual({
    headings: unknown.split(";"),
    rows: [[3, "Sobang", "1", "2"]],
  })
  expect((await find([unknown, "Sobang;1;2"])).headings).toEqual(unknown.split(";"))
})

test("headings without a row below them are not taken for the first line of a table", async () => {
  const found = await find(["Rekap;;", columns])
  expect(found).toEqual({ headings: ["Rekap", "", ""], rows: [[2, ...named]] })
})
