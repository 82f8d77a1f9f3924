import { containerHint, fitsTransport, incoterms, transportModes } from "@serumpun/domain/incoterms"
import { currencies } from "@serumpun/domain/money"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { SelectField, TextField } from "#app/components/form/field.tsx"
import { useCountryChoices } from "#app/lib/format/use-countries.ts"
import { incotermOf } from "./rfq-form.ts"
import type { RfqPage } from "./rfq-page.server.ts"

type Props = {
  page: Pick<RfqPage, "values" | "currency" | "country_codes" | "today">
  problems: Problem[]
  /** Open quotes are in the request's currency, so it stays. */
  isSent?: boolean
}

/** Where, how and until when. */
export function RfqDelivery({ page, problems, isSent = false }: Props) {
  const { t } = useTranslation(["rfq", "trade"])
  const { values } = page
  const countries = useCountryChoices(page.country_codes)
  return (
    <div className="fields">
      <SelectField
        name="destination_country"
        label={t("delivery.country")}
        choices={countries}
        defaultValue={values.destination_country}
        problems={problems}
        autoComplete="country"
        required
      />
      <TextField
        name="destination_city"
        label={t("delivery.city")}
        defaultValue={values.destination_city}
        problems={problems}
        autoComplete="address-level2"
        required
      />
      <SelectField
        name="transport_mode"
        label={t("delivery.transport")}
        choices={transportModes.map((value) => ({ value, label: t(`trade:transport.${value}`) }))}
        defaultValue={values.transport_mode ?? "sea"}
        problems={problems}
        required
      />
      <TextField
        name="destination_port"
        label={t("delivery.port")}
        hint={t("delivery.portHint")}
        defaultValue={values.destination_port}
        problems={problems}
      />
      <SelectField
        name="incoterm"
        label={t("delivery.incoterm")}
        hint={<IncotermHint page={page} />}
        choices={incoterms.map((value) => ({
          value,
          label: `${value} · ${t(`trade:incoterm.${value}`)}`,
        }))}
        defaultValue={values.incoterm}
        problems={problems}
        required
      />
      {isSent ? <input type="hidden" name="currency" value={page.currency} /> : null}
      {isSent ? null : (
        <SelectField
          name="currency"
          label={t("delivery.currency")}
          hint={t("delivery.currencyHint")}
          choices={currencies.map((value) => ({ value, label: value }))}
          defaultValue={page.currency}
          problems={problems}
          required
        />
      )}
      <TextField
        name="needed_by"
        type="date"
        label={t("delivery.neededBy")}
        hint={t("delivery.neededByHint")}
        min={page.today}
        defaultValue={values.needed_by}
        problems={problems}
        required
      />
      <TextField
        name="decision_by"
        type="date"
        label={t("delivery.decisionBy")}
        hint={t("delivery.decisionByHint")}
        min={page.today}
        defaultValue={values.decision_by}
        problems={problems}
      />
    </div>
  )
}

/** The sea-only rule always; what fits a container better once such a rule is chosen. */
function IncotermHint({ page }: Pick<Props, "page">) {
  const { t } = useTranslation(["rfq", "trade"])
  const incoterm = incotermOf(page.values)
  const better = incoterm ? containerHint(incoterm) : null
  const bySea = incoterm !== null && fitsTransport(incoterm, "sea")
  return bySea && better && page.values.transport_mode === "sea"
    ? t("delivery.containerHint", {
        rule: incoterm,
        better: `${better} (${t(`trade:incoterm.${better}`)})`,
      })
    : t("delivery.incotermHint")
}
