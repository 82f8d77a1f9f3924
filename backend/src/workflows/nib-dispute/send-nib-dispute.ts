import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { checkNib } from "@serumpun/domain/identifiers"
import { problem } from "@serumpun/domain/problems"
import { canTransition } from "@serumpun/domain/statuses"
import type { SendNibDispute } from "../../contracts/nib-dispute"
import { listEvidence } from "../../readers/evidence"
import { type NibDisputeRow, nibDisputes, readHolderId } from "../../readers/nib-dispute"
import { readProducerProfile } from "../../readers/producer"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { refuse, throwProblems } from "../problems"
import { wholeRows } from "../whole-rows"

export type SendNibDisputeInput = SendNibDispute & { producer_id: string }

export const nibLock = (nib: string) => `nib:${nib}`

const sendNibDisputeStep = createStep(
  "send-nib-dispute",
  async ({ producer_id, nib, explanation }: SendNibDisputeInput, { container }) => {
    throwProblems(checkNib("nib", nib))
    const { status } = await readProducerProfile(container, producer_id)
    if (status !== "draft" && status !== "changes_requested")
      refuse("nib", "transition_not_allowed", { from: status, to: "submitted" })
    const holder = await readHolderId(container, nib)
    if (!holder || holder === producer_id) refuse("nib", "nib_free")
    const shown = await listEvidence(container, producer_id)
    if (!shown.some(({ kind }) => kind === "nib"))
      throwProblems([problem("evidence.nib", "evidence_missing")])
    const rows = await nibDisputes(container).listNibDisputes({ producer_id })
    if (rows.some((row) => row.status === "sent")) refuse("nib", "nib_dispute_waits")
    const before = rows.find((row) => row.nib === nib)
    if (before && !canTransition("nib_dispute", before.status, "sent"))
      refuse("nib", "nib_dispute_decided")
    const content = { status: "sent" as const, explanation, sent_at: new Date() }
    const id = await writeDispute(container, before?.id, { producer_id, nib, ...content })
    return new StepResponse({ id }, { id, before: before ? wholeRows([before], []) : null })
  },
  async (undo, { container }) => {
    if (!undo) return
    if (undo.before) await nibDisputes(container).updateNibDisputes(undo.before)
    else await nibDisputes(container).deleteNibDisputes(undo.id)
  },
)

async function writeDispute(
  container: MedusaContainer,
  id: string | undefined,
  content: Pick<NibDisputeRow, "producer_id" | "nib" | "status" | "explanation" | "sent_at">,
): Promise<string> {
  const disputes = nibDisputes(container)
  if (!id) return (await disputes.createNibDisputes(content)).id
  await disputes.updateNibDisputes([{ id, ...content }])
  return id
}

/** A business shows curators that a NIB which another one has given is its own. */
export const sendNibDisputeWorkflow = createWorkflow(
  "send-nib-dispute",
  function (input: WorkflowData<SendNibDisputeInput>) {
    const lock = holdLockStep({ key: transform({ input }, ({ input }) => nibLock(input.nib)) })
    const sent = sendNibDisputeStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(sent)
  },
)
