import { expect, test } from "vitest"
import { sampleContent } from "./sample-content"
import { writeCsv } from "./write-csv"

/** Cells as RFC 4180 has them: quoted with quotes doubled, or plain, up to a comma or the row's end. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.matchAll(
    /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? "")
    if (end !== ",") rows.push([])
  }
  return rows.slice(0, -1)
}

const withTitle = (title: string) => {
  const content = sampleContent({}, 1)
  return writeCsv({ ...content, lines: content.lines.map((line) => ({ ...line, title })) })
}

test("begins with a mark by which Excel reads it as UTF-8, and ends every row as RFC 4180 has it", () => {
  const csv = writeCsv(sampleContent())
  expect(csv.startsWith("\uFEFFrow,line,title")).toBe(true)
  expect(csv.split("\r\n")).toHaveLength(7)
  expect(csv).toContain("籐の買い物かご")
})

test("commas, quotes and line breaks stay inside of their cell", () => {
  for (const title of ["Bag, large", 'The "Kayan" bag', "One\nTwo", '"', ',"\n'])
    expect(read(withTitle(title).slice(1))[1]?.[2]).toBe(title)
})

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1"])(
  "no spreadsheet calculates %j",
  (title) => {
    expect(read(withTitle(title).slice(1))[1]?.[2]).toBe(`'${title}`)
  },
)

test("a packing list tells no prices", () => {
  const csv = writeCsv(sampleContent({ kind: "packing_list" }))
  expect(csv).not.toContain("EUR")
  expect(csv).not.toContain("1133.50")
  expect(csv).toContain("0.96")
})
