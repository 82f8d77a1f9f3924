import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readEnv } from "../../../env"
import { type DidKeys, readIssuer, toDidKeys } from "../../../passport/issuer"
import { listPassportKeys } from "../../../readers/passport-status"

export async function GET(req: MedusaRequest, res: MedusaResponse<DidKeys>) {
  const issuer = await readIssuer(readEnv(process.env))
  res.json(toDidKeys(issuer, await listPassportKeys(req.scope)))
}
