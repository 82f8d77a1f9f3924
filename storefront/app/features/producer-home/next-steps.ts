import type {
  ProducerListingRow,
  ProducerMe,
  ProducerRfqRow,
} from "@serumpun/backend/src/contracts/producer.ts"

/** What a producer could do now; `key` names its sentence, `path` is below `/producer`. */
export type NextStep = { path: string; count: number } & (
  | { key: "newRfqs" | "openRfqs" | "changes" | "drafts" | "expiring" }
  | { key: "submitProfile" | "correctProfile" | "firstListing" }
)

/** The steps that wait, most urgent first: buyers before curators, curators before paperwork. */
export function nextSteps(
  me: Pick<ProducerMe, "status" | "counts">,
  rfqs: Pick<ProducerRfqRow, "id" | "status" | "is_new" | "quote_status">[],
  listings: Pick<ProducerListingRow, "id" | "status">[],
): NextStep[] {
  const open = rfqs.filter(({ status }) => status === "sent")
  const fresh = open.filter(({ is_new }) => is_new)
  const unanswered = open.filter(
    ({ is_new, quote_status }) => !is_new && (quote_status === null || quote_status === "draft"),
  )
  const changes = listings.filter(({ status }) => status === "changes_requested")
  const drafts = listings.filter(({ status }) => status === "draft")
  const steps: NextStep[] = []
  const add = (key: NextStep["key"], list: string, of: { id: string }[]) => {
    const [only] = of
    if (only)
      steps.push({ key, count: of.length, path: of.length === 1 ? `${list}/${only.id}` : list })
  }
  add("newRfqs", "/rfqs", fresh)
  add("openRfqs", "/rfqs", unanswered)
  if (me.status === "changes_requested")
    steps.push({ key: "correctProfile", count: 1, path: "/profile" })
  if (me.status === "draft") steps.push({ key: "submitProfile", count: 1, path: "/profile" })
  add("changes", "/listings", changes)
  if (listings.length === 0) steps.push({ key: "firstListing", count: 1, path: "/listings/new" })
  add("drafts", "/listings", drafts)
  if (me.counts.certificates_expiring > 0)
    steps.push({ key: "expiring", count: me.counts.certificates_expiring, path: "/certificates" })
  return steps
}
