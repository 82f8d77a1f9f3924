import { model } from "@medusajs/framework/utils"
import { reviewStatuses } from "@serumpun/domain/statuses"

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
    /** Members of the producer: who typed each field that the draft changed (`TypedBy`), who sent it. */
    typed_by: model.json().nullable(),
    submitted_by: model.text().nullable(),
    /** How each translated text came about: a domain `TextMarks`. */
    text_marks: model.json().nullable(),
    /** Why a single curator sent it back as incomplete: `IncompleteReason[]`. */
    reasons: model.json().nullable(),
    /** The rejected revision that this one asks other curators to judge again, and why. */
    appeal_of: model.text().nullable(),
    appeal_reason: model.text().nullable(),
    /** The approved content again, unchanged, before or after its approval ended. */
    is_renewal: model.boolean().default(false),
    /** What curators approved, once a light change has altered the snapshot. */
    approved_snapshot: model.json().nullable(),
    /** What is not judged again, since the change does not touch it: a domain `Carried`. */
    carried: model.json().nullable(),
    /** The curator who has taken it on; anybody who may judge still may. */
    assigned_to: model.text().nullable(),
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

/** One curator's judgement of one revision, or their declaration that they may not judge it. */
export const Assessment = model
  .define("assessment", {
    id: model.id({ prefix: "assess" }).primaryKey(),
    curator_id: model.text(),
    curator_name: model.text(),
    institution: model.text(),
    scores: model.json().nullable(),
    notes: model.json(),
    gates: model.json().nullable(),
    conflict_of_interest: model.boolean().default(false),
    conflict_reason: model.text().nullable(),
    comment: model.text().nullable(),
    /** To the other curators of the case, read by who has judged it too; never by the producer. */
    private_note: model.text().nullable(),
    /** The edition of the rubric it was made with; null of those from before there were any. */
    rubric_id: model.text().nullable(),
    /** Of its scores, as its rubric weighs them. */
    mean: model.float().nullable(),
    review: model.belongsTo(() => Review, { mappedBy: "assessments" }),
  })
  .indexes([{ on: ["review_id", "curator_id"], unique: true }])

/**
 * What an approval says to buyers. Days are ISO calendar days in Jakarta. `position` is its bit in the
 * status lists; `facts` is a domain `PassportFacts` as JSON, written once, null for those issued before.
 */
export const Passport = model
  .define("passport", {
    id: model.id({ prefix: "pass" }).primaryKey(),
    position: model.autoincrement(),
    facts: model.text().nullable(),
    listing_id: model.text(),
    scores: model.json(),
    mean: model.float(),
    gates: model.json(),
    curators: model.json(),
    approved_on: model.text(),
    valid_until: model.text(),
    review: model.belongsTo(() => Review, { mappedBy: "passport" }),
  })
  .indexes([{ on: ["position"], unique: true }, { on: ["listing_id"] }, { on: ["valid_until"] }])
