import { model } from "@medusajs/framework/utils"
import { reviewStatuses } from "@serumpun/domain/statuses"
import { Assessment } from "./assessment"
import { Passport } from "./passport"

/** One revision of a listing, from draft to decision. `snapshot` is a domain `ListingContent`. */
export const Review = model
  .define("review", {
    id: model.id({ prefix: "rev" }).primaryKey(),
    listing_id: model.text(),
    producer_id: model.text(),
    revision: model.number(),
    status: model.enum(reviewStatuses).default("draft"),
    snapshot: model.json(),
    submitted_at: model.dateTime().nullable(),
    decided_at: model.dateTime().nullable(),
    note: model.text().nullable(),
    assessments: model.hasMany(() => Assessment, { mappedBy: "review" }),
    passport: model.hasOne(() => Passport, { mappedBy: "review" }).nullable(),
  })
  .indexes([
    { on: ["listing_id", "revision"], unique: true },
    // Two revisions of one listing can never both be the public one.
    {
      name: "IDX_review_one_approved_per_listing",
      on: ["listing_id"],
      unique: true,
      where: "status = 'approved' AND deleted_at IS NULL",
    },
    { on: ["producer_id", "status"] },
    { on: ["status", "submitted_at"] },
  ])
