import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProducerSignUp, SignedIn } from "../../../contracts/auth"
import { signUpProducerWorkflow } from "../../../workflows/producer/sign-up-producer"
import { issueToken } from "../../session/issue-token"

export async function POST(req: MedusaRequest<ProducerSignUp>, res: MedusaResponse<SignedIn>) {
  const { result } = await signUpProducerWorkflow(req.scope).run({ input: req.validatedBody })
  res.status(201).json({
    token: await issueToken(req, "producer", result.auth_identity_id),
  })
}
