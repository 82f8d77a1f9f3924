import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { readSettlementProof } from "../../readers/order-money"
import { throwProblems } from "../problems"
import { checkScan, deleteScan, storeScan } from "../store-scan"
import { settlements } from "./ledger"

export type AttachSettlementProofInput = {
  /** Of a refund or of a payout. */
  id: string
  file_name: string
  /** Base64: the workflow engine copies its input, which would turn a Buffer into a plain object. */
  content_base64: string
}

const attachStep = createStep(
  "attach-settlement-proof",
  async (input: AttachSettlementProofInput, { container }) => {
    const found = await readSettlementProof(container, input.id)
    if (!found) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such payment")
    throwProblems(await checkScan(input.file_name, Buffer.from(input.content_base64, "base64")))
    const stored = await storeScan(container, { ...input, owner_id: input.id })
    const proof = {
      id: input.id,
      proof_file_id: stored.file_id,
      proof_file_name: stored.file_name,
    }
    if (found.kind === "refund") await settlements(container).updateOrderRefunds(proof)
    else await settlements(container).updatePayoutEntries(proof)
    // What a failure leaves here, or an earlier proof that stays, is swept by the hour.
    if (found.file_id) await deleteScan(container, found.file_id)
    return new StepResponse({ order_id: found.order_id })
  },
)

/** The bank's proof of a refund or payout: PDF, JPEG or PNG. */
export const attachSettlementProofWorkflow = createWorkflow(
  "attach-settlement-proof",
  function (input: WorkflowData<AttachSettlementProofInput>) {
    return new WorkflowResponse(attachStep(input))
  },
)
