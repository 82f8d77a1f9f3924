import { model } from "@medusajs/framework/utils"

/**
 * One thing that curators ask a business to change before they verify it, or before they approve one of
 * its listings; answered or marked as done before it is sent again. Those asked for together have the
 * same `round`, an ISO moment. Of a listing: the revision that was sent back, the curator's institution
 * where one of them wrote it, and what it is about, a `NoteAbout`.
 */
export const BusinessNote = model
  .define("business_note", {
    id: model.id({ prefix: "bnot" }).primaryKey(),
    producer_id: model.text(),
    listing_id: model.text().nullable(),
    review_id: model.text().nullable(),
    round: model.text(),
    position: model.number(),
    institution: model.text().nullable(),
    about: model.json().nullable(),
    text: model.text(),
    answer: model.text().nullable(),
    is_done: model.boolean().default(false),
  })
  .indexes([{ on: ["producer_id", "round"] }, { on: ["review_id"] }])
