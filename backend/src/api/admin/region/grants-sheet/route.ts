import type { MedusaResponse } from "@medusajs/framework/http"
import { readGrantSheet } from "../../../../readers/capital/grants"
import { readTerritory } from "../../../../readers/territory"
import type { AdminRequest } from "../../../access/acting"
import { sendSheet } from "../../../send-sheet"

/** Sums alone: no business is named, so that nothing is written down of who took it. */
export async function GET(req: AdminRequest, res: MedusaResponse) {
  const sheet = await readGrantSheet(req.scope, readTerritory(req))
  await sendSheet(req.scope, { name: "grants", kind: "csv", sheets: [sheet] }, res)
}
