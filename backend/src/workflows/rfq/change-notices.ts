import type { MedusaContainer } from "@medusajs/framework/types"
import { rfqDifferences, type RfqState } from "@serumpun/domain/rfq-changes"
import type { NewNotice } from "../../mail/notices"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { rfqNumber } from "../../readers/rfq"
import type { RfqRow } from "../../readers/rfq-terms"
import { toProducer } from "../producer/reach"
import { readRfqNoticeReaders } from "./notices"

/** More quotes than anybody writes of one request. */
const QUOTES_MAX = 5000

/** Each recipient of whose lines or terms something changed hears of the new version. */
export async function rfqChangedNotices(
  container: MedusaContainer,
  rfq: RfqRow,
  { before, after }: { before: RfqState; after: RfqState },
): Promise<NewNotice[]> {
  const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
  const sent = await quotes.listQuotes(
    { rfq_id: rfq.id, sent_at: { $ne: null } },
    { select: ["id", "producer_id"], take: QUOTES_MAX },
  )
  const told = sent.map(({ producer_id }) => producer_id)
  const differences = rfqDifferences(before, after)
  const concerned = rfq.recipients.flatMap(({ producer_id }) =>
    differences.some(({ line, field }) =>
      line === null
        ? field !== "hides_company" && field !== "hides_target_prices"
        : isTheirs(rfq, line, producer_id) &&
          (field !== "target_price" || !after.hides_target_prices || told.includes(producer_id)),
    )
      ? [producer_id]
      : [],
  )
  const { company, producers } = await readRfqNoticeReaders(container, rfq.buyer_id, concerned)
  const version = rfq.version + 1
  return producers.map((producer) => ({
    key: `rfq_changed:${rfq.id}:${version}:${producer.id}`,
    kind: "rfq_changed",
    ...toProducer(producer),
    data: {
      rfq_id: rfq.id,
      number: rfqNumber(rfq),
      company: after.hides_company && !told.includes(producer.id) ? "" : company,
      version,
    },
  }))
}

function isTheirs({ items }: RfqRow, line: number, producerId: string): boolean {
  const item = items.find((one) => one.line === line)
  return item?.producer_id === null || item?.producer_id === producerId
}
