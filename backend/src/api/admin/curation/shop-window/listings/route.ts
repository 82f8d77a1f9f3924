import type { MedusaResponse } from "@medusajs/framework/http"
import { FindForWindow, type FoundForWindow } from "../../../../../contracts/shop-window"
import { findForWindow } from "../../../../../readers/shop-window-list"
import type { AdminRequest } from "../../../../access/acting"
import { parseQuery } from "../../../../parse-query"
import { readLocale } from "../../../../read-locale"

export async function GET(req: AdminRequest, res: MedusaResponse<{ listings: FoundForWindow[] }>) {
  const { q } = parseQuery(FindForWindow, req.query)
  res.json({ listings: await findForWindow(req.scope, q, readLocale(req)) })
}
