import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ListingCardsAnswer } from "../../../contracts/catalogue"
import { ListingCardsQuery } from "../../../contracts/catalogue-query"
import { readCards } from "../../../readers/listing-cards"
import { parseQuery } from "../../parse-query"
import { readLocale } from "../../read-locale"

export async function GET(req: MedusaRequest, res: MedusaResponse<ListingCardsAnswer>) {
  const { id = [] } = parseQuery(ListingCardsQuery, req.query)
  res.json({ listings: await readCards(req.scope, id, readLocale(req)) })
}
