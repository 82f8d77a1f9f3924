import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { ATTACHMENTS_MAX } from "@serumpun/domain/open-rfq-rules"
import { problem } from "@serumpun/domain/problems"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { refuse, throwProblems } from "../problems"

/** A day less than the sweep waits, so that no file goes while it is being sent. */
const KEPT_DAYS = 29
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

/**
 * Refuses files that are not the sender's own or that belong to something that was sent before.
 * `mayRepeat`: those of an earlier version of the same quote may come along.
 * @throws a problem at `file`
 */
export async function refuseOthersFiles(
  container: MedusaContainer,
  owner_id: string,
  ids: string[],
  { mayRepeat = false } = {},
): Promise<void> {
  if (ids.length === 0) return
  if (ids.length > ATTACHMENTS_MAX) refuse("file", "too_many", { max: ATTACHMENTS_MAX })
  const fresh = { rfq_id: null, quote_id: null, created_at: { $gt: daysAgo(KEPT_DAYS) } }
  const found = await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .listRfqAttachments({ id: ids, owner_id, ...(mayRepeat ? {} : fresh) }, { take: ids.length })
  throwProblems(found.length < new Set(ids).size ? [problem("file", "file_gone")] : [])
}

/** Makes uploaded files part of what is being sent, in its transaction. */
export async function attachFiles(
  quotes: QuoteModuleService,
  ids: string[],
  to: { rfq_id: string } | { quote_id: string },
  context: Context,
): Promise<void> {
  const rows = ids.map((id) => ({ id, ...to }))
  if (rows.length > 0) await quotes.updateRfqAttachments(rows, context)
}

/** The same for a version of a quote, which also takes along what lay beside an earlier one. */
export async function attachToQuote(
  quotes: QuoteModuleService,
  ids: string[],
  quote_id: string,
): Promise<void> {
  if (ids.length === 0) return
  const rows = await quotes.listRfqAttachments({ id: ids }, { take: ids.length })
  for (const { id, owner_id, file_id, file_name, quote_id: earlier, rfq_id } of rows)
    await (earlier || rfq_id
      ? quotes.createRfqAttachments({ owner_id, file_id, file_name, quote_id })
      : quotes.updateRfqAttachments({ id, quote_id }))
}
