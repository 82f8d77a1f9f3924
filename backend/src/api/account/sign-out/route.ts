import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SessionsEnded } from "../../../contracts/account"
import { signOut } from "../../session/sign-out"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<SessionsEnded>) {
  res.json({ ended: await signOut(req) })
}
