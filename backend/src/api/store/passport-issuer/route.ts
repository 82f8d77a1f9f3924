import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readEnv } from "../../../env"
import { type DidDocument, readIssuer, toDidDocument } from "../../../passport/issuer"
import { listPassportKeys } from "../../../readers/passport-status"

export async function GET(req: MedusaRequest, res: MedusaResponse<DidDocument>) {
  const issuer = await readIssuer(readEnv(process.env))
  res.json(toDidDocument(issuer, await listPassportKeys(req.scope)))
}
