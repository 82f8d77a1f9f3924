import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CollectionsQuery, type ShownCollection } from "../../../contracts/collection"
import { listShownCollections } from "../../../readers/collections"
import { parseQuery } from "../../parse-query"
import { readLocale } from "../../read-locale"

export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<{ collections: ShownCollection[] }>,
) {
  const { limit } = parseQuery(CollectionsQuery, req.query)
  res.json({ collections: await listShownCollections(req.scope, readLocale(req), limit) })
}
