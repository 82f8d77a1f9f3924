import type { MedusaResponse } from "@medusajs/framework/http"
import { ExportListings } from "../../../../contracts/sheet"
import { countExportedListings, exportedListings } from "../../../../readers/exported-listings"
import type { AdminRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"
import { readLocale } from "../../../read-locale"
import { answerExport } from "../answer-export"

export async function GET(req: AdminRequest, res: MedusaResponse) {
  const { kind, ...filters } = parseQuery(ExportListings, req.query)
  await answerExport(req, res, {
    ...{ subject: "listing", name: "listings", kind, filters },
    sheets: exportedListings(req.scope, filters, readLocale(req)),
    rows: await countExportedListings(req.scope, filters),
  })
}
