import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { canTransition, type CertificateStatus } from "@serumpun/domain/statuses"
import { readCertificateRow } from "../../readers/certificate"
import { type Actor, readActorName } from "../actor"
import { CatalogueEvents } from "../catalogue/events"
import { createCurationLogsStep } from "../curation/steps/create-curation-logs"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { refuse } from "../problems"
import { noticesToProducer } from "../producer/notices"
import { CertificateEvents } from "./events"
import { type CertificateChanges, updateCertificatesStep } from "./steps/write-certificates"

export type DecideCertificateInput = {
  certificate_id: string
  to: "verified" | "refused" | "revoked"
  /** Who checked it; buyers are shown name and institution. */
  actor: Actor
  note?: string | null
}

const planDecisionStep = createStep(
  "plan-certificate-decision",
  async (
    { certificate_id, to, note, actor }: DecideCertificateInput,
    { container },
  ): Promise<StepResponse<CertificateChanges>> => {
    const row = await readCertificateRow(container, { id: certificate_id })
    const from = row.status as CertificateStatus
    if (!canTransition("certificate", from, to))
      refuse("status", "transition_not_allowed", { from, to })
    if (to !== "verified" && !note?.trim()) refuse("note", "note_required")
    const checked_by = await readActorName(container, actor)
    const checked_on = dayIn(new Date())
    const { scheme, number, producer_id } = row
    const occasion = `${certificate_id}:${to}:${new Date().toISOString()}`
    return new StepResponse({
      changes: [{ id: certificate_id, status: to, checked_by, checked_on }],
      // What a certificate proves stands in filters and "ready for", not only on pages.
      changed: [{ subject: "certificate", subject_id: certificate_id }],
      notices: await noticesToProducer(container, producer_id, "certificate_decided", occasion, {
        certificate_id,
        scheme,
        number,
        decision: to,
        note: note?.trim() || null,
      }),
    })
  },
)

/** A curator compares a certificate with its issuer's register and says so by name; refusing needs a reason. */
export const decideCertificateWorkflow = createWorkflow(
  "decide-certificate",
  function (input: DecideCertificateInput) {
    const lock = holdLockStep({
      key: transform({ input }, ({ input }) => `certificate:${input.certificate_id}`),
    })
    updateCertificatesStep(planDecisionStep(input))
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
    emitEventStep({ eventName: CertificateEvents.DECIDED, data: { id: input.certificate_id } })
    emitEventStep({ eventName: CatalogueEvents.CHANGED, data: {} }).config({ name: "tell-public" })
    freeLockStep(lock)
    return new WorkflowResponse({ id: input.certificate_id })
  },
)
