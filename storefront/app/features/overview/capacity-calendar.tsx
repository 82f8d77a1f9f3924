import type { ListingCapacity } from "@serumpun/backend/src/contracts/overview.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

/** What accepted quotes take of each listing's months; on a phone one card per listing. */
export function CapacityCalendar({ capacity }: { capacity: ListingCapacity[] }) {
  const { t } = useTranslation("dashboard")
  const format = useFormat()
  const months = capacity[0]?.months.map(({ month }) => month) ?? []
  return (
    <section className="overview-part">
      <h2>{t("producer.capacity")}</h2>
      <p className="soft">
        {t(months.length > 0 ? "producer.capacityText" : "producer.capacityEmpty")}
      </p>
      {months.length > 0 ? (
        <DataTable
          stacked
          caption={t("producer.capacityCaption")}
          columns={[
            { label: t("producer.listing") },
            ...months.map((month) => ({ label: format.month(`${month}-01`), numeric: true })),
          ]}
          rows={capacity.map((listing) => ({
            key: listing.listing_id,
            cells: [
              <bdi key="title">{listing.title}</bdi>,
              ...listing.months.map((month) => (
                <Month key={month.month} month={month} unit={listing.unit} />
              )),
            ],
          }))}
        />
      ) : null}
    </section>
  )
}

type MonthProps = { month: ListingCapacity["months"][number]; unit: ListingCapacity["unit"] }

function Month({ month: { taken, free }, unit }: MonthProps) {
  const { t } = useTranslation("dashboard")
  const format = useFormat()
  return (
    <span className="overview-month">
      <span>
        {free > 0
          ? t("producer.free", { quantity: format.quantity(free, unit) })
          : t("producer.full")}
      </span>
      {taken > 0 ? (
        <span className="soft">
          {t("producer.taken", { quantity: format.quantity(taken, unit) })}
        </span>
      ) : null}
    </span>
  )
}
