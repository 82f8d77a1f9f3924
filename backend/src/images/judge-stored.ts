import sharp from "sharp"
import type { ListingImage } from "@serumpun/domain/listing-content"
import { judgePicture, type PictureFacts } from "./judge-picture"
import type { PictureStore } from "./picture-store"

type StoredImage = Pick<ListingImage, "id" | "widths" | "width" | "height">

/** Memory that judging one takes, in bytes. */
export const judgingBytes = ({ width, height }: StoredImage): number => width * height * 3

/**
 * What is found in a picture that came before pictures were judged, by its largest copy. How large it came is not
 * known any more, so it is never called small. A picture whose file is missing tells nothing.
 */
export async function judgeStored(
  store: PictureStore,
  { id, widths, width, height }: StoredImage,
): Promise<PictureFacts> {
  const content = await store.read(`${id}-${Math.max(...widths)}.webp`)
  if (!content) return { difference_hash: null, hints: [] }
  const decoded = await sharp(content).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const found = await judgePicture(decoded, { width, height }, false)
  return { ...found, hints: found.hints.filter((hint) => hint !== "small") }
}
