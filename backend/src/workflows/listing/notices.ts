import type { MedusaContainer } from "@medusajs/framework/types"
import type { ListingDecision, NewNotice } from "../../mail/notices"
import type { ReviewRow } from "../../readers/review"
import { noticesToProducer } from "../producer/notices"

type Judged = Pick<ReviewRow, "id" | "listing_id" | "producer_id" | "snapshot">

/** What became of a revision; each of these happens to it at most once. */
export function listingDecidedNotices(
  container: MedusaContainer,
  { id, listing_id, producer_id, snapshot }: Judged,
  decision: ListingDecision,
  note: string | null = null,
): Promise<NewNotice[]> {
  const title = snapshot.title.id || snapshot.title.en
  const data = { listing_id, title, decision, note }
  return noticesToProducer(container, producer_id, "listing_decided", `${id}:${decision}`, data)
}
