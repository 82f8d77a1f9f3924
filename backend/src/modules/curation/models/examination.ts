import { model } from "@medusajs/framework/utils"

export const examinationKinds = ["sample", "visit"] as const

/**
 * A sample in a curator's hands, or a visit to the place. `day` is an ISO day in Jakarta; `photos` holds
 * `{ id, file_id, file_name }` of private files that curators alone open. Written once and never changed.
 */
export const Examination = model
  .define("examination", {
    id: model.id({ prefix: "exam" }).primaryKey(),
    kind: model.enum([...examinationKinds]),
    day: model.text(),
    review_id: model.text(),
    listing_id: model.text(),
    curator_id: model.text(),
    curator_name: model.text(),
    institution: model.text(),
    /** Read by curators alone. */
    note: model.text().nullable(),
    /** The passport says that it took place, when, and by whose institution. */
    is_shown: model.boolean().default(false),
    photos: model.json(),
  })
  .indexes([{ on: ["listing_id"] }])
