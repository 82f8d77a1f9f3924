import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  certificateSchemes,
  checkCertificate,
  checkCertificateIsNew,
} from "@serumpun/domain/certificates"
import { dayIn } from "@serumpun/domain/days"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { problem } from "@serumpun/domain/problems"
import { checkText, checkTexts } from "@serumpun/domain/text-rules"
import { holderKinds } from "@serumpun/domain/units"
import type { CertificateInput } from "../../contracts/producer"
import { listCertificateRows, readCertificateRow, toCertificate } from "../../readers/certificate"
import { CatalogueEvents } from "../catalogue/events"
import { changedIfPublic } from "../catalogue/public-change"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { refuse, throwProblems } from "../problems"
import { refuseUsedCertificate } from "./steps/refuse-used"
import { createCertificatesStep, updateCertificatesStep } from "./steps/write-certificates"

export type SaveCertificateInput = {
  producer_id: string
  certificate_id: string | null
  certificate: CertificateInput
}

const validateCertificateStep = createStep(
  "validate-certificate",
  async ({ producer_id, certificate_id, certificate }: SaveCertificateInput, { container }) => {
    if (certificate_id) {
      const { status } = await readCertificateRow(container, { id: certificate_id, producer_id })
      if (status === "verified" || status === "revoked")
        refuse("status", "transition_not_allowed", { from: status, to: "unverified" })
      await refuseUsedCertificate(container, { producer_id, certificate_id })
    }
    const others = await listCertificateRows(container, producer_id)
    throwProblems([
      ...(certificateSchemes.includes(certificate.scheme)
        ? []
        : [problem("scheme", "invalid_choice")]),
      ...(holderKinds.includes(certificate.holder_kind)
        ? []
        : [problem("holder_kind", "invalid_choice")]),
      ...checkText("number", certificate.number, { max: LIMITS.name, required: true }),
      ...checkText("issuer", certificate.issuer, { max: LIMITS.name, required: true }),
      ...checkText("holder_name", certificate.holder_name, { max: LIMITS.name, required: true }),
      ...checkTexts("scope", certificate.scope, { max: LIMITS.note, required: true }),
      ...checkCertificate(certificate, dayIn(new Date())),
      ...checkCertificateIsNew(
        certificate,
        others.filter(({ id }) => id !== certificate_id).map(toCertificate),
      ),
    ])
    const subject_id = certificate_id ?? ""
    return new StepResponse(
      await changedIfPublic(container, producer_id, { subject: "certificate", subject_id }),
    )
  },
)

/**
 * A producer enters or corrects a paper. A verified one stays as it was verified (a renewal is a
 * new certificate); a refused one comes back unverified.
 */
export const saveCertificateWorkflow = createWorkflow(
  "save-certificate",
  function (input: SaveCertificateInput) {
    // A form that is sent twice at once would find no such certificate both times.
    const key = transform({ input }, ({ input }) => `certificates:${input.producer_id}`)
    const lock = holdLockStep({ key })
    const changed = validateCertificateStep(input)
    const created = when(
      "no-certificate-yet",
      { input },
      ({ input }) => !input.certificate_id,
    ).then(() =>
      createCertificatesStep(
        transform({ input, changed }, ({ input, changed }) => ({
          ...changed,
          certificate: {
            ...input.certificate,
            producer_id: input.producer_id,
            status: "unverified" as const,
          },
        })),
      ),
    )
    when("certificate-exists", { input }, ({ input }) => Boolean(input.certificate_id)).then(() => {
      updateCertificatesStep(
        transform({ input, changed }, ({ input, changed }) => ({
          ...changed,
          changes: [
            {
              ...input.certificate,
              id: input.certificate_id ?? "",
              status: "unverified" as const,
              checked_by: null,
              checked_on: null,
            },
          ],
        })),
      )
    })
    freeLockStep(lock)
    emitEventStep({ eventName: CatalogueEvents.CHANGED, data: {} })
    return new WorkflowResponse(
      transform({ input, created }, ({ input, created }) => ({
        id: input.certificate_id ?? created?.id ?? "",
      })),
    )
  },
)
