import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import { useTranslation } from "react-i18next"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { QuoteDocument } from "./quote-document.tsx"

/** All versions, newest first and open; what can still be done with each stands under it. */
export function QuoteVersions({ quotes, open }: { quotes: QuoteView[]; open: boolean }) {
  const { t } = useTranslation("producer")
  const format = useFormat()
  const locale = useLocale()
  const base = `/${locale}/producer/rfqs`
  const orders = `/${locale}/producer/orders`
  if (quotes.length === 0) return <p>{t("rfq.noQuotes")}</p>
  return (
    <ol className="target-list" role="list">
      {quotes.map((quote, index) => (
        <li key={quote.id} className="card">
          <details className="details" open={index === 0}>
            <summary>
              <Icon name="chevron" />
              <span>
                <bdi>{quote.number}</bdi> ·{" "}
                {t("rfq.version", { version: format.number(quote.version) })} ·{" "}
                {t(`quote.status.${quote.status}`, {
                  date: quote.sent_at ? format.date(quote.sent_at) : "",
                })}
              </span>
            </summary>
            <QuoteDocument quote={quote} />
            {open && index === 0 && quote.status === "draft" ? (
              <form method="post">
                <Button name="send_draft" value={quote.id}>
                  {t("quote.sendDraft")}
                </Button>
              </form>
            ) : null}
            {quote.order_id ? (
              <p>
                <ButtonLink href={`${orders}/${quote.order_id}`}>{t("quote.order")}</ButtonLink>
              </p>
            ) : null}
            {quote.status === "sent" ? (
              <p>
                <ButtonLink
                  variant="danger"
                  href={`${base}/${quote.rfq_id}/quotes/${quote.id}/withdraw`}
                >
                  {t("quote.withdraw")}
                </ButtonLink>
              </p>
            ) : null}
          </details>
        </li>
      ))}
    </ol>
  )
}
