import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { readCertificateRow } from "../../readers/certificate"
import { CatalogueEvents } from "../catalogue/events"
import { changedIfPublic } from "../catalogue/public-change"
import { refuseUsedCertificate } from "./steps/refuse-used"
import { removeCertificatesStep } from "./steps/write-certificates"

export type DeleteCertificateInput = { producer_id: string; certificate_id: string }

const validateCertificateUnusedStep = createStep(
  "validate-certificate-unused",
  async ({ producer_id, certificate_id }: DeleteCertificateInput, { container }) => {
    await readCertificateRow(container, { id: certificate_id, producer_id })
    await refuseUsedCertificate(container, { producer_id, certificate_id })
    const certificate = { subject: "certificate" as const, subject_id: certificate_id }
    const changed = await changedIfPublic(container, producer_id, certificate)
    return new StepResponse({ ids: [certificate_id], ...changed })
  },
)

/** A producer removes a paper, unless a listing in review or on show rests on it. */
export const deleteCertificateWorkflow = createWorkflow(
  "delete-certificate",
  function (input: DeleteCertificateInput) {
    removeCertificatesStep(validateCertificateUnusedStep(input))
    emitEventStep({ eventName: CatalogueEvents.CHANGED, data: {} })
    return new WorkflowResponse({ id: input.certificate_id })
  },
)
