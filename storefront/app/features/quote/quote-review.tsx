import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "react-i18next"
import { Button } from "#app/components/ui/button.tsx"
import { ConfirmPanel } from "#app/components/ui/section.tsx"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { QuoteDocument } from "./quote-document.tsx"
import { ownListingOf, readQuote, totalsOf } from "./quote-values.ts"

/** The page before sending: the finished document, and everything typed in hidden fields. */
export function QuoteReview({ rfq, values }: { rfq: ProducerRfq; values: FormValues }) {
  const { t } = useTranslation(["quote", "openRfq", "issued"])
  const locale = useLocale()
  const quote = readQuote(values, rfq, locale)
  const totals = totalsOf(values, rfq, locale)
  const lines = quote.lines.flatMap((line, index) => {
    const item = rfq.items.find(({ id }) => id === line.rfq_item_id)
    return item
      ? [
          {
            ...line,
            line: item.line,
            title: ownListingOf(rfq, line.listing_id)?.title ?? item.title,
            unit: item.unit,
            total: totals.lines[index] ?? 0,
          },
        ]
      : []
  })
  return (
    <form method="post">
      {Object.entries(values).map(([name, value]) =>
        name === "intent" ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <ConfirmPanel
        title={t("reviewTitle")}
        actions={
          <>
            <Button name="intent" value="send">
              {t("send")}
            </Button>
            <Button variant="secondary" name="intent" value="edit">
              {t("change")}
            </Button>
            <Button
              variant="quiet"
              name="intent"
              value="preview"
              formAction={`/${locale}/producer/rfqs/${rfq.id}/quote/preview`}
              formTarget="_blank"
            >
              {t("issued:preview.link")}
            </Button>
          </>
        }
      >
        <p>{t("reviewText", { company: rfq.buyer_company || t("openRfq:undisclosed") })}</p>
        <QuoteDocument quote={{ ...quote, lines, totals }} />
      </ConfirmPanel>
    </form>
  )
}
