import {
  createStep,
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { canTransition, type CertificateStatus } from "@serumpun/domain/statuses"
import { readCertificateRow } from "../../readers/certificate"
import { moveCatalogueVersionStep } from "../catalogue/move-catalogue-version"
import { createCurationLogsStep } from "../curation/steps/create-curation-logs"
import { refuse } from "../problems"
import { updateCertificatesStep } from "./steps/write-certificates"

export type DecideCertificateInput = {
  certificate_id: string
  to: "verified" | "refused" | "revoked"
  /** Name and institution of who checked it, as shown to buyers. */
  actor: string
  note?: string | null
}

const validateCertificateTransitionStep = createStep(
  "validate-certificate-transition",
  async ({ certificate_id, to, note }: DecideCertificateInput, { container }) => {
    const row = await readCertificateRow(container, { id: certificate_id })
    const from = row.status as CertificateStatus
    if (!canTransition("certificate", from, to))
      refuse("status", "transition_not_allowed", { from, to })
    if (to !== "verified" && !note?.trim()) refuse("note", "note_required")
  },
)

/** A curator compares a paper with its issuer's register and says so by name; refusing needs a reason. */
export const decideCertificateWorkflow = createWorkflow(
  "decide-certificate",
  function (input: DecideCertificateInput) {
    validateCertificateTransitionStep(input)
    updateCertificatesStep(
      transform({ input }, ({ input }) => [
        {
          id: input.certificate_id,
          status: input.to,
          checked_by: input.actor,
          checked_on: dayIn(new Date()),
        },
      ]),
    )
    moveCatalogueVersionStep()
    createCurationLogsStep(
      transform({ input }, ({ input }) => [
        {
          subject_type: "certificate" as const,
          subject_id: input.certificate_id,
          actor: input.actor,
          action: input.to,
          note: input.note ?? null,
        },
      ]),
    )
    return new WorkflowResponse({ id: input.certificate_id })
  },
)
