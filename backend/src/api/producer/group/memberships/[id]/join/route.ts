import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../../access/acting"
import type { GroupView } from "../../../../../../contracts/pool"
import { readGroup } from "../../../../../../readers/pool/group"
import { answerMembershipWorkflow } from "../../../../../../workflows/pool/change-membership"

export async function POST(req: ProducerRequest, res: MedusaResponse<{ group: GroupView }>) {
  const producer_id = req.producer.id
  await answerMembershipWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", producer_id, answer: "joined" },
  })
  res.json({ group: await readGroup(req.scope, producer_id) })
}
