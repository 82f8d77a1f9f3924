import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { readCertificateRow } from "../../readers/certificate"
import { CatalogueEvents } from "../catalogue/events"
import { changedIfPublic } from "../catalogue/public-change"
import { refuse, throwProblems } from "../problems"
import { checkScan, deleteScan, storeScan } from "../store-scan"
import { refuseUsedCertificate } from "./steps/refuse-used"
import { updateCertificatesStep } from "./steps/write-certificates"

export type AttachFileInput = {
  producer_id: string
  certificate_id: string
  file_name: string
  /** Base64: the workflow engine copies its input, which would turn a Buffer into a plain object. */
  content_base64: string
}

/** The first bytes decide what a file is; its name and declared type are only claims. */
const storeCertificateFileStep = createStep(
  "store-certificate-file",
  async (input: AttachFileInput, { container }) => {
    const { producer_id, certificate_id } = input
    const content = Buffer.from(input.content_base64, "base64")
    const { status, file_id } = await readCertificateRow(container, {
      id: certificate_id,
      producer_id,
    })
    // Verified without a file, it stays so, and the desk compares the first one that comes.
    const is_first = status === "verified" && !file_id
    if (file_id) await refuseUsedCertificate(container, { producer_id, certificate_id })
    if ((status === "verified" && !is_first) || status === "revoked")
      refuse("status", "transition_not_allowed", { from: status, to: "unverified" })
    throwProblems(await checkScan(input.file_name, content))
    const kept = await storeScan(container, { owner_id: certificate_id, ...input })
    const certificate = { subject: "certificate" as const, subject_id: certificate_id }
    const changed = await changedIfPublic(container, producer_id, certificate)
    return new StepResponse(
      { id: kept.file_id, file_name: kept.file_name, is_first, ...changed },
      kept.file_id,
    )
  },
  async (id, { container }) => {
    if (id) await deleteScan(container, id)
  },
)

/**
 * A producer puts the scanned paper beside its entry: PDF, JPEG or PNG, at most 10 MB. What was verified
 * with a file keeps it.
 */
export const attachCertificateFileWorkflow = createWorkflow(
  "attach-certificate-file",
  function (input: AttachFileInput) {
    const stored = storeCertificateFileStep(input)
    updateCertificatesStep(
      transform({ input, stored }, ({ input, stored }) => {
        const { id: file_id, file_name, is_first, ...changed } = stored
        const state = is_first ? { is_to_compare: true } : { status: "unverified" as const }
        return { ...changed, changes: [{ id: input.certificate_id, file_id, file_name, ...state }] }
      }),
    )
    emitEventStep({ eventName: CatalogueEvents.CHANGED, data: {} })
    return new WorkflowResponse({ id: input.certificate_id })
  },
)
