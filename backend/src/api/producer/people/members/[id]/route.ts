import type { MedusaResponse } from "@medusajs/framework/http"
import type { ChangeMember, PeopleView } from "../../../../../contracts/people"
import { readPeople } from "../../../../../readers/people"
import { changeMemberWorkflow } from "../../../../../workflows/people/change-member"
import type { ProducerRequest } from "../../../../access/acting"

export async function POST(
  req: ProducerRequest<ChangeMember>,
  res: MedusaResponse<{ people: PeopleView }>,
) {
  const { id: producer_id, member_id: by } = req.producer
  const { role } = req.validatedBody
  await changeMemberWorkflow(req.scope).run({
    input: { producer_id, member_id: req.params.id ?? "", by, role, hands_over: false },
  })
  res.json({ people: await readPeople(req.scope, req.producer) })
}
