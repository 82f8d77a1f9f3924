import { SHEET_LIMITS } from "@serumpun/domain/sheet/cells"
import { readXml } from "./xml-events"
import type { ZipParts } from "./zip-parts"

/** What the parts beside the sheet say: where the first visible sheet is, its texts, which styles are dates or percentages. */
export type Workbook = {
  sheet: string
  strings: string[]
  isDate: (style: number) => boolean
  /** 80.19 % is kept as 0.8019 and shown as it is meant. */
  isPercent: (style: number) => boolean
  /** Days are counted from 1904, as old Macs did, instead of 1900. */
  from_1904: boolean
}

/** @returns null when the parts are not those of a workbook with a visible sheet */
export async function readWorkbook(parts: ZipParts): Promise<Workbook | null> {
  const main = await readMain(parts)
  if (!main) return null
  const { sheet, from_1904 } = main
  const [strings, { dates, percents }] = [await readStrings(parts), await readStyles(parts)]
  return {
    ...{ sheet, strings, from_1904 },
    isDate: (style) => dates.has(style),
    isPercent: (style) => percents.has(style),
  }
}

async function readMain(parts: ZipParts) {
  const [book, relations] = [
    await parts.open("xl/workbook.xml"),
    await parts.open("xl/_rels/workbook.xml.rels"),
  ]
  if (!book || !relations) return null
  let relation = ""
  let from_1904 = false
  await readXml(book, {
    open(name, attributes) {
      if (name === "workbookPr") from_1904 = /^(1|true)$/.test(attributes.date1904 ?? "")
      const isHidden = (attributes.state ?? "visible") !== "visible"
      if (name === "sheet" && !isHidden && !relation)
        relation = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? ""
    },
  })
  let target = ""
  await readXml(relations, {
    open(name, { Id, Target }) {
      if (name === "Relationship" && Id === relation && Target) target = Target
    },
  })
  if (!relation || !target) return null
  const sheet = target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`
  return parts.names.includes(sheet) ? { sheet, from_1904 } : null
}

/** Texts that several cells share; how a name is pronounced (`rPh`) is not part of it. */
async function readStrings(parts: ZipParts): Promise<string[]> {
  const stream = await parts.open("xl/sharedStrings.xml")
  const strings: string[] = []
  if (!stream) return strings
  let text = ""
  let isText = false
  let isReading = false
  await readXml(stream, {
    open(name) {
      if (name === "si") text = ""
      if (name === "rPh") isReading = true
      if (name === "t") isText = !isReading
    },
    text(piece) {
      if (isText && text.length <= SHEET_LIMITS.cell) text += piece
    },
    close(name) {
      if (name === "t") isText = false
      if (name === "rPh") isReading = false
      if (name === "si") strings.push(unescaped(text))
    },
  })
  return strings
}

/** Numbers of the cell formats that show a day or a time, or a percentage (ECMA-376 part 1, 18.8.30). */
async function readStyles(parts: ZipParts) {
  const stream = await parts.open("xl/styles.xml")
  const [dates, percents] = [new Set<number>(), new Set<number>()]
  if (!stream) return { dates, percents }
  const own = new Map<number, string>()
  let isInside = false
  let style = 0
  await readXml(stream, {
    open(name, { numFmtId, formatCode }) {
      if (name === "numFmt") own.set(Number(numFmtId), formatCode ?? "")
      if (name === "cellXfs") isInside = true
      if (name !== "xf" || !isInside) return
      const format = Number(numFmtId ?? 0)
      const code = own.get(format) ?? ""
      if (isBuiltInDate(format) || shows(code, /[ymdhs]/i)) dates.add(style)
      if (format === 9 || format === 10 || shows(code, /%/)) percents.add(style)
      style += 1
    },
    close(name) {
      if (name === "cellXfs") isInside = false
    },
  })
  return { dates, percents }
}

const isBuiltInDate = (format: number): boolean =>
  (format >= 14 && format <= 22) ||
  (format >= 27 && format <= 36) ||
  (format >= 45 && format <= 47) ||
  (format >= 50 && format <= 58)

/** A sign outside quotes and brackets: the days of `[$-409]d mmm yyyy`, but not of `0.00 "days"`. */
function shows(code: string, wanted: RegExp): boolean {
  let end = ""
  for (let at = 0; at < Math.min(code.length, 500); at += 1) {
    const sign = code[at] ?? ""
    if (end) end = sign === end ? "" : end
    else if (sign === '"') end = '"'
    else if (sign === "[") end = "]"
    else if (sign === "\\") at += 1
    else if (wanted.test(sign)) return true
  }
  return false
}

/** Excel writes what XML cannot hold as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
