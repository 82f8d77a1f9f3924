import type { IFileModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { fileTypeFromBuffer } from "file-type"
import { readCertificateRow } from "../../readers/certificate"
import { CatalogueEvents } from "../catalogue/events"
import { changedIfPublic } from "../catalogue/public-change"
import { refuse } from "../problems"
import { refuseUsedCertificate } from "./steps/refuse-used"
import { updateCertificatesStep } from "./steps/write-certificates"

export type AttachFileInput = {
  producer_id: string
  certificate_id: string
  file_name: string
  /** Base64: the workflow engine copies its input, which would turn a Buffer into a plain object. */
  content_base64: string
}

const accepted: Record<string, string> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
}
export const CERTIFICATE_FILE_MAX_BYTES = 10 * 1024 * 1024

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
    if (file_id) await refuseUsedCertificate(container, { producer_id, certificate_id })
    if (status === "verified" || status === "revoked")
      refuse("status", "transition_not_allowed", { from: status, to: "unverified" })
    if (content.length === 0) refuse("file", "file_empty")
    if (content.length > CERTIFICATE_FILE_MAX_BYTES)
      refuse("file", "file_too_large", { max_mb: CERTIFICATE_FILE_MAX_BYTES / 1024 / 1024 })
    const type = await fileTypeFromBuffer(content)
    const extension = type && accepted[type.mime]
    if (!type || !extension) refuse("file", "file_type", { accepted: "PDF, JPEG, PNG" })
    const files = container.resolve<IFileModuleService>(Modules.FILE)
    const stored = await files.createFiles({
      filename: `${certificate_id}.${extension}`,
      mimeType: type.mime,
      content: input.content_base64,
      access: "private",
    })
    const certificate = { subject: "certificate" as const, subject_id: certificate_id }
    const changed = await changedIfPublic(container, producer_id, certificate)
    return new StepResponse({ id: stored.id, ...changed }, stored.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<IFileModuleService>(Modules.FILE).deleteFiles([id])
  },
)

/** A producer puts the scanned paper beside its entry: PDF, JPEG or PNG, at most 10 MB. */
export const attachCertificateFileWorkflow = createWorkflow(
  "attach-certificate-file",
  function (input: AttachFileInput) {
    const stored = storeCertificateFileStep(input)
    updateCertificatesStep(
      transform({ input, stored }, ({ input, stored: { id: file_id, ...changed } }) => ({
        ...changed,
        changes: [
          {
            id: input.certificate_id,
            file_id,
            file_name: input.file_name,
            status: "unverified" as const,
          },
        ],
      })),
    )
    emitEventStep({ eventName: CatalogueEvents.CHANGED, data: {} })
    return new WorkflowResponse({ id: input.certificate_id })
  },
)
