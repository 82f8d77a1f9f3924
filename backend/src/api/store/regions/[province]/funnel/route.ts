import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { isProvince } from "@serumpun/domain/places"
import type { PublicFunnel } from "../../../../../contracts/register"
import { readPublicFunnel } from "../../../../../readers/region/funnel"

/** How far a province's businesses have come: counts, and nothing of people. */
export async function GET(req: MedusaRequest, res: MedusaResponse<PublicFunnel>) {
  const { province } = req.params
  if (!isProvince(province))
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such province")
  res.json(await readPublicFunnel(req.scope, province))
}
