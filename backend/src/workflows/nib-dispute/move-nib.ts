import type { MedusaContainer } from "@medusajs/framework/types"
import type { ProducerStatus } from "@serumpun/domain/statuses"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { businessNotes } from "../../readers/business-notes"
import type { ProducerRow } from "../../readers/producer"
import type { Transaction } from "../one-transaction"
import { refuse } from "../problems"

export const producersOf = (container: MedusaContainer) =>
  container.resolve<ProducerModuleService>(PRODUCER_MODULE)

/** Without its NIB a business is not verified any more, nor can it be; it can enter its own and ask again. */
const losesStanding = (status: ProducerStatus) => status === "verified" || status === "submitted"

/**
 * A suspended business without a NIB could never be reinstated, and whoever was verified with another NIB
 * meanwhile would lose the one that their papers name.
 */
export function refuseMove(claimant: ProducerRow, holder: ProducerRow | null): void {
  if (holder?.status === "suspended") refuse("status", "nib_holder_suspended")
  if (claimant.status === "verified" || claimant.status === "suspended")
    refuse("status", "nib_claimant_verified")
}

type Moved = { nib: string; note: string; claimant: ProducerRow; holder: ProducerRow | null }

/** One after the other: a NIB belongs to one business at every moment. Gives the ids of new notes. */
export async function moveNib(
  container: MedusaContainer,
  { run }: Transaction,
  { nib, note, claimant, holder }: Moved,
): Promise<string[]> {
  const isAsked = holder !== null && losesStanding(holder.status as ProducerStatus)
  if (holder)
    await run(producersOf(container), (service, context) =>
      service.updateProducers([withoutNib(holder, note)], context),
    )
  await run(producersOf(container), (service, context) =>
    service.updateProducers([{ id: claimant.id, nib }], context),
  )
  if (!isAsked) return []
  const asked = { producer_id: holder.id, round: new Date().toISOString(), position: 0, text: note }
  const rows = await run(businessNotes(container), (service, context) =>
    service.createBusinessNotes([asked], context),
  )
  return rows.map(({ id }) => id)
}

function withoutNib(holder: ProducerRow, note: string) {
  const change = losesStanding(holder.status as ProducerStatus)
    ? { status: "changes_requested" as const, changes_note: note }
    : {}
  return { id: holder.id, nib: null, ...change }
}
