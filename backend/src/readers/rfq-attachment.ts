import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { AttachmentView } from "../contracts/open-rfq"
import { QUOTE_MODULE } from "../modules/quote"
import type QuoteModuleService from "../modules/quote/service"

type Row = Awaited<ReturnType<QuoteModuleService["retrieveRfqAttachment"]>>

/** More files than all quotes of an RFQ have. */
const FILES_MAX = 5000

const quoteModule = (container: MedusaContainer) =>
  container.resolve<QuoteModuleService>(QUOTE_MODULE)

export async function listAttachments(
  container: MedusaContainer,
  of: { rfq_id: string } | { quote_id: string[] },
): Promise<(AttachmentView & { quote_id: string | null })[]> {
  if ("quote_id" in of && of.quote_id.length === 0) return []
  const rows = await quoteModule(container).listRfqAttachments(of, {
    order: { created_at: "ASC", id: "ASC" },
    take: FILES_MAX,
  })
  return rows.map(({ id, file_name, quote_id }) => ({ id, file_name, quote_id }))
}

/**
 * A file that a buyer may read: their own, and those of quotes that were sent to them.
 * @throws NOT_FOUND
 */
export async function readBuyerAttachment(
  container: MedusaContainer,
  id: string,
  buyer_id: string,
): Promise<Row> {
  const row = await findRow(container, id)
  if (row.owner_id === buyer_id) return row
  const quotes = quoteModule(container)
  const [quote] = row.quote_id
    ? await quotes.listQuotes({ id: row.quote_id, sent_at: { $ne: null } }, { take: 1 })
    : []
  const [rfq] = quote ? await quotes.listRfqs({ id: quote.rfq_id, buyer_id }, { take: 1 }) : []
  if (!rfq) throw missing()
  return row
}

/**
 * A file that a producer may read: their own, and those of an RFQ that `canRead` says is before them.
 * @throws NOT_FOUND
 */
export async function readProducerAttachment(
  container: MedusaContainer,
  id: string,
  producer_id: string,
  canRead: (rfqId: string) => Promise<unknown>,
): Promise<Row> {
  const row = await findRow(container, id)
  if (row.owner_id === producer_id) return row
  if (!row.rfq_id) throw missing()
  // Throws the same for an RFQ that is not theirs to read.
  await canRead(row.rfq_id)
  return row
}

async function findRow(container: MedusaContainer, id: string): Promise<Row> {
  const [row] = await quoteModule(container).listRfqAttachments({ id }, { take: 1 })
  if (!row) throw missing()
  return row
}

const missing = () => new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such file")
