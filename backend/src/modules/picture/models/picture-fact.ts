import { model } from "@medusajs/framework/utils"

/**
 * What was found in a listing's picture when it came; `id` is the picture's. Pictures of before have no row. The
 * row stays when the picture leaves its listing: an approved revision may still show it.
 */
export const PictureFact = model
  .define("picture_fact", {
    id: model.id().primaryKey(),
    listing_id: model.text(),
    producer_id: model.text(),
    /** 128 bits in hex, see `images/judge-picture.ts`; null for a picture too plain to be told from others. */
    difference_hash: model.text().nullable(),
    /** `PictureHint` of the domain, without "elsewhere", which changes with others' pictures. */
    hints: model.json(),
  })
  .indexes([{ on: ["listing_id"] }])
