import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { UploadView } from "../contracts/upload"
import { UPLOAD_MODULE } from "../modules/upload"
import type UploadModuleService from "../modules/upload/service"

const uploadModule = (container: MedusaContainer) =>
  container.resolve<UploadModuleService>(UPLOAD_MODULE)

/** How far a file has come. @throws NOT_FOUND for another person's */
export async function readUploadState(
  container: MedusaContainer,
  id: string,
  owner_id: string,
): Promise<UploadView> {
  const [row] = await uploadModule(container).listUploads(
    { id, owner_id },
    { select: ["id", "size", "received", "file_name"], take: 1 },
  )
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such upload")
  const { size, received, file_name } = row
  return { id, size, received, file_name }
}

/** The whole file. @throws NOT_FOUND for another person's, CONFLICT before all of it has come */
export async function readUploadedFile(
  container: MedusaContainer,
  id: string,
  owner_id: string,
): Promise<Buffer> {
  const { size, received } = await readUploadState(container, id, owner_id)
  if (received < size)
    throw new MedusaError(MedusaError.Types.CONFLICT, "The file has not come as a whole")
  const pieces = await uploadModule(container).listUploadPieces(
    { upload_id: id },
    { select: ["content"], order: { start: "ASC" } },
  )
  return Buffer.concat(pieces.map(({ content }) => Buffer.from(content, "base64")))
}
