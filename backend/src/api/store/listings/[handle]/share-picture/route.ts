import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerSharePicture } from "../../../answer-share-picture"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  await answerSharePicture(req, res, { kind: "listing", handle: req.params.handle ?? "" })
}
