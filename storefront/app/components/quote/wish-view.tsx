import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { WishView as Wish } from "@serumpun/backend/src/contracts/negotiation.ts"
import { JAKARTA } from "@serumpun/domain/days"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { Letter } from "#app/components/ui/letter.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

type Props = {
  wish: Wish
  quote: QuoteView
  zone?: string
  /** One below the heading that stands above it. */
  heading?: "h2" | "h3" | "h4"
}

/** What a buyer asked to change in a quote, beside what the quote says, for both sides. */
export function WishView({ wish, quote, zone = JAKARTA, heading: Heading = "h4" }: Props) {
  const { t } = useTranslation("trade")
  const format = useFormat()
  const title = t("wish.title", { date: format.dateTime(wish.sent_at, zone) })
  const place = [wish.incoterm, wish.incoterm_place].filter(Boolean).join(" ")
  return (
    <section className="document-group">
      <Heading>{title}</Heading>
      <Letter text={wish.message} />
      <WishedLines wish={wish} quote={quote} caption={`${title} (${quote.number})`} />
      {place || wish.valid_until ? (
        <Terms>
          {place ? (
            <Term label={t("wish.delivery")}>
              <bdi>{place}</bdi>
            </Term>
          ) : null}
          {wish.valid_until ? (
            <Term label={t("wish.validUntil")}>{format.date(wish.valid_until)}</Term>
          ) : null}
        </Terms>
      ) : null}
    </section>
  )
}

type LinesProps = Pick<Props, "wish" | "quote"> & { caption: string }

function WishedLines({ wish, quote, caption }: LinesProps) {
  const { t } = useTranslation(["trade", "common"])
  const format = useFormat()
  const price = (amount: number, unit: QuoteView["lines"][number]["unit"]) => (
    <bdi>{`${format.unitPrice(amount, quote.currency)} / ${t(`common:unit.perUnit.${unit}`)}`}</bdi>
  )
  const rows = wish.lines.flatMap(({ rfq_item_id, quantity, unit_price }) => {
    const line = quote.lines.find((quoted) => quoted.rfq_item_id === rfq_item_id)
    if (!line || (quantity === null && unit_price === null)) return []
    const { unit } = line
    const cells = [
      <bdi key="title">{`${format.number(line.line)}. ${line.title}`}</bdi>,
      format.quantity(line.quantity, unit),
      quantity === null ? t("wish.same") : format.quantity(quantity, unit),
      price(line.unit_price, unit),
      unit_price === null ? t("wish.same") : price(unit_price, unit),
    ]
    return { key: rfq_item_id, cells }
  })
  if (rows.length === 0) return null
  return (
    <DataTable
      stacked
      caption={caption}
      columns={[
        { label: t("wish.line") },
        { label: t("wish.quantityNow"), numeric: true },
        { label: t("wish.quantity"), numeric: true },
        { label: t("wish.priceNow"), numeric: true },
        { label: t("wish.price"), numeric: true },
      ]}
      rows={rows}
    />
  )
}
