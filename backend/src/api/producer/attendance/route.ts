import type { MedusaResponse } from "@medusajs/framework/http"
import type { Problem } from "@serumpun/domain/problems"
import type { AttendByCode, Attended } from "../../../contracts/attendance"
import { attendByCodeWorkflow } from "../../../workflows/programme/attend-by-code"
import type { ProducerRequest } from "../../access/acting"

export async function POST(
  req: ProducerRequest<AttendByCode>,
  res: MedusaResponse<{ attendance: Attended }>,
) {
  const input = { ...req.validatedBody, producer_id: req.producer.id }
  const { result } = await attendByCodeWorkflow(req.scope)
    .run({ input })
    .catch((error: unknown) => {
      // A right code on the wrong day, or of somebody who is not enrolled yet, is no guess.
      const codes = ((error as { problems?: Problem[] }).problems ?? []).map(({ code }) => code)
      res.locals["isNoGuess"] = codes.length > 0 && !codes.includes("meeting_code_wrong")
      throw error
    })
  res.json({ attendance: result })
}
