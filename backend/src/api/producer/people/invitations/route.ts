import type { MedusaResponse } from "@medusajs/framework/http"
import type { InviteMember, PeopleView } from "../../../../contracts/people"
import { readPeople } from "../../../../readers/people"
import { inviteMemberWorkflow } from "../../../../workflows/people/invite-member"
import type { ProducerRequest } from "../../../access/acting"

export async function POST(
  req: ProducerRequest<InviteMember>,
  res: MedusaResponse<{ people: PeopleView }>,
) {
  const { id: producer_id, member_id } = req.producer
  await inviteMemberWorkflow(req.scope).run({
    input: { producer_id, member_id, invitation: req.validatedBody },
  })
  res.status(201).json({ people: await readPeople(req.scope, req.producer) })
}
