import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import type { QuoteOptionView } from "@serumpun/backend/src/contracts/buyer.ts"
import { lineTotal } from "@serumpun/domain/money"
import type { QuoteInput } from "@serumpun/domain/quote-rules"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { SavesOnly } from "#app/components/company/saves-only.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { ConfirmPanel } from "#app/components/ui/section.tsx"
import { readFiles, type FormValues } from "#app/lib/kept/form-values.ts"
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
            packing: item.packing,
            options: shownOptions(rfq, line, item),
          },
        ]
      : []
  })
  const not_quoted = (quote.not_quoted ?? []).flatMap((left) => {
    const item = rfq.items.find(({ id }) => id === left.rfq_item_id)
    return item ? [{ ...left, line: item.line, title: item.title }] : []
  })
  const files = readFiles(values).map(({ id, name }) => ({ id, file_name: name }))
  return (
    <form method="post">
      {Object.entries(values).map(([name, value]) =>
        name === "intent" ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <ConfirmPanel
        title={t("reviewTitle")}
        actions={
          <>
            <Allowed>
              <Button name="intent" value="send">
                {t("send")}
              </Button>
            </Allowed>
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
        <SavesOnly />
        <p>{t("reviewText", { company: rfq.buyer_company || t("openRfq:undisclosed") })}</p>
        <QuoteDocument quote={{ ...quote, lines, totals, not_quoted, files }} />
      </ConfirmPanel>
    </form>
  )
}

/** The options of a line as the buyer will read them. */
function shownOptions(
  rfq: ProducerRfq,
  { options = [], listing_id }: QuoteInput["lines"][number],
  item: ProducerRfq["items"][number],
): QuoteOptionView[] {
  const own = ownListingOf(rfq, listing_id)
  return options.map((option, index) => {
    const { title, unit } = ownListingOf(rfq, option.listing_id) ?? own ?? item
    const total = lineTotal(option.quantity, option.unit_price, rfq.currency)
    return { ...option, option: index + 1, title, unit, hs_code: item.hs_code, total }
  })
}
