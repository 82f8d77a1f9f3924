import type { MedusaResponse } from "@medusajs/framework/http"
import type { ChangeCollection, CollectionAnswer } from "../../../../../contracts/collection"
import type { AdminRequest } from "../../../../access/acting"
import { answerCollection } from "../answer-collection"

export async function POST(
  req: AdminRequest<ChangeCollection>,
  res: MedusaResponse<CollectionAnswer>,
) {
  const { id = "" } = req.params
  await answerCollection(req, res, { deed: "change", id, body: req.validatedBody })
}
