import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { readConsentRow } from "../../readers/consent"
import { freeLockStep } from "../hold-lock"
import { refuse } from "../problems"
import { holdRfqLock } from "../rfq/hold-rfq-lock"
import { CompanyEvents } from "./events"
import { decideConsentsStep } from "./steps/write-consents"

/** `only_own`: who takes it back is who asked; others may not, whatever their role. */
export type DecideConsentInput = {
  id: string
  account_id: string
  person_id: string
  decision: "refused" | "withdrawn"
  note: string | null
  only_own: boolean
}

const findConsentStep = createStep(
  "find-consent",
  async (
    { id, account_id, person_id, decision, note, only_own }: DecideConsentInput,
    { container },
  ) => {
    const row = await readConsentRow(container, { id, account_id })
    if (only_own && row.asked_by !== person_id) refuse("status", "consent_of_another")
    if (decision === "refused" && !note) refuse("note", "note_required")
    return new StepResponse(row.rfq_id)
  },
)

/** A colleague refuses what was asked for, or whoever asked takes it back. The quote stays open. */
export const decideConsentWorkflow = createWorkflow(
  "decide-consent",
  function (input: WorkflowData<DecideConsentInput>) {
    const rfq_id = findConsentStep(input)
    const lock = holdRfqLock(rfq_id)
    decideConsentsStep(
      transform({ input }, ({ input: { id, account_id, person_id, decision, note } }) => ({
        ...{ id, account_id, person_id, decision, note },
      })),
    )
    freeLockStep(lock)
    emitEventStep({ eventName: CompanyEvents.CHANGED, data: {} })
    return new WorkflowResponse({ rfq_id })
  },
)
