import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../access/acting"
import type { ListingSheet } from "../../../contracts/listing-import"
import { PageQuery } from "../../../contracts/paging"
import { readListingSheet } from "../../../readers/listing-sheet"
import { parseQuery } from "../../parse-query"

export async function GET(req: ProducerRequest, res: MedusaResponse<ListingSheet>) {
  const page = parseQuery(PageQuery, req.query)
  res.json(await readListingSheet(req.scope, req.producer.id, page))
}
