import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import type { Category } from "@serumpun/domain/places"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { TierQuantities } from "#app/components/quote/tier-quantities.tsx"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

/** What an open request asks of every curated producer of its category. */
export function OpenGoods({ rfq, category }: { rfq: BuyerRfq; category: Category }) {
  const { t } = useTranslation(["openRfq", "rfq", "account", "trade", "common"])
  const format = useFormat()
  return (
    <section className="document-group">
      <h3>{t("open.title", { category: t(`trade:category.${category}`) })}</h3>
      <p className="soft">{t("open.answers", { count: rfq.answers_max ?? 0 })}</p>
      <DataTable
        stacked
        caption={t("rfq:goods.title")}
        columns={[
          { label: t("account:rfq.goods") },
          { label: t("account:rfq.quantity"), numeric: true },
          { label: t("account:rfq.targetPrice"), numeric: true },
        ]}
        rows={rfq.items.map((item) => ({
          key: item.id,
          cells: [
            <>
              <span className="num soft">{item.line}.</span> <bdi>{item.title}</bdi>
              {item.note ? (
                <p className="soft typed-text" dir="auto">
                  {item.note}
                </p>
              ) : null}
              <TierQuantities item={item} />
            </>,
            format.quantity(item.quantity, item.unit),
            item.target_price === null ? (
              t("account:rfq.noTarget")
            ) : (
              <bdi key="price">
                {`${format.unitPrice(item.target_price, rfq.currency)} / ${t(`common:unit.perUnit.${item.unit}`)}`}
              </bdi>
            ),
          ],
        }))}
      />
    </section>
  )
}
