import type { MedusaContainer } from "@medusajs/framework/types"
import type { IncompleteReason } from "@serumpun/domain/curation-rules"
import type { ListingDecision, NewNotice } from "../../mail/notices"
import type { ReviewRow } from "../../readers/review"
import { noticesToProducer } from "../producer/notices"

type Judged = Pick<ReviewRow, "id" | "listing_id" | "producer_id" | "snapshot">

/** What became of a revision; each of these happens to it at most once. */
export function listingDecidedNotices(
  container: MedusaContainer,
  { id, listing_id, producer_id, snapshot }: Judged,
  decision: ListingDecision,
  { note = null, reasons = [] }: { note?: string | null; reasons?: IncompleteReason[] } = {},
): Promise<NewNotice[]> {
  const title = snapshot.title.id || snapshot.title.en
  const data = { listing_id, title, decision, note, reasons }
  return noticesToProducer(container, producer_id, "listing_decided", `${id}:${decision}`, data)
}
