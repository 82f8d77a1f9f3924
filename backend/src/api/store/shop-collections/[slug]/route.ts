import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CollectionDetail } from "../../../../contracts/collection"
import { readShownCollection } from "../../../../readers/collections"
import { readLocale } from "../../../read-locale"

export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<{ collection: CollectionDetail }>,
) {
  const { slug = "" } = req.params
  res.json({ collection: await readShownCollection(req.scope, slug, readLocale(req)) })
}
