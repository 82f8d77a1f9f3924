import type { BuyerRfq, QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import { dayIn } from "@serumpun/domain/days"
import { statusOn } from "@serumpun/domain/negotiation"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { Reader } from "./reader.ts"

type Props = { rfq: Pick<BuyerRfq, "status">; quote: QuoteView; reader: Reader }

/** What a buyer can do with a quote while it is open, each on a page of its own; or the order it became. */
export function QuoteActions({ rfq, quote, reader }: Props) {
  const { t } = useTranslation(["account", "sample"])
  const base = `/${useLocale()}/account`
  if (quote.order_id)
    return (
      <p>
        <ButtonLink href={`${base}/orders/${quote.order_id}`}>{t("quote.order")}</ButtonLink>
      </p>
    )
  if (rfq.status !== "sent" || statusOn(quote, dayIn(reader.now)) !== "sent") return null
  const page = `${base}/rfqs/${quote.rfq_id}/quotes/${quote.id}`
  return (
    <Allowed>
      <p className="cluster document-screen-only">
        <ButtonLink href={`${page}/accept`}>{t("quote.accept")}</ButtonLink>
        <ButtonLink variant="secondary" href={`${page}/change`}>
          {t("wish.link")}
        </ButtonLink>
        {quote.sample_price === null ? null : (
          <ButtonLink variant="quiet" href={`${base}/samples/new?rfq=${quote.rfq_id}`}>
            {t("sample:ask.link")}
          </ButtonLink>
        )}
        <ButtonLink variant="quiet" href={`${page}/decline`}>
          {t("decline.link")}
        </ButtonLink>
      </p>
    </Allowed>
  )
}
