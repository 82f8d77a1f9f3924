import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminRequest } from "../../access/acting"
import { type CurationProducer, listCurationProducers } from "../../../readers/curation-producers"
import { changeProducerStatusWorkflow } from "../../../workflows/producer/change-producer-status"
import type { VerifyProducer } from "../../../contracts/curation"

/** The ways a producer's standing changes in the admin differ only in where they lead. */
export function changeProducerStatus(to: "verified" | "changes_requested" | "suspended") {
  return async function POST(
    req: AdminRequest<VerifyProducer>,
    res: MedusaResponse<{ producer: CurationProducer | undefined }>,
  ) {
    const id = req.params.id ?? ""
    const { note, is_demo } = req.validatedBody
    await changeProducerStatusWorkflow(req.scope).run({
      input: {
        producer_id: id,
        to,
        actor: { user_id: req.user.id },
        note: note ?? null,
        ...(is_demo === undefined ? {} : { is_demo }),
      },
    })
    const one = { limit: 1, offset: 0 }
    const [producer] = (await listCurationProducers(req.scope, { id }, one)).producers
    res.json({ producer })
  }
}
