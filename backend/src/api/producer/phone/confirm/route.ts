import type { MedusaResponse } from "@medusajs/framework/http"
import type { GiveCode, MemberPhone } from "../../../../contracts/phone"
import { changePhoneWorkflow } from "../../../../workflows/phone/change-phone"
import type { ProducerRequest } from "../../../access/acting"

export async function POST(req: ProducerRequest<GiveCode>, res: MedusaResponse<MemberPhone>) {
  const { member_id } = req.producer
  const { result } = await changePhoneWorkflow(req.scope).run({
    input: { member_id, confirmed: req.validatedBody },
  })
  res.json(result)
}
