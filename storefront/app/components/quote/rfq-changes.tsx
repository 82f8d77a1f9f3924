import type { RfqChangeView } from "@serumpun/backend/src/contracts/rfq-change.ts"
import { certificateSchemes } from "@serumpun/domain/certificates"
import { isIncoterm, transportModes } from "@serumpun/domain/incoterms"
import type { Currency } from "@serumpun/domain/money"
import type { RfqDifference } from "@serumpun/domain/rfq-changes"
import type { Unit } from "@serumpun/domain/units"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

type Props = {
  rfq: {
    currency: Currency
    changes: RfqChangeView[]
    items: { line: number; title: string; unit: Unit }[]
  }
}

/** What each version of a request changed, old beside new, for both sides. */
export function RfqChanges({ rfq }: Props) {
  const { t } = useTranslation("rfqChange")
  const format = useFormat()
  const write = useValueWriter(rfq)
  const nameOf = useFieldNames()
  return rfq.changes
    .filter(({ differences }) => differences.length > 0)
    .map(({ version, changed_at, differences }) => (
      <section key={version} className="document-group">
        <h3>{t("version", { version: format.number(version), date: format.date(changed_at) })}</h3>
        <DataTable
          stacked
          caption={t("caption", { version: format.number(version) })}
          columns={[
            { label: t("what") },
            { label: t("before"), numeric: true },
            { label: t("after"), numeric: true },
          ]}
          rows={differences.map((difference) => ({
            key: `${difference.line} ${difference.field}`,
            cells: [
              nameOf(difference, rfq.items),
              write(difference, difference.from),
              write(difference, difference.to),
            ],
          }))}
        />
      </section>
    ))
}

function useFieldNames() {
  const { t } = useTranslation("rfqChange")
  const format = useFormat()
  return ({ line, field }: RfqDifference, items: Props["rfq"]["items"]): ReactNode =>
    line === null ? (
      t(`field.${field}`)
    ) : (
      <>
        <span className="num soft">{format.number(line)}.</span>{" "}
        <bdi>{items.find((item) => item.line === line)?.title}</bdi> · {t(`field.${field}`)}
      </>
    )
}

function useValueWriter({ currency, items }: Props["rfq"]) {
  const { t } = useTranslation(["rfqChange", "trade", "common"])
  const format = useFormat()
  return ({ line, field }: RfqDifference, value: RfqDifference["from"]): ReactNode => {
    const unit = items.find((item) => item.line === line)?.unit ?? "pc"
    if (value === null || value === "") return <span className="soft">{t("none")}</span>
    if (typeof value === "boolean") return t(value ? "yes" : "no")
    if (typeof value === "number")
      return field === "target_price" ? (
        <bdi>{`${format.unitPrice(value, currency)} / ${t(`common:unit.perUnit.${unit}`)}`}</bdi>
      ) : (
        format.quantity(value, unit)
      )
    if (typeof value !== "string") {
      const written = value.map((one) => {
        if (typeof one === "number") return format.quantity(one, unit)
        const scheme = certificateSchemes.find((known) => known === one)
        return scheme ? t(`trade:certificate.${scheme}`) : one
      })
      return written.length > 0 ? format.list(written) : <span className="soft">{t("none")}</span>
    }
    if (field === "needed_by" || field === "decision_by") return format.date(value)
    if (field === "destination_country") return format.country(value)
    if (field === "incoterm" && isIncoterm(value))
      return `${value} · ${t(`trade:incoterm.${value}`)}`
    const mode = transportModes.find((known) => field === "transport_mode" && known === value)
    return mode ? t(`trade:transport.${mode}`) : <bdi>{value}</bdi>
  }
}
