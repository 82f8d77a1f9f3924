import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { type PlacesAnswer, PlacesAsked } from "../../../contracts/places"
import { readPlaces } from "../../../readers/places"
import { parseQuery } from "../../parse-query"

export async function GET(req: MedusaRequest, res: MedusaResponse<PlacesAnswer>) {
  res.json(await readPlaces(parseQuery(PlacesAsked, req.query)))
}
