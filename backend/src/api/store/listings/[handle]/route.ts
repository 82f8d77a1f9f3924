import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readShownListing } from "../../../../readers/public-listing-detail"
import { readLocale } from "../../../read-locale"

/** A `ListingDetail`, sent as it is kept. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const body = await readShownListing(req.scope, req.params.handle ?? "", readLocale(req))
  res.type("application/json").send(body)
}
