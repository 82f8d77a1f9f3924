import type { MedusaResponse } from "@medusajs/framework/http"
import { ExportProducers } from "../../../../contracts/sheet"
import { countExportedProducers, exportedProducers } from "../../../../readers/exported-producers"
import type { AdminRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"
import { readLocale } from "../../../read-locale"
import { answerExport } from "../answer-export"

export async function GET(req: AdminRequest, res: MedusaResponse) {
  const { kind, ...filters } = parseQuery(ExportProducers, req.query)
  await answerExport(req, res, {
    ...{ subject: "producer", name: "producers", kind, filters },
    sheets: exportedProducers(req.scope, filters, readLocale(req)),
    rows: await countExportedProducers(req.scope, filters),
  })
}
