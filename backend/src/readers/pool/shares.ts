import type { MedusaContainer } from "@medusajs/framework/types"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"

export type ShareRow = Awaited<ReturnType<QuoteModuleService["listQuoteShares"]>>[number]

/** More than any quotes read together have. */
const SHARES_READ_MAX = 20_000

/** Shares as rows, none for quotes that are their producers' alone. */
export async function readShareRows(
  container: MedusaContainer,
  quote_id: string[],
): Promise<ShareRow[]> {
  if (quote_id.length === 0) return []
  return container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .listQuoteShares({ quote_id }, { order: { id: "ASC" }, take: SHARES_READ_MAX })
}
