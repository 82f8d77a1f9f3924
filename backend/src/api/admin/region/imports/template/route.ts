import type { MedusaResponse } from "@medusajs/framework/http"
import { TemplateQuery } from "../../../../../contracts/sheet"
import { exampleRow, registerSheet } from "../../../../../readers/region/register-sheet"
import type { AdminRequest } from "../../../../access/acting"
import { parseQuery } from "../../../../parse-query"
import { readLocale } from "../../../../read-locale"
import { sendSheet } from "../../../../send-sheet"

/** Headings in the reader's language with one example below. */
export async function GET(req: AdminRequest, res: MedusaResponse) {
  const { kind } = parseQuery(TemplateQuery, req.query)
  const sheet = registerSheet([exampleRow], readLocale(req))
  await sendSheet(req.scope, { name: "register", kind, sheets: [sheet] }, res)
}
