import type { MedusaResponse } from "@medusajs/framework/http"
import type { PeopleView } from "../../../../../../contracts/people"
import { readPeople } from "../../../../../../readers/people"
import { withdrawMemberInvitationWorkflow } from "../../../../../../workflows/people/invite-member"
import type { ProducerRequest } from "../../../../../access/acting"

export async function POST(req: ProducerRequest, res: MedusaResponse<{ people: PeopleView }>) {
  await withdrawMemberInvitationWorkflow(req.scope).run({
    input: { producer_id: req.producer.id, id: req.params.id ?? "" },
  })
  res.json({ people: await readPeople(req.scope, req.producer) })
}
