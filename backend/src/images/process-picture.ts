import type { ListingImage } from "@serumpun/domain/listing-content"
import { problem, type Problem } from "@serumpun/domain/problems"
import { readFileKind } from "@serumpun/domain/files/upload-rules"
import { queueUploadedAvif } from "./avif-queue"
import { checkPicture, type PictureFile } from "./check-picture"
import { encodePicture, encodingBytes, type EncodedPicture } from "./encode-picture"
import type { PictureFacts } from "./judge-picture"
import { withinPictureMemory } from "./picture-memory"
import type { PictureStore } from "./picture-store"

export type PictureResult =
  | { image: Omit<ListingImage, "alt">; facts: PictureFacts; problems: [] }
  | { image: null; problems: Problem[] }

/** `chosen_type`: what the file was before a browser made it smaller, as its sender says. */
type ChosenPicture = PictureFile & { chosen_type?: string }

/**
 * Turns an upload into the picture set of a listing. What can be refused is refused by the header; then as many
 * pictures are encoded at once as PICTURE_MEMORY_MB allows, and files are written when all of them exist. AVIF
 * takes most of the time and follows from a queue.
 */
export async function processPicture(
  store: PictureStore,
  file: ChosenPicture,
): Promise<PictureResult> {
  const checked = await checkPicture(file)
  if (!checked.size) return { image: null, problems: checked.problems }
  const { size } = checked
  const bytes = checked.bytes + encodingBytes(size)
  // A header that promises more than the data holds shows only while decoding.
  const was_png = file.chosen_type === "image/png" || readFileKind(file.content) === "png"
  const encoded = await withinPictureMemory(bytes, () =>
    encodePicture(file.content, size, { was_png }),
  ).catch(() => null)
  if (!encoded)
    return { image: null, problems: [problem("file", "file_unreadable", { name: file.name })] }
  await writeAll(store, encoded)
  queueUploadedAvif(store, encoded.image.id, encoded.image.widths)
  return { image: encoded.image, facts: encoded.facts, problems: [] }
}

/** All files or none. */
async function writeAll(store: PictureStore, { files }: EncodedPicture): Promise<void> {
  try {
    for (const { name, content } of files) await store.write(name, content)
  } catch (error) {
    // What cannot be removed now, the sweeper removes.
    await store.remove(files.map(({ name }) => name)).catch(() => undefined)
    throw error
  }
}
