import { type Sheet, toCsv } from "@serumpun/domain/sheet/table"
import { type NamedSheet, xlsxBytes } from "@serumpun/domain/sheet/xlsx"

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

/** A table as a download under a name of plain letters; nobody keeps a copy on the way. */
export async function sheetFile(
  sheet: Sheet,
  { name, kind }: { name: string; kind: keyof typeof types },
): Promise<Response> {
  const body = kind === "csv" ? toCsv(sheet) : await xlsxBytes([{ name: "Sheet1", ...sheet }])
  return download(body, name, kind)
}

/** Several tables as the sheets of one XLSX file. */
export async function workbookFile(name: string, sheets: NamedSheet[]): Promise<Response> {
  return download(await xlsxBytes(sheets), name, "xlsx")
}

function download(body: BodyInit, name: string, kind: keyof typeof types): Response {
  return new Response(body, {
    headers: {
      "Content-Type": types[kind],
      "Content-Disposition": `attachment; filename="${name}.${kind}"`,
      "Cache-Control": "private, no-store",
    },
  })
}
