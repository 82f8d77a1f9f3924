import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type CertificateCorrection,
  type CertificateFact,
  checksOf,
  checkVerification,
  correctCertificate,
} from "@serumpun/domain/certificate-checks"
import { dayIn } from "@serumpun/domain/days"
import { canTransition, type CertificateStatus } from "@serumpun/domain/statuses"
import type { ProducerCertificate } from "../../contracts/producer"
import { readCertificateRow, toProducerCertificate } from "../../readers/certificate"
import { type Actor, readActorName } from "../actor"
import { CatalogueEvents } from "../catalogue/events"
import { createCurationLogsStep } from "../curation/steps/create-curation-logs"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { refuse, throwProblems } from "../problems"
import { noticesToProducer } from "../producer/notices"
import { CertificateEvents } from "./events"
import { type CertificateChanges, updateCertificatesStep } from "./steps/write-certificates"

export type DecideCertificateInput = {
  certificate_id: string
  to: "verified" | "refused" | "revoked"
  /** Who checked it; buyers are shown name and institution. */
  actor: Actor
  note?: string | null
  /** Of a verification: what was compared with the file, and what the file says instead. */
  compared?: CertificateFact[]
  corrected?: CertificateCorrection
}

const planDecisionStep = createStep(
  "plan-certificate-decision",
  async (
    input: DecideCertificateInput,
    { container },
  ): Promise<StepResponse<CertificateChanges>> => {
    const { certificate_id, to, note, actor } = input
    const row = await readCertificateRow(container, { id: certificate_id })
    const from = row.status as CertificateStatus
    if (!canTransition("certificate", from, to))
      refuse("status", "transition_not_allowed", { from, to })
    if (to !== "verified" && !note?.trim()) refuse("note", "note_required")
    const verified = to === "verified" ? verify(toProducerCertificate(row), input) : {}
    const checked_by = await readActorName(container, actor)
    const checked_on = dayIn(new Date())
    const { scheme, number, producer_id } = row
    const occasion = `${certificate_id}:${to}:${new Date().toISOString()}`
    return new StepResponse({
      changes: [{ ...verified, id: certificate_id, status: to, checked_by, checked_on }],
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

/**
 * The certificate as its file has it, and what was compared.
 * @throws ProblemsError without a file, or when something was not compared
 */
function verify(
  entered: ProducerCertificate,
  { compared = [], corrected = {} }: DecideCertificateInput,
): Partial<CertificateChanges["changes"][number]> {
  throwProblems(checkVerification(entered, { compared, corrected }, dayIn(new Date())))
  const right = correctCertificate(entered, corrected)
  const { number, holder_name, scope_hs, valid_from, valid_until } = right
  const facts = { number, holder_name, scope_hs, valid_from, valid_until }
  return { ...facts, checks: checksOf(entered, right) }
}

/**
 * A curator compares a certificate with its file and its issuer's register, fact by fact, and says so by
 * name; refusing needs a reason.
 */
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
