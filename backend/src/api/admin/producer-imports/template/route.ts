import type { MedusaResponse } from "@medusajs/framework/http"
import { guardFormula } from "@serumpun/domain/sheet/cells"
import { producerColumns } from "@serumpun/domain/sheet/producer-columns"
import { producerHeading } from "../../../../workflows/producer-import/known-words"
import type { AdminRequest } from "../../../access/acting"
import { readLocale } from "../../../read-locale"

/** Told by it that the file is UTF-8, spreadsheets show every letter as it is. */
const BYTE_ORDER_MARK = "\uFEFF"

const quoted = (cell: string | number | null) =>
  `"${guardFormula(String(cell ?? "")).replaceAll('"', '""')}"`

/** Headings in the reader's language with one example below, as CSV. */
export async function GET(req: AdminRequest, res: MedusaResponse) {
  const locale = readLocale(req)
  const rows = [
    producerColumns.map((column) => producerHeading(column, locale)),
    producerColumns.map(({ example }) => example),
  ]
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", 'attachment; filename="producers.csv"')
  res.send(BYTE_ORDER_MARK + rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join(""))
}
