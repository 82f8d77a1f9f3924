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
import {
  checkFileHead,
  readFileKind,
  scanRule,
  type FileKind,
} from "@serumpun/domain/files/upload-rules"
import { problem, type Problem } from "@serumpun/domain/problems"
import { readHeader } from "../../images/check-picture"
import { checkPdf } from "../../pdf/check-pdf"
import { readCertificateRow } from "../../readers/certificate"
import { CatalogueEvents } from "../catalogue/events"
import { changedIfPublic } from "../catalogue/public-change"
import { refuse, throwProblems } from "../problems"
import { refuseUsedCertificate } from "./steps/refuse-used"
import { updateCertificatesStep } from "./steps/write-certificates"

export type AttachFileInput = {
  producer_id: string
  certificate_id: string
  file_name: string
  /** Base64: the workflow engine copies its input, which would turn a Buffer into a plain object. */
  content_base64: string
}

const mimeTypes: Partial<Record<FileKind, string>> = {
  pdf: "application/pdf",
  jpeg: "image/jpeg",
  png: "image/png",
}
const endings: Partial<Record<FileKind, string>> = { pdf: "pdf", jpeg: "jpg", png: "png" }

/** What is wrong with a scan. Pictures are kept as they are, so only their header has to be in order. */
async function checkScan(name: string, content: Buffer): Promise<Problem[]> {
  const wrong = checkFileHead({ name, size: content.length }, content, scanRule)
  if (wrong.length > 0) return wrong
  if (readFileKind(content) === "pdf") return checkPdf({ name, content })
  return (await readHeader(content)) ? [] : [problem("file", "file_unreadable", { name })]
}

/** A name that says what the file is: a picture called "scan.pdf" opens in nothing. */
function nameAfterKind(name: string, kind: FileKind): string {
  const ending = endings[kind] ?? kind
  const isRight = new RegExp(`\\.(${ending}|${kind})$`, "i").test(name)
  return isRight ? name : `${name}.${ending}`
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
    if (file_id) await refuseUsedCertificate(container, { producer_id, certificate_id })
    if (status === "verified" || status === "revoked")
      refuse("status", "transition_not_allowed", { from: status, to: "unverified" })
    throwProblems(await checkScan(input.file_name, content))
    const kind = readFileKind(content) ?? "pdf"
    // Before anything is stored: what fails in this step itself is not undone.
    const certificate = { subject: "certificate" as const, subject_id: certificate_id }
    const changed = await changedIfPublic(container, producer_id, certificate)
    const files = container.resolve<IFileModuleService>(Modules.FILE)
    const stored = await files.createFiles({
      filename: `${certificate_id}.${endings[kind]}`,
      mimeType: mimeTypes[kind] ?? "application/octet-stream",
      content: input.content_base64,
      access: "private",
    })
    const file_name = nameAfterKind(input.file_name, kind)
    return new StepResponse({ id: stored.id, file_name, ...changed }, stored.id)
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
      transform({ input, stored }, ({ input, stored: { id: file_id, file_name, ...changed } }) => ({
        ...changed,
        changes: [
          {
            id: input.certificate_id,
            file_id,
            file_name,
            status: "unverified" as const,
          },
        ],
      })),
    )
    emitEventStep({ eventName: CatalogueEvents.CHANGED, data: {} })
    return new WorkflowResponse({ id: input.certificate_id })
  },
)
