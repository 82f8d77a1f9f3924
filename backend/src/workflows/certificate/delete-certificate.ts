import { createStep, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { readCertificateRow } from "../../readers/certificate"
import { refuseUsedCertificate } from "./steps/refuse-used"
import { removeCertificatesStep } from "./steps/write-certificates"

export type DeleteCertificateInput = { producer_id: string; certificate_id: string }

const validateCertificateUnusedStep = createStep(
  "validate-certificate-unused",
  async ({ producer_id, certificate_id }: DeleteCertificateInput, { container }) => {
    await readCertificateRow(container, { id: certificate_id, producer_id })
    await refuseUsedCertificate(container, { producer_id, certificate_id })
  },
)

/** A producer removes a paper, unless a listing in review or on show rests on it. */
export const deleteCertificateWorkflow = createWorkflow(
  "delete-certificate",
  function (input: DeleteCertificateInput) {
    validateCertificateUnusedStep(input)
    removeCertificatesStep([input.certificate_id])
    return new WorkflowResponse({ id: input.certificate_id })
  },
)
