import type { IFileModuleService, MedusaContainer } from "@medusajs/framework/types"
import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { CertificateRow } from "../readers/certificate"

/** The scanned paper as a download: never shown inside our pages, whatever is in it. */
export async function sendCertificateFile(
  container: MedusaContainer,
  { file_id, file_name }: CertificateRow,
  res: MedusaResponse,
): Promise<void> {
  if (!file_id) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no file")
  const content = await container.resolve<IFileModuleService>(Modules.FILE).getAsBuffer(file_id)
  res.setHeader("content-type", "application/octet-stream")
  res.setHeader("x-content-type-options", "nosniff")
  res.setHeader("cache-control", "private, no-store")
  res.setHeader(
    "content-disposition",
    `attachment; filename*=UTF-8''${encodeURIComponent(file_name ?? file_id)}`,
  )
  res.end(content)
}
