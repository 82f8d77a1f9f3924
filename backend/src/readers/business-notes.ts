import type { MedusaContainer } from "@medusajs/framework/types"
import type { BusinessNoteView } from "../contracts/business-note"
import { BUSINESS_NOTE_MODULE } from "../modules/business-note"
import type BusinessNoteModuleService from "../modules/business-note/service"

export const businessNotes = (container: MedusaContainer) =>
  container.resolve<BusinessNoteModuleService>(BUSINESS_NOTE_MODULE)

/** So many things at most are asked of a business at once. */
export const NOTES_MAX = 40

/** Of several producers, those of each one's last round. Before there were rows there are none. */
export async function readBusinessNotes(
  container: MedusaContainer,
  producerIds: string[],
): Promise<Map<string, BusinessNoteView[]>> {
  const rows = await businessNotes(container).listBusinessNotes(
    { producer_id: producerIds, listing_id: null },
    { order: { round: "DESC", position: "ASC" }, take: 10 * NOTES_MAX * producerIds.length },
  )
  const byProducer = Map.groupBy(rows, ({ producer_id }) => producer_id)
  return new Map(
    [...byProducer].map(([id, all]) => {
      const last = all.filter(({ round }) => round === all[0]?.round)
      return [id, last.map(({ id, text, answer, is_done }) => ({ id, text, answer, is_done }))]
    }),
  )
}
