import type { MedusaResponse } from "@medusajs/framework/http"
import type { AskCode, MemberPhone } from "../../../contracts/phone"
import { readMemberPhone } from "../../../readers/member-phone"
import { askCodeWorkflow } from "../../../workflows/phone/ask-code"
import { changePhoneWorkflow } from "../../../workflows/phone/change-phone"
import type { ProducerRequest } from "../../access/acting"

export async function GET(req: ProducerRequest, res: MedusaResponse<MemberPhone>) {
  res.json(await readMemberPhone(req.scope, req.producer.member_id))
}

export async function POST(
  req: ProducerRequest<AskCode>,
  res: MedusaResponse<Record<string, never>>,
) {
  const { member_id } = req.producer
  await askCodeWorkflow(req.scope).run({ input: { ...req.validatedBody, member_id } })
  res.json({})
}

export async function DELETE(req: ProducerRequest, res: MedusaResponse<MemberPhone>) {
  const { member_id } = req.producer
  const { result } = await changePhoneWorkflow(req.scope).run({
    input: { member_id, confirmed: null },
  })
  res.json(result)
}
