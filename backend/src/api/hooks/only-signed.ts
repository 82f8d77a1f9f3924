import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { CLIENT_HEADER, readClientHeader } from "../client/client-header"
import { readEnv } from "../../env"

/**
 * What a storefront tells of its own accord, signed with our secret and for nobody: the header that
 * goes with a reader's request names an address, and opens nothing here.
 */
export function onlySigned(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const { STOREFRONT_SECRET } = readEnv(process.env)
  const told = readClientHeader(req.headers[CLIENT_HEADER], STOREFRONT_SECRET, Date.now())
  if (told?.address === "") return next()
  next(new MedusaError(MedusaError.Types.UNAUTHORIZED, "Only our storefronts tell this"))
}
