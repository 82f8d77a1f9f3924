import type { MedusaContainer } from "@medusajs/framework/types"
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
  mayVerify,
} from "@serumpun/domain/certificate-checks"
import { seriesOf } from "@serumpun/domain/certificate-marks"
import { dayIn } from "@serumpun/domain/days"
import { canTransition, type CertificateStatus } from "@serumpun/domain/statuses"
import type { ProducerCertificate } from "../../contracts/producer"
import type { NewNotice } from "../../mail/notices"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import {
  type CertificateRow,
  readCertificateRow,
  toProducerCertificate,
} from "../../readers/certificate"
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
    const entered = toProducerCertificate(row)
    if (!(to === "verified" ? mayVerify(entered) : canTransition("certificate", from, to)))
      refuse("status", "transition_not_allowed", { from, to })
    if (to !== "verified" && !note?.trim()) refuse("note", "note_required")
    const verified = to === "verified" ? verify(entered, input) : {}
    const checked_by = await readActorName(container, actor)
    const checked_on = dayIn(new Date())
    return new StepResponse({
      changes: [
        {
          ...{ ...verified, id: certificate_id, status: to, checked_by, checked_on },
          is_to_compare: false,
        },
      ],
      // What a certificate proves stands in filters and "ready for", not only on pages.
      changed: [{ subject: "certificate", subject_id: certificate_id }],
      notices: await decidedNotices(container, row, input),
    })
  },
)

/** Who entered it hears everything, the members who use it that its mark is gone. */
async function decidedNotices(
  container: MedusaContainer,
  row: CertificateRow,
  { to, note }: DecideCertificateInput,
): Promise<NewNotice[]> {
  const { id: certificate_id, scheme, number, producer_id } = row
  const occasion = `${certificate_id}:${to}:${new Date().toISOString()}`
  const data = { certificate_id, scheme, number, decision: to, note: note?.trim() || null }
  const uses =
    to === "verified"
      ? []
      : await container
          .resolve<ProducerModuleService>(PRODUCER_MODULE)
          .listCertificateUses({ series_id: seriesOf(row), status: "confirmed" })
  const told = await Promise.all([
    noticesToProducer(container, producer_id, "certificate_decided", occasion, data),
    ...uses.map((use) =>
      noticesToProducer(container, use.producer_id, "certificate_decided", occasion, {
        ...data,
        of_group: true,
      }),
    ),
  ])
  return told.flat()
}

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
