import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SignedIn } from "../../../contracts/auth"
import { signUpBuyerWorkflow } from "../../../workflows/buyer/sign-up-buyer"
import { issueToken } from "../../session/issue-token"
import type { BuyerSignUpBody } from "./validators"

export async function POST(req: MedusaRequest<BuyerSignUpBody>, res: MedusaResponse<SignedIn>) {
  const { result } = await signUpBuyerWorkflow(req.scope).run({ input: req.validatedBody })
  res.status(201).json({
    token: await issueToken(req, "customer", result.auth_identity_id),
  })
}
