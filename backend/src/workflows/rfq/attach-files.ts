import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { problem } from "@serumpun/domain/problems"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { throwProblems } from "../problems"

/**
 * Refuses files that are not the sender's own or that belong to something that was sent before.
 * @throws a problem at `file`
 */
export async function refuseOthersFiles(
  container: MedusaContainer,
  owner_id: string,
  ids: string[],
): Promise<void> {
  if (ids.length === 0) return
  const found = await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .listRfqAttachments({ id: ids, owner_id, rfq_id: null, quote_id: null }, { take: ids.length })
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
