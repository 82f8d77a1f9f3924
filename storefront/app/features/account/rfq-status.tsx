import type { RfqSummary } from "@serumpun/backend/src/contracts/buyer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"

type Props = {
  rfq: Pick<RfqSummary, "status" | "sent_at" | "producer_count" | "quote_count" | "open_category">
}

/** Where a request stands, as a sentence with its date. */
export function RfqStatus({ rfq }: Props) {
  const { t } = useTranslation(["account", "openRfq"])
  const format = useFormat()
  const date = format.date(rfq.sent_at)
  if (rfq.status === "cancelled") return t("status.cancelled", { date })
  if (rfq.status === "expired") return t("status.expired", { date })
  const sent = rfq.open_category
    ? t("openRfq:open.sent", { date })
    : t("status.sent", { count: rfq.producer_count, date })
  const quotes =
    rfq.quote_count > 0 ? t("status.quotes", { count: rfq.quote_count }) : t("status.noQuotes")
  return t("status.both", { sent, then: rfq.status === "closed" ? t("status.closed") : quotes })
}
