/** The parts of an XLSX file beside its sheets (ECMA-376 part 1). */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OPEN = "http://schemas.openxmlformats.org"
const MAIN = `${OPEN}/spreadsheetml/2006/main`
const OFFICE = `${OPEN}/officeDocument/2006/relationships`
const PACKAGE = `${OPEN}/package/2006/relationships`
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

/** What XML cannot hold is written as Excel does, `_x0007_`, and what looks so already is kept apart. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (sign) => {
      const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")
      return `_x${code}_`
    })
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")

export const contentTypes = (sheets: number): string =>
  `${XML}<Types xmlns="${OPEN}/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
  numbers(sheets)
    .map(
      (number) =>
        `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
    )
    .join("") +
  "</Types>"

export const rootRelations =
  `${XML}<Relationships xmlns="${PACKAGE}">` +
  `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

export const relations = (sheets: number): string =>
  `${XML}<Relationships xmlns="${PACKAGE}">` +
  numbers(sheets)
    .map(
      (number) =>
        `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
    )
    .join("") +
  `<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`

/** Sheets in their order; `hidden` names one more that nobody sees. */
export const bookXml = (names: readonly string[], hidden: string | null): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
  [...names.map(sheetName), ...(hidden ? [hidden] : [])]
    .map((name, index) => {
      const state = hidden && index === names.length ? ' state="hidden"' : ""
      return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`
    })
    .join("") +
  "</sheets></workbook>"

/** Spreadsheets refuse a name with these signs or more than 31 characters. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31)

/** Cell formats: as it is, heading, day, text. */
export const styles =
  `${XML}<styleSheet xmlns="${MAIN}">` +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
