import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../access/acting"
import type { GroupView, InviteMember } from "../../../../contracts/pool"
import { readGroup } from "../../../../readers/pool/group"
import { inviteMemberWorkflow } from "../../../../workflows/pool/change-membership"

export async function POST(
  req: ProducerRequest<InviteMember>,
  res: MedusaResponse<{ group: GroupView }>,
) {
  const group_id = req.producer.id
  await inviteMemberWorkflow(req.scope).run({ input: { group_id, ...req.validatedBody } })
  res.status(201).json({ group: await readGroup(req.scope, group_id) })
}
