import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProducerSignUp, SignedIn } from "../../../contracts/auth"
import { signUpProducerWorkflow } from "../../../workflows/producer/sign-up-producer"
import { issueToken } from "../../session/issue-token"
import type { ProducerSignUpBody } from "./validators"

export async function POST(req: MedusaRequest<ProducerSignUpBody>, res: MedusaResponse<SignedIn>) {
  // The workflow checks legal form and province against the domain and answers at the field.
  const input = req.validatedBody as ProducerSignUp
  const { result } = await signUpProducerWorkflow(req.scope).run({ input })
  res.status(201).json({
    token: await issueToken(req, "producer", result.auth_identity_id),
  })
}
