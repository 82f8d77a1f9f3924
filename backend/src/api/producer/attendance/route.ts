import type { MedusaResponse } from "@medusajs/framework/http"
import type { AttendByCode, Attended } from "../../../contracts/attendance"
import { attendByCodeWorkflow } from "../../../workflows/programme/attend-by-code"
import type { ProducerRequest } from "../../access/acting"

export async function POST(
  req: ProducerRequest<AttendByCode>,
  res: MedusaResponse<{ attendance: Attended }>,
) {
  const input = { ...req.validatedBody, producer_id: req.producer.id }
  const { result } = await attendByCodeWorkflow(req.scope).run({ input })
  res.json({ attendance: result })
}
