import type { IFileModuleService, MedusaContainer } from "@medusajs/framework/types"
import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"

type PrivateFile = {
  file_id: string | null
  file_name: string | null
  /** A JPEG that we encoded ourselves, which pages may show. */
  is_photo?: boolean
}

/** A scan or receipt as a download: never shown inside our pages, whatever is in it. */
export async function sendPrivateFile(
  container: MedusaContainer,
  { file_id, file_name, is_photo = false }: PrivateFile,
  res: MedusaResponse,
): Promise<void> {
  if (!file_id) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no file")
  const content = await container.resolve<IFileModuleService>(Modules.FILE).getAsBuffer(file_id)
  res.setHeader("content-type", is_photo ? "image/jpeg" : "application/octet-stream")
  res.setHeader("x-content-type-options", "nosniff")
  res.setHeader("cache-control", "private, no-store")
  res.setHeader(
    "content-disposition",
    `${is_photo ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(file_name ?? file_id)}`,
  )
  res.end(content)
}
