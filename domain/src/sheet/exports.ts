import { reviewStatuses } from "../statuses.js"
import { importSubjects } from "./imports.js"

/** Where a revision stands that others than its producer may see: a draft is theirs alone. */
export const exportedReviewStatuses = reviewStatuses.filter(
  (status) => status !== "draft" && status !== "taken_back" && status !== "superseded",
)

/** Lists that leave as files: those that can be brought in again, and entries of the ledger of trade. */
export const exportSubjects = [...importSubjects, "trade"] as const
export type ExportSubject = (typeof exportSubjects)[number]
