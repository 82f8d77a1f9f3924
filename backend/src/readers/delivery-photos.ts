import type { PhotoView } from "../contracts/delivery"
import type DeliveryModuleService from "../modules/delivery/service"

export type FileRow = Awaited<ReturnType<DeliveryModuleService["retrieveDeliveryFile"]>>

/** The photos of one milestone or claim, in the order in which they were chosen. */
export function photosOf(owner_id: string, files: FileRow[]): PhotoView[] {
  return files
    .filter((file) => file.owner_id === owner_id)
    .sort((a, b) => a.place - b.place)
    .map(({ id, file_name, width, height }) => ({ id, name: file_name, width, height }))
}
