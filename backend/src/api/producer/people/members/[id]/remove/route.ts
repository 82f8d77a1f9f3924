import type { MedusaResponse } from "@medusajs/framework/http"
import type { PeopleView } from "../../../../../../contracts/people"
import { readPeople } from "../../../../../../readers/people"
import { removeMemberWorkflow } from "../../../../../../workflows/people/remove-member"
import type { ProducerRequest } from "../../../../../access/acting"

export async function POST(req: ProducerRequest, res: MedusaResponse<{ people: PeopleView }>) {
  const { id: producer_id, member_id: by } = req.producer
  const member_id = req.params.id ?? ""
  await removeMemberWorkflow(req.scope).run({ input: { producer_id, member_id, by } })
  res.json({ people: await readPeople(req.scope, req.producer) })
}
