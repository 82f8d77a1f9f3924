import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { isProvince } from "@serumpun/domain/places"
import { answerSharePicture } from "../../../answer-share-picture"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { code } = req.params
  if (!isProvince(code))
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such province")
  await answerSharePicture(req, res, { code })
}
