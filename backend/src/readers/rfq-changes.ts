import type { MedusaContainer } from "@medusajs/framework/types"
import { rfqDifferences, type RfqState } from "@serumpun/domain/rfq-changes"
import type { RfqChangeView } from "../contracts/rfq-change"
import { QUOTE_MODULE } from "../modules/quote"
import type QuoteModuleService from "../modules/quote/service"
import { type RfqRow, toTerms } from "./rfq-terms"

/** More versions than anybody writes of one request. */
const VERSIONS_MAX = 1000

/** An RFQ as it stands, to be kept when it changes and compared with what it was. */
export function stateOf(rfq: RfqRow): RfqState {
  const { currency: _currency, open_category: _category, ...terms } = toTerms(rfq)
  const items = [...rfq.items]
    .sort((a, b) => a.line - b.line)
    .map(({ id, line, quantity, target_price, tier_quantities, note }) => ({
      ...{ rfq_item_id: id, line, quantity, target_price, note },
      tier_quantities: (tier_quantities ?? []) as unknown as number[],
    }))
  return { ...terms, items }
}

/**
 * What each version of an RFQ changed, newest first. `lines`: the numbers of those its reader may see;
 * `hidesTargets`: without target prices.
 */
export async function listRfqChanges(
  container: MedusaContainer,
  rfq: RfqRow,
  { lines, hidesTargets = false }: { lines: number[]; hidesTargets?: boolean },
): Promise<RfqChangeView[]> {
  if (rfq.version === 1) return []
  const rows = await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .listRfqVersions({ rfq_id: rfq.id }, { order: { version: "ASC" }, take: VERSIONS_MAX })
  const states = [...rows.map(({ content }) => content as unknown as RfqState), stateOf(rfq)]
  const changes = rows.map(({ version, created_at }, index) => ({
    version: version + 1,
    changed_at: new Date(created_at).toISOString(),
    differences: rfqDifferences(states[index]!, states[index + 1]!)
      .filter(({ line }) => line === null || lines.includes(line))
      .filter(({ field }) => field !== "target_price" || !hidesTargets),
  }))
  return changes.reverse()
}
