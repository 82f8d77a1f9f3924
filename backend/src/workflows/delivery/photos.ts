import type { Context, IFileModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { EncodedPhoto } from "../../images/encode-photo"
import type DeliveryModuleService from "../../modules/delivery/service"

export type StoredPhoto = Omit<EncodedPhoto, "content_base64"> & { file_id: string }

const files = (container: MedusaContainer) => container.resolve<IFileModuleService>(Modules.FILE)

/** Keeps photos where nobody gets them without being asked who they are: all or none. */
export async function storePhotos(
  container: MedusaContainer,
  owner: string,
  photos: EncodedPhoto[],
): Promise<StoredPhoto[]> {
  const stored = await files(container).createFiles(
    photos.map(({ content_base64 }, index) => ({
      filename: `${owner}-${index}.jpg`,
      mimeType: "image/jpeg",
      content: content_base64,
      access: "private" as const,
    })),
  )
  return photos.map(({ name, width, height }, index) => ({
    name,
    width,
    height,
    file_id: stored[index]!.id,
  }))
}

export async function deletePhotos(container: MedusaContainer, photos: StoredPhoto[]) {
  // What cannot be removed now, the sweeper removes.
  await files(container)
    .deleteFiles(photos.map(({ file_id }) => file_id))
    .catch(() => undefined)
}

/** The rows of stored photos, in the transaction that writes what they belong to. */
export async function writePhotos(
  service: DeliveryModuleService,
  owner: { order_id: string; owner_id: string },
  { photos, context }: { photos: StoredPhoto[]; context: Context },
): Promise<void> {
  if (photos.length === 0) return
  await service.createDeliveryFiles(
    photos.map(({ name, file_id, width, height }, place) => {
      return { ...owner, place, file_id, file_name: name, width, height }
    }),
    context,
  )
}
