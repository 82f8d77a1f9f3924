import { crc32, deflateRawSync } from "node:zlib"

/** `said_size`: what the zip file says of the part's size, when that is not the truth. */
export type Part = { name: string; content: Buffer; said_size?: number }

/** A zip file written by hand, so that it can lie. */
export function zipOf(parts: Part[]): Buffer {
  const written: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, said_size = content.length } of parts) {
    const packed = deflateRawSync(content)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(said_size, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\0"), common, rest, Buffer.from(name)]),
    )
    written.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...written, central, Buffer.from("PK\u0005\u0006"), end])
}

export const sheetXml = (rows: string, after = ""): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${after}</worksheet>`

type Content = { sheet: string; hidden?: string; strings?: string[]; said_size?: number }

/** The parts that a workbook needs; `s="1"` is the style of a day. */
export function workbookOf({ sheet, hidden, strings = [], said_size }: Content): Buffer {
  const part = (name: string, xml: string, size?: number): Part => ({
    name,
    content: Buffer.from(xml),
    ...(size === undefined ? {} : { said_size: size }),
  })
  return zipOf([
    part(
      "xl/workbook.xml",
      `<workbook xmlns:r="r"><sheets>${hidden ? '<sheet name="H" sheetId="1" state="hidden" r:id="rId2"/>' : ""}<sheet name="S" sheetId="2" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      "xl/_rels/workbook.xml.rels",
      `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>`,
    ),
    part(
      "xl/styles.xml",
      `<styleSheet><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ),
    part(
      "xl/sharedStrings.xml",
      `<sst>${strings.map((text) => `<si><t>${text.replaceAll("<b>", "&lt;b&gt;").replaceAll("</b>", "&lt;/b&gt;")}</t></si>`).join("")}</sst>`,
    ),
    ...(hidden ? [part("xl/worksheets/sheet2.xml", hidden)] : []),
    part("xl/worksheets/sheet1.xml", sheet, said_size),
  ])
}
