import type { SampleView } from "@serumpun/backend/src/contracts/sample.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"

/** What a sample is of, and once it has a price, what each of the goods and the courier cost. */
export function SampleGoods({ sample }: { sample: SampleView }) {
  const { t } = useTranslation("sample")
  const format = useFormat()
  const locale = useLocale()
  const { goods, total, courier_cost, currency } = sample
  const money = (amount: number) => <bdi>{format.money(amount, currency)}</bdi>
  return (
    <DataTable
      stacked
      caption={t("heading", { number: sample.number })}
      columns={[
        { label: t("term.goods") },
        ...(total === null ? [] : [{ label: t("term.price"), numeric: true }]),
      ]}
      rows={goods.map(({ listing_id, handle, title, note, price }) => ({
        key: listing_id,
        cells: [
          <>
            <a href={`/${locale}/listings/${handle}`}>
              <bdi>{title}</bdi>
            </a>
            {note ? (
              <p className="soft" dir="auto">
                {note}
              </p>
            ) : null}
          </>,
          ...(total === null ? [] : [money(price ?? 0)]),
        ],
      }))}
      {...(total === null
        ? {}
        : {
            totals: [
              { key: "courier", label: t("term.courier_cost"), value: money(courier_cost ?? 0) },
              { key: "total", label: t("term.total"), value: money(total) },
            ],
          })}
    />
  )
}
