import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { Currency } from "@serumpun/domain/money"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { Attachments } from "./attachments.tsx"
import { QuoteOrigins } from "./quote-origins.tsx"
import { QuotePackingText } from "./quote-packing-text.tsx"

type Line = Pick<
  QuoteView["lines"][number],
  "rfq_item_id" | "line" | "quantity" | "unit" | "options" | "packing" | "shares"
>
type Props = {
  quote: {
    currency: Currency
    lines: Line[]
    not_quoted?: QuoteView["not_quoted"]
    files?: QuoteView["files"]
  }
  side: "account" | "producer"
}

/** What a quote says beside its lines: options, lines left out, packing and files. */
export function QuoteExtras({ quote, side }: Props) {
  const { t } = useTranslation("quoteOptions")
  const format = useFormat()
  const left = quote.not_quoted ?? []
  return (
    <>
      <Options quote={quote} />
      <QuoteOrigins lines={quote.lines} />
      {left.length > 0 ? (
        <div>
          <h4>{t("notQuoted.title")}</h4>
          <ul>
            {left.map(({ rfq_item_id, line, title, reason }) => (
              <li key={rfq_item_id}>
                <span className="num soft">{format.number(line)}.</span> <bdi>{title}</bdi>
                {reason ? (
                  <>
                    {": "}
                    <bdi>{reason}</bdi>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <QuotePackingText lines={quote.lines} />
      <Attachments files={quote.files ?? []} side={side} />
    </>
  )
}

function Options({ quote: { lines, currency } }: Pick<Props, "quote">) {
  const { t } = useTranslation(["quoteOptions", "quote", "common"])
  const format = useFormat()
  const rows = lines.flatMap(({ line, rfq_item_id, options = [] }) =>
    options.map((option) => ({ line, key: `${rfq_item_id} ${option.option}`, option })),
  )
  if (rows.length === 0) return null
  return (
    <>
      <DataTable
        stacked
        caption={t("options.title")}
        columns={[
          { label: t("quote:table.product") },
          { label: t("quote:table.quantity"), numeric: true },
          { label: t("quote:table.price"), numeric: true },
          { label: t("quote:table.leadTime"), numeric: true },
          { label: t("quote:table.total"), numeric: true },
        ]}
        rows={rows.map(({ line, key, option }) => ({
          key,
          cells: [
            <>
              <span className="num soft">{format.number(line)}.</span> <bdi>{option.title}</bdi>{" "}
              <span className="soft">{t(`options.kind.${option.kind}`)}</span>
              {option.note ? (
                <p className="soft" dir="auto">
                  {option.note}
                </p>
              ) : null}
            </>,
            format.quantity(option.quantity, option.unit),
            <bdi key="price">
              {`${format.unitPrice(option.unit_price, currency)} / ${t(`common:unit.perUnit.${option.unit}`)}`}
            </bdi>,
            t("common:unit.days", { count: option.lead_time_days }),
            <bdi key="total">{format.money(option.total, currency)}</bdi>,
          ],
        }))}
      />
      <p className="soft">{t("options.hint")}</p>
    </>
  )
}
