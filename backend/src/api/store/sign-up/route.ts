import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BuyerSignUp, SignedIn } from "../../../contracts/auth"
import { signUpBuyerWorkflow } from "../../../workflows/buyer/sign-up-buyer"
import { issueToken } from "../../session/issue-token"

export async function POST(req: MedusaRequest<BuyerSignUp>, res: MedusaResponse<SignedIn>) {
  const { result } = await signUpBuyerWorkflow(req.scope).run({ input: req.validatedBody })
  res.status(201).json({
    token: await issueToken(req, "customer", result.auth_identity_id),
  })
}
