import type { MedusaResponse } from "@medusajs/framework/http"
import { TemplateQuery } from "../../../../contracts/sheet"
import { producerExample, producerWorkbook } from "../../../../readers/producer-sheet"
import type { AdminRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"
import { readLocale } from "../../../read-locale"
import { sendSheet } from "../../../send-sheet"

/** Headings in the reader's language with one example below; as XLSX with lists and an explanation. */
export async function GET(req: AdminRequest, res: MedusaResponse) {
  const { kind } = parseQuery(TemplateQuery, req.query)
  const sheets = producerWorkbook(readLocale(req), [producerExample])
  await sendSheet(req.scope, { name: "producers", kind, sheets }, res)
}
