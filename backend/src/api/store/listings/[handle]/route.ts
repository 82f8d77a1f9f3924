import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ListingDetail } from "../../../../contracts"
import { readPublicListing } from "../../../../readers/public-listing"
import { parseQuery } from "../../../parse-query"
import { LocaleQuery } from "../../public-query"

export async function GET(req: MedusaRequest, res: MedusaResponse<ListingDetail>) {
  const { locale } = parseQuery(LocaleQuery, req.query)
  res.json(await readPublicListing(req.scope, req.params.handle ?? "", locale))
}
