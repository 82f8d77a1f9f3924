import { type FobCosts, remainsOf, shipmentCosts } from "@serumpun/domain/fob-costs"
import { currencies, type RateTable } from "@serumpun/domain/money"
import type { PriceTier } from "@serumpun/domain/price-tiers"
import type { Problem } from "@serumpun/domain/problems"
import type { Unit } from "@serumpun/domain/units"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextField } from "#app/components/form/field.tsx"
import { unitPriceIn } from "#app/components/listing/card-data.ts"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useRateDate } from "#app/lib/format/use-rate-date.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"

type Props = {
  title: string
  back: string
  values: FormValues
  problems: Problem[]
  /** Begin as the producer entered them for another listing. */
  isBorrowed: boolean
  costs: FobCosts
  /** As saved; none yet in a draft without prices. */
  tiers: PriceTier[]
  unit: Unit
  rates: RateTable | null
}

/** What remains of each price once the goods are on board, and how buyers read the prices. */
export function CostsView({ title, back, tiers, rates, ...props }: Props) {
  const { t } = useTranslation("costs")
  const priced = tiers.filter(({ usd, min }) => usd > 0 && min > 0)
  return (
    <>
      <h1>{title}</h1>
      <p>{t("text")}</p>
      <CostsForm {...props} back={back} />
      {priced.length === 0 ? (
        <Notice kind="info" title={t("noPrices")} />
      ) : rates ? (
        <>
          <RemainsTable {...props} tiers={priced} rates={rates} />
          <BuyersTable {...props} tiers={priced} rates={rates} />
        </>
      ) : (
        <Notice kind="attention" title={t("noRates")} />
      )}
    </>
  )
}

function CostsForm({
  values,
  problems,
  isBorrowed,
  back,
}: Pick<Props, "values" | "problems" | "isBorrowed" | "back">) {
  const { t } = useTranslation("costs")
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", problems })
  const fields = [...shipmentCosts, "bank_percent"] as const
  const labelOf = (field: string) => {
    const known = fields.find((name) => name === field)
    return known ? t(`field.${known}`) : null
  }
  return (
    <form method="post" noValidate className="form-parts">
      <ErrorSummary problems={problems} labelOf={labelOf} />
      {isBorrowed ? <p className="soft">{t("borrowed")}</p> : null}
      <fieldset className="form-part">
        <legend>{t("costs")}</legend>
        {fields.map((field) => (
          <TextField
            key={field}
            {...at(field)}
            label={t(`field.${field}`)}
            hint={t(`hint.${field}`)}
            suffix={field === "bank_percent" ? "%" : "Rp"}
            inputMode="decimal"
            autoComplete="off"
          />
        ))}
      </fieldset>
      <div className="form-foot">
        <ButtonLink variant="secondary" href={back}>
          {t("back")}
        </ButtonLink>
        <Button>{t("show")}</Button>
      </div>
    </form>
  )
}

type Priced = Pick<Props, "costs" | "tiers" | "unit"> & { rates: RateTable }

function RemainsTable({ costs, tiers, unit, rates }: Priced) {
  const { t } = useTranslation(["costs", "common"])
  const format = useFormat()
  const rateDate = useRateDate()
  const idr = (amount: number) => <bdi>{format.money(amount, "IDR")}</bdi>
  const rows = tiers.map((tier) => ({
    ...tier,
    ...remainsOf({ usd: tier.usd, quantity: tier.min }, costs, rates),
  }))
  return (
    <Section title={t("remains.title")} id="remains">
      <p>{t("remains.formula")}</p>
      <DataTable
        stacked
        caption={t("remains.title")}
        columns={[
          { label: t("remains.quantity") },
          { label: t("remains.price"), numeric: true },
          { label: t("remains.shipment"), numeric: true },
          { label: t("remains.bank"), numeric: true },
          { label: t("remains.left"), numeric: true },
          {
            label: t("remains.perUnit", { unit: t(`common:unit.perUnit.${unit}`) }),
            numeric: true,
          },
        ]}
        rows={rows.map((row) => ({
          key: String(row.min),
          cells: [
            format.quantity(row.min, unit),
            idr(row.price_idr),
            idr(row.shipment_idr),
            idr(row.bank_idr),
            idr(row.remains_idr),
            idr(Math.round(row.remains_idr / row.min)),
          ],
        }))}
      />
      {rows.some(({ remains_idr }) => remains_idr <= 0) ? (
        <Notice kind="attention" title={t("remains.nothing")} />
      ) : null}
      <p className="soft">{t("rate", { date: rateDate(rates.as_of) })}</p>
    </Section>
  )
}

/** The list prices as buyers read them, in each currency they can choose. */
function BuyersTable({ tiers, unit, rates }: Priced) {
  const { t } = useTranslation(["costs", "common"])
  const format = useFormat()
  return (
    <Section title={t("buyers.title")} id="buyers">
      <DataTable
        caption={t("buyers.title")}
        columns={[
          { label: t("remains.quantity") },
          ...currencies.map((currency) => ({ label: currency, numeric: true })),
        ]}
        rows={tiers.map(({ min, usd }) => ({
          key: String(min),
          cells: [
            format.quantity(min, unit),
            ...currencies.map((currency) => {
              const { amount } = unitPriceIn(usd, { currency, rates })
              return <bdi key={currency}>{format.unitPrice(amount, currency)}</bdi>
            }),
          ],
        }))}
      />
    </Section>
  )
}
