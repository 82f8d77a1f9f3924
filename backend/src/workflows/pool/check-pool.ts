import type { MedusaContainer } from "@medusajs/framework/types"
import { problem, type Problem } from "@serumpun/domain/problems"
import { checkShares } from "@serumpun/domain/pool/pool-rules"
import { readCandidates, readOwnQuote } from "../../readers/pool/candidates"
import { readShareRows } from "../../readers/pool/shares"

/**
 * Why a pooled quote cannot go out: a member has not confirmed, has left or is suspended, has taken
 * their listing off the catalogue, or the shares make up another quantity. Nothing for a quote that is
 * its producer's alone.
 */
export async function checkPool(
  container: MedusaContainer,
  quote: { id: string; producer_id: string },
): Promise<Problem[]> {
  const shares = await readShareRows(container, [quote.id])
  if (shares.length === 0) return []
  const view = await readOwnQuote(container, quote)
  const candidates = await readCandidates(container, view)
  const fieldOf = (item: string) =>
    `lines.${view.lines.findIndex(({ rfq_item_id }) => rfq_item_id === item)}.rfq_item_id`
  const each = shares.flatMap((share): Problem[] => {
    const [field, name] = [fieldOf(share.rfq_item_id), share.producer_name]
    const isThere = candidates.get(share.rfq_item_id)?.some(({ id }) => id === share.listing_id)
    if (!isThere) return [problem(field, "share_gone", { name })]
    return share.status === "confirmed" ? [] : [problem(field, "share_unconfirmed", { name })]
  })
  if (each.length > 0) return each
  const plain = shares.map((share) => ({ ...share, quantity: Number(share.quantity) }))
  return checkShares(plain, view.lines, candidates).map((found) => {
    const index = Number(found.field.split(".")[1])
    return { ...found, field: fieldOf(plain[index]?.rfq_item_id ?? "") }
  })
}
