import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SignedIn } from "../../../../contracts/auth"
import type { JoinProducer } from "../../../../contracts/people"
import { joinProducerWorkflow } from "../../../../workflows/people/join-producer"
import { issueToken } from "../../../session/issue-token"
import { readMemberLink } from "../read-member-link"

export async function POST(req: MedusaRequest<JoinProducer>, res: MedusaResponse<SignedIn>) {
  const { token, name, password } = req.validatedBody
  const { result } = await joinProducerWorkflow(req.scope).run({
    input: { ...readMemberLink(token), name, password },
  })
  res.status(201).json({ token: await issueToken(req, "producer", result.auth_identity_id) })
}
