import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { PageAsked } from "../contracts/paging"
import type { RfqDraftRow, RfqDraftView } from "../contracts/rfq-draft"
import { QUOTE_MODULE } from "../modules/quote"
import type QuoteModuleService from "../modules/quote/service"

type Row = Awaited<ReturnType<QuoteModuleService["retrieveRfqDraft"]>>

const toRow = ({ id, form, title, updated_at }: Row): RfqDraftRow => ({
  ...{ id, form, title },
  saved_at: new Date(updated_at).toISOString(),
})

/** A buyer's drafts, the one saved last first. */
export async function listRfqDrafts(
  container: MedusaContainer,
  buyer_id: string,
  { limit, offset }: PageAsked,
): Promise<{ drafts: RfqDraftRow[]; count: number }> {
  const [rows, count] = await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .listAndCountRfqDrafts(
      { buyer_id },
      { order: { updated_at: "DESC", id: "DESC" }, take: limit, skip: offset },
    )
  return { drafts: rows.map(toRow), count }
}

/** @throws NOT_FOUND when it does not exist or belongs to another buyer */
export async function readRfqDraft(
  container: MedusaContainer,
  id: string,
  buyer_id: string,
): Promise<RfqDraftView> {
  const [row] = await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .listRfqDrafts({ id, buyer_id }, { take: 1 })
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such draft")
  const values = row.values as unknown as RfqDraftView["values"]
  return { ...toRow(row), locale: row.locale, values }
}
