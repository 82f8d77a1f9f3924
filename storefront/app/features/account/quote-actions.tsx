import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import { endOfDay } from "@serumpun/domain/days"
import { useTranslation } from "react-i18next"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { Reader } from "./reader.ts"

/** What a buyer can do with a quote: accept it while it holds, or see the order it became. */
export function QuoteActions({ quote, reader }: { quote: QuoteView; reader: Reader }) {
  const { t } = useTranslation("account")
  const base = `/${useLocale()}/account`
  if (quote.order_id)
    return (
      <p>
        <ButtonLink href={`${base}/orders/${quote.order_id}`}>{t("quote.order")}</ButtonLink>
      </p>
    )
  if (quote.status !== "sent" || endOfDay(quote.valid_until) <= reader.now) return null
  return (
    <p className="document-screen-only">
      <ButtonLink href={`${base}/rfqs/${quote.rfq_id}/quotes/${quote.id}/accept`}>
        {t("quote.accept")}
      </ButtonLink>
    </p>
  )
}
