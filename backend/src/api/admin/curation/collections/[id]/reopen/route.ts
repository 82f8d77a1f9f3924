import type { MedusaResponse } from "@medusajs/framework/http"
import type { CollectionAnswer } from "../../../../../../contracts/collection"
import type { AdminRequest } from "../../../../../access/acting"
import { answerCollection } from "../../answer-collection"

export async function POST(req: AdminRequest, res: MedusaResponse<CollectionAnswer>) {
  await answerCollection(req, res, { deed: "reopen", id: req.params.id ?? "" })
}
