import type { MedusaResponse } from "@medusajs/framework/http"
import type { OwnShare } from "../../../contracts/pool"
import { readOwnShares } from "../../../readers/pool/pool-views"
import { answerShareWorkflow } from "../../../workflows/pool/answer-share"
import type { ProducerRequest } from "../../access/acting"
import { readLocale } from "../../read-locale"

type Given = { answer: "confirmed" | "refused"; note: string | null }
export type ShareAnswer = { share: OwnShare | null }

/** A member's answer to the share in the address; the group may have taken the share back meanwhile. */
export async function answerShare(
  req: ProducerRequest<unknown>,
  res: MedusaResponse<ShareAnswer>,
  given: Given,
): Promise<void> {
  const { id: producer_id, name } = req.producer
  const id = req.params.id ?? ""
  await answerShareWorkflow(req.scope).run({
    input: { id, producer: { id: producer_id, name }, ...given },
  })
  const [share = null] = await readOwnShares(req.scope, [id], readLocale(req))
  res.json({ share })
}
