import { createStep, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import { readCertificateRow } from "../../readers/certificate"
import { refuse } from "../problems"
import { removeCertificatesStep } from "./steps/write-certificates"

export type DeleteCertificateInput = { producer_id: string; certificate_id: string }

const validateCertificateUnusedStep = createStep(
  "validate-certificate-unused",
  async ({ producer_id, certificate_id }: DeleteCertificateInput, { container }) => {
    await readCertificateRow(container, { id: certificate_id, producer_id })
    const reviews = await container
      .resolve<CurationModuleService>(CURATION_MODULE)
      .listReviews({ producer_id, status: ["submitted", "in_review", "approved"] })
    const isUsed = reviews.some(({ snapshot }) =>
      (snapshot as unknown as ListingContent).certificate_ids.includes(certificate_id),
    )
    if (isUsed) refuse("id", "transition_not_allowed", { reason: "in_use" })
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
