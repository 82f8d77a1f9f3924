import { canTransition, isUnderReview, type ReviewStatus } from "./statuses.js"

/** What a producer may do with a listing as a whole, beside editing it and sending it for review. */
export const listingActs = [
  "take_back",
  "discard_edit",
  "pause",
  "resume",
  "withdraw",
  "duplicate",
  "archive",
  "unarchive",
  "delete",
] as const
export type ListingAct = (typeof listingActs)[number]

/** With these a listing is in use: nobody can put it away. */
export const neverArchived: ReviewStatus[] = ["submitted", "in_review", "approved"]

/** Whether a listing whose newest revision stands there may be put away. */
export const mayRest = (status: ReviewStatus) => !neverArchived.includes(status)

type Revision = { status: ReviewStatus; submitted_at: unknown }

/** What applies to a listing, by its revisions, newest first: the only place that says so. */
export function actsOn(revisions: Revision[], isArchived: boolean, isPaused = false): ListingAct[] {
  const [newest] = revisions.filter(({ status }) => status !== "taken_back")
  if (!newest) return []
  const { status } = newest
  const isOpen = isUnderReview(status)
  const isPublic = revisions.some((revision) => revision.status === "approved")
  const wasSubmitted = revisions.some(({ submitted_at }) => Boolean(submitted_at))
  const applies: Record<ListingAct, boolean> = {
    take_back: isOpen,
    discard_edit: isPublic && !isOpen && canTransition("review", status, "taken_back"),
    // Also while it is paused: the day of a pause can be moved.
    pause: isPublic,
    resume: isPublic && isPaused,
    withdraw: isPublic,
    duplicate: true,
    archive: !isPublic && mayRest(status) && wasSubmitted && !isArchived,
    unarchive: isArchived,
    // What curators have read is history; what nobody has seen can go without a trace.
    delete: !wasSubmitted,
  }
  return listingActs.filter((act) => applies[act])
}
