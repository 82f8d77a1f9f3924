import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ListingDetail } from "../../../../contracts"
import { readListingDetail } from "../../../../readers/public-listing-detail"
import { parseQuery } from "../../../parse-query"
import { LocaleQuery } from "../../locale-query"

export async function GET(req: MedusaRequest, res: MedusaResponse<ListingDetail>) {
  const { locale } = parseQuery(LocaleQuery, req.query)
  res.json(await readListingDetail(req.scope, req.params.handle ?? "", locale))
}
