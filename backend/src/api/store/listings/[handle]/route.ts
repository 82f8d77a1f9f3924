import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ListingDetail } from "../../../../contracts/catalogue"
import { readListingDetail } from "../../../../readers/public-listing-detail"
import { readLocale } from "../../../read-locale"

export async function GET(req: MedusaRequest, res: MedusaResponse<ListingDetail>) {
  const locale = readLocale(req)
  res.json(await readListingDetail(req.scope, req.params.handle ?? "", locale))
}
