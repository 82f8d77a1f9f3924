import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PictureHint } from "@serumpun/domain/files/picture-hints"
import type { ListingImage } from "@serumpun/domain/listing-content"
import type { ReviewStatus } from "@serumpun/domain/statuses"
import type { SamePicture } from "../contracts/curation"
import { PICTURE_MODULE } from "../modules/picture"
import type PictureModuleService from "../modules/picture/service"

/** Of 128 bits: so many may differ between two copies of one photo. */
const SAME_BITS = 8
/** A listing that was left or refused shows its pictures to nobody. */
const SHOWN: ReviewStatus[] = [
  "draft",
  "submitted",
  "in_review",
  "changes_requested",
  "approved",
  "expired",
]

/** What may be better about pictures, by their ids; those without hints are left out. */
export async function readPictureHints(
  container: MedusaContainer,
  images: ListingImage[],
): Promise<Record<string, PictureHint[]>> {
  const ids = images.map(({ id }) => id)
  if (ids.length === 0) return {}
  const [facts, same] = await Promise.all([
    container.resolve<PictureModuleService>(PICTURE_MODULE).listPictureFacts({ id: ids }),
    readSamePictures(container, images),
  ])
  const found = ids.map((id): [string, PictureHint[]] => {
    const measured = facts.find((fact) => fact.id === id)?.hints as unknown as
      PictureHint[] | undefined
    const is_elsewhere = same.some(({ image_id }) => image_id === id)
    return [id, [...(measured ?? []), ...(is_elsewhere ? (["elsewhere"] as const) : [])]]
  })
  return Object.fromEntries(found.filter(([, hints]) => hints.length > 0))
}

/**
 * Other producers' listings that show one of these pictures, by a perceptual hash: other compression, size or
 * brightness does not hide it. Each listing once per picture.
 */
export async function readSamePictures(
  container: MedusaContainer,
  images: ListingImage[],
): Promise<SamePicture[]> {
  if (images.length === 0) return []
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: SamePicture[] }>(
      `select distinct on (own.id, other.listing_id) own.id as image_id, other.listing_id,
         coalesce(nullif(review.snapshot->'title'->>'en', ''), review.snapshot->'title'->>'id', '') as title,
         producer.name as producer_name
       from picture_fact own
       join picture_fact other on other.producer_id <> own.producer_id and other.deleted_at is null
         and bit_count(('x' || own.difference_hash)::bit(128) # ('x' || other.difference_hash)::bit(128)) <= ?
       join review on review.listing_id = other.listing_id and review.deleted_at is null
         and review.status = any(?)
         and review.snapshot->'images' @> jsonb_build_array(jsonb_build_object('id', other.id))
       join producer on producer.id = other.producer_id
       where own.id = any(?) and own.deleted_at is null
       order by own.id, other.listing_id, review.revision desc`,
      [SAME_BITS, SHOWN, images.map(({ id }) => id)],
    )
  return rows
}
