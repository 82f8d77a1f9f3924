import type { IFileModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  checkFileHead,
  readFileKind,
  scanRule,
  type FileKind,
} from "@serumpun/domain/files/upload-rules"
import { problem, type Problem } from "@serumpun/domain/problems"
import { readHeader } from "../images/check-picture"
import { checkPdf } from "../pdf/check-pdf"

const mimeTypes: Partial<Record<FileKind, string>> = {
  pdf: "application/pdf",
  jpeg: "image/jpeg",
  png: "image/png",
}
const endings: Partial<Record<FileKind, string>> = { pdf: "pdf", jpeg: "jpg", png: "png" }

/** What is wrong with a scan. Pictures are kept as they are, so only their header has to be in order. */
export async function checkScan(name: string, content: Buffer): Promise<Problem[]> {
  const wrong = checkFileHead({ name, size: content.length }, content, scanRule)
  if (wrong.length > 0) return wrong
  if (readFileKind(content) === "pdf") return checkPdf({ name, content })
  return (await readHeader(content)) ? [] : [problem("file", "file_unreadable", { name })]
}

/**
 * Keeps a checked scan where nobody gets it without being asked who they are. The first bytes decide
 * what it is; its name and declared type are only claims. `owner_id`: of what it belongs to.
 */
export async function storeScan(
  container: MedusaContainer,
  scan: { owner_id: string; file_name: string; content_base64: string },
): Promise<{ file_id: string; file_name: string }> {
  const kind = readFileKind(Buffer.from(scan.content_base64, "base64")) ?? "pdf"
  const stored = await files(container).createFiles({
    filename: `${scan.owner_id}.${endings[kind]}`,
    mimeType: mimeTypes[kind] ?? "application/octet-stream",
    content: scan.content_base64,
    access: "private",
  })
  return { file_id: stored.id, file_name: nameAfterKind(scan.file_name, kind) }
}

export async function deleteScan(container: MedusaContainer, file_id: string): Promise<void> {
  await files(container).deleteFiles([file_id])
}

/** A name that says what the file is: a picture called "scan.pdf" opens in nothing. */
function nameAfterKind(name: string, kind: FileKind): string {
  const ending = endings[kind] ?? kind
  const isRight = new RegExp(`\\.(${ending}|${kind})$`, "i").test(name)
  return isRight ? name : `${name}.${ending}`
}

const files = (container: MedusaContainer) => container.resolve<IFileModuleService>(Modules.FILE)
